package id.tuntas.privacy;

/** The same clauses on the database of production. */
class RightsIT extends RightsTest {}
