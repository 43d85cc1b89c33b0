package id.tuntas.report;

/** The same on PostgreSQL. */
class IdentityKeysIT extends IdentityKeysTest {}
