export default {
  app: {vendor: 'Tuntas', name: '· Beranda petugas'},
  locales: {availableLocales: ['id'], fallbackLocale: 'id'},
  disableWelcomeMessage: true,
  customScripts: ['../tasklist/scripts/session'],
  links: []
};
