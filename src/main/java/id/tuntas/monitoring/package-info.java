/**
 * Counts and rates over many reports: the recap, the verification pace, the topics, and the list behind each number
 * (MI-1 to MI-15). Every figure is a definition over one ledger, the status changes; where the register's own columns are
 * read instead because they are faster, an identity compares the two, and shows green or red. The room reads and never
 * acts on a report; who may see whose figures it decides by the officer's groups ({@link id.tuntas.monitoring.Scope}).
 *
 * <p>What it writes is periodic reports: the figures of a period with the words of whoever reports, frozen as a paper
 * ({@link id.tuntas.monitoring.Reviews}, RP-1 to RP-3, RP-6, RP-7).
 */
package id.tuntas.monitoring;
