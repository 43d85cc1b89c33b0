package id.tuntas.procedure;

/** The same clauses on the database of production. */
class HolidayRippleIT extends HolidayRippleProcessTest {}
