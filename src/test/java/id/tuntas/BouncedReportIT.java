package id.tuntas;

/** The same on the database of production. */
class BouncedReportIT extends BouncedReportTest {}
