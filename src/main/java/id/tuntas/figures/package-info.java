/**
 * What is counted over many reports, and what each number means: the recap, the verification pace, the topics, what was
 * due, and the list behind each number (MI-1 to MI-15). Every figure is a definition over one ledger, the status changes;
 * where the register's own columns are read instead because they are faster, an identity compares the two, and shows green
 * or red ({@link id.tuntas.figures.Identities}). Whoever asks, door or report, puts a
 * {@link id.tuntas.figures.Question} and gets the same answer; whose figures an officer may see is decided here too
 * ({@link id.tuntas.figures.Scope}).
 *
 * <p>The room reads. What it keeps itself is what the changes of past months add up to, which falls with the history that
 * it was counted from ({@link id.tuntas.figures.Tallies}), and what people judge in the evaluation of an agency, which
 * nobody can count: plans, and scores of sampled answers ({@link id.tuntas.figures.Evaluation}).
 */
package id.tuntas.figures;
