// Settings of the officers' start page: who one is, and where one may go.
import {house} from '../../tasklist/scripts/house.js';
import {keepLabels} from '../../tasklist/scripts/labels.js';

await keepLabels('welcome');

const links = [{label: 'Loket', href: `${house}/loket`, description: 'Tanda terima laporan yang dibuat petugas'}];

// Only who keeps the calendar is shown the way to it; the house knows who that is.
const calendar = `${house}/administrasi/kalender`;
if ((await fetch(calendar, {method: 'HEAD', redirect: 'manual'})).ok) {
  links.push({label: 'Kalender kerja', href: calendar, description: 'Hari libur dan gangguan layanan'});
}

export default {
  app: {vendor: 'Tuntas ·', name: 'Beranda petugas'},
  locales: {availableLocales: ['id'], fallbackLocale: 'id'},
  disableWelcomeMessage: true,
  customScripts: ['../tasklist/scripts/session'],
  links
};
