/**
 * The register of reports (<em>laporan</em>): what was submitted, by which channel, under which secrecy, in which of the
 * six published states it is, and every change that brought it there (ST-1..10). It knows who a reporter is only under a
 * pseudonym and keeps the identity apart and sealed (PD-19). It does not know deadlines, officers, processes or the
 * names of agencies; it holds their codes. Every step of the procedure changes a report through
 * {@link id.tuntas.report.Reports#change}, and nobody changes one otherwise.
 */
package id.tuntas.report;
