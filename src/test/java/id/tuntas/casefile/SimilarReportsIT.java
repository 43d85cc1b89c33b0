package id.tuntas.casefile;

/** The same clauses on the database of production. */
class SimilarReportsIT extends SimilarReportsTest {}
