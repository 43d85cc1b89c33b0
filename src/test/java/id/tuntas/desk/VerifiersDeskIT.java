package id.tuntas.desk;

/** The same clauses on the database of production. */
class VerifiersDeskIT extends VerifiersDeskTest {}
