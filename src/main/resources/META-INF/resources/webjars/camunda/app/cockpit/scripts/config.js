// The operator's application stays in English; only the name and the way out are the house's.
export default {
  app: {vendor: 'Tuntas', name: 'Cockpit'},
  customScripts: ['../tasklist/scripts/session']
};
