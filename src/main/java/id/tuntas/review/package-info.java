/**
 * Periodic reports: the figures of a month, a quarter or a year with the words of whoever reports, frozen as a paper with
 * the bytes that were signed ({@link id.tuntas.review.Reviews}, RP-1 to RP-3, RP-6, RP-7). Units hand in to Admin Instansi,
 * the agency reports on all of them, and the round of {@code periodic-reports} reminds whoever owes one.
 */
package id.tuntas.review;
