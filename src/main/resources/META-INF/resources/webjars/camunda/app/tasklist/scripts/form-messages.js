// form-js, which draws the task forms, knows only English. Its messages are translated as they appear; the rules
// themselves are checked again on the server, which answers in Indonesian.
const SENTENCES = [
  [/^Field is required\.$/, 'Wajib diisi.'],
  [/^Field must match pattern .*$/, 'Isian tidak sesuai dengan bentuk yang diminta.'],
  [/^Field must have minimum value of (.+)\.$/, 'Nilai paling kecil $1.'],
  [/^Field must have maximum value of (.+)\.$/, 'Nilai paling besar $1.'],
  [/^Field must have minimum length of (.+)\.$/, 'Paling sedikit $1 karakter.'],
  [/^Field must have maximum length of (.+)\.$/, 'Paling banyak $1 karakter.'],
  [/^Field must be a valid {1,2}international phone number.*$/, 'Tulis nomor telepon dengan kode negara, misalnya +6281234567890.'],
  [/^Field must be a valid email\.$/, 'Alamat surel belum benar.'],
  [/^Value is not a number\.$/, 'Isi dengan angka.'],
  [/^Should not contain more than (\d+) decimal digits\.$/, 'Paling banyak $1 angka di belakang koma.'],
  [/^Should be at least (.+)\.$/, 'Nilai paling kecil $1.'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, 'Nilai terdekat yang dapat dipakai: $1 atau $2.'],
  [/^No results$/, 'Tidak ditemukan'],
  [/^All values selected$/, 'Semua sudah dipilih'],
  [/^Nothing to show\.$/, 'Belum ada isi.'],
  [/^Select$/, 'Pilih'],
  [/^Search$/, 'Cari'],
  [/^Remove tag$/, 'Hapus pilihan'],
  [/^Skip to search$/, 'Langsung ke pencarian'],
  [/^\s*Add new\s*$/, ' Tambah'],
  [/^Show all$/, 'Tampilkan semua'],
  [/^Expand all \((\d+)\)$/, 'Tampilkan semua ($1)'],
  [/^Collapse$/, 'Ringkas'],
  [/^Increment$/, 'Tambah'],
  [/^Decrement$/, 'Kurangi'],
  [/^Remove list item (\d+)$/, 'Hapus baris $1'],
  [/^Next page$/, 'Halaman berikutnya'],
  [/^Previous page$/, 'Halaman sebelumnya'],
  [/^dd\/mm\/yyyy$/, 'hh/bb/tttt'],
  [/^hh:mm( \?m)?$/, 'jj:mm']
];
const ATTRIBUTES = ['placeholder', 'title', 'aria-label'];

/** The Indonesian sentence, or undefined if the text is none of form-js's own. */
export const translated = text => {
  const rule = SENTENCES.find(([english]) => english.test(text));
  return rule && text.replace(rule[0], rule[1]);
};

// Labels and options come from the forms and are Indonesian already; an option that happens to be called "Search" stays.
const OWN = '.fjs-form-field-error, .fjs-dropdownlist, .fjs-select-placeholder, .fjs-taglist-skip-link, .fjs-table-empty, '
  + '.fjs-table-td, .fjs-repeat-render-footer';
const OPTION = '.fjs-dropdownlist-item';

const translateText = node => {
  const parent = node.parentElement;
  if (parent && parent.closest(OWN) && !parent.closest(OPTION)) {
    const sentence = translated(node.data);
    if (sentence !== undefined) {
      node.data = sentence;
    }
  }
};

const translateElement = element => {
  for (const name of ATTRIBUTES) {
    const sentence = element.hasAttribute(name) ? translated(element.getAttribute(name)) : undefined;
    if (sentence !== undefined) {
      element.setAttribute(name, sentence);
    }
  }
};

const translateTree = root => {
  if (root.nodeType === Node.TEXT_NODE) {
    translateText(root);
  } else if (root.nodeType === Node.ELEMENT_NODE && (root.closest('.fjs-container') || root.querySelector('.fjs-container'))) {
    translateElement(root);
    root.querySelectorAll('*').forEach(translateElement);
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      translateText(texts.currentNode);
    }
  }
};

new MutationObserver(changes => changes.forEach(change => {
  if (change.type === 'childList') {
    change.addedNodes.forEach(translateTree);
  } else if (change.target.nodeType === Node.TEXT_NODE) {
    translateText(change.target);
  } else if (change.target.closest('.fjs-container')) {
    translateElement(change.target);
  }
})).observe(document.body, {childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES});

// The date picker inside form-js.
window.flatpickr?.localize({
  firstDayOfWeek: 1,
  weekdays: {
    shorthand: ['Min', 'Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab'],
    longhand: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']
  },
  months: {
    shorthand: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
    longhand: ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember']
  },
  rangeSeparator: ' sampai ',
  yearAriaLabel: 'Tahun',
  monthAriaLabel: 'Bulan'
});
