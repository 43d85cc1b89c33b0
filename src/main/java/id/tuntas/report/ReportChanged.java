package id.tuntas.report;

/**
 * A report was registered or has changed, in the transaction that is going on; for those who tell people of it or
 * must forbid it. What happens to the report next stands in the diagrams and must not hang on this.
 *
 * @param line of the history that says so
 */
public record ReportChanged(Report report, Change change, long line) {}
