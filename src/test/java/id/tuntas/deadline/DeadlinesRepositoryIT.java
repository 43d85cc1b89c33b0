package id.tuntas.deadline;

/** The same clauses on the database of production. */
class DeadlinesRepositoryIT extends DeadlinesRepositoryTest {}
