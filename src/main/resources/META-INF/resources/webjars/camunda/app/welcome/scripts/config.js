// Settings of the officers' start page: own name, profile and password, and the applications one may enter.
import {house} from '../../tasklist/scripts/house.js';

export default {
  app: {vendor: 'Tuntas ·', name: 'Beranda petugas'},
  locales: {availableLocales: ['id'], fallbackLocale: 'id'},
  disableWelcomeMessage: true,
  customScripts: ['../tasklist/scripts/session'],
  links: [{label: 'Loket', href: `${house}/loket`, description: 'Tanda terima laporan yang dibuat petugas'}]
};
