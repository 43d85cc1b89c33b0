// Settings of Tasklist, read before it starts. A single locale: with two, the dates would follow the browser's language.
import {keepLabels} from './labels.js';

await keepLabels('tasklist');

export default {
  app: {vendor: 'Tuntas ·', name: 'Tugas'},
  locales: {availableLocales: ['id'], fallbackLocale: 'id'},
  disableWelcomeMessage: true,
  customScripts: ['scripts/session', 'scripts/officer', 'scripts/casefile', 'scripts/phone', 'scripts/form-messages'],
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'mengambil tugas yang sedang dibuka'},
    focusFilter: {key: 'ctrl+shift+f', description: 'ke saringan pertama'},
    focusList: {key: 'ctrl+alt+l', description: 'ke tugas pertama dalam daftar'},
    focusForm: {key: 'ctrl+alt+f', description: 'ke isian pertama formulir'},
    startProcess: {key: 'ctrl+alt+p', description: 'membuat laporan'}
  }
};
