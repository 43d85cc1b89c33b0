package id.tuntas;

/** The same life on the database of production. */
class CrossAgencyIT extends CrossAgencyTest {}
