/**
 * Counts and rates over many reports: the recap, the verification pace, the topics, and the list behind each number
 * (MI-1 to MI-15). Every figure is a definition over one ledger, the status changes; where the register's own columns are
 * read instead because they are faster, an identity compares the two, and shows green or red. The room reads and never
 * acts; who may see whose figures it decides by the officer's groups ({@link id.tuntas.monitoring.Scope}).
 */
package id.tuntas.monitoring;
