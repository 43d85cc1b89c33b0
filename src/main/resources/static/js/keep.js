// Keeps what is being written in this tab until the house has it, for a session may end meanwhile. Whoever saved in
// between is not overwritten: the words come back only into the very draft that they were written in.
for (const form of document.querySelectorAll('form[data-keep]')) {
    const key = 'tuntas-' + form.dataset.keep;
    const edits = form.elements.edits.value;
    const fields = [...form.querySelectorAll('textarea')];
    const kept = JSON.parse(sessionStorage.getItem(key) || 'null');
    if (kept && kept.edits === edits) {
        fields.forEach(field => { field.value = kept.words[field.name] ?? field.value; });
        form.querySelector('[data-kept]').hidden = false;
    } else {
        sessionStorage.removeItem(key);
    }
    form.addEventListener('input', () => {
        const words = Object.fromEntries(fields.map(field => [field.name, field.value]));
        sessionStorage.setItem(key, JSON.stringify({edits, words}));
    });
}
