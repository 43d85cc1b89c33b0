/**
 * The figures as people and programs look at them: pages on which every number opens its list, the same as JSON and as a
 * workbook, the evaluation of an agency, and open data in which nobody can be recognized (RP-8, RP-9). The door makes a
 * {@link id.tuntas.figures.Question} of what was asked and counts nothing itself.
 */
package id.tuntas.monitoring;
