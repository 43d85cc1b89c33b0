// Settings of the officers' start page: who one is, and where one may go.
import {house} from '../../tasklist/scripts/house.js';
import {keepLabels} from '../../tasklist/scripts/labels.js';

await keepLabels('welcome');

export default {
  app: {vendor: 'Tuntas ·', name: 'Beranda petugas'},
  locales: {availableLocales: ['id'], fallbackLocale: 'id'},
  disableWelcomeMessage: true,
  customScripts: ['../tasklist/scripts/session'],
  links: [{label: 'Loket', href: `${house}/loket`, description: 'Tanda terima laporan yang dibuat petugas'}]
};
