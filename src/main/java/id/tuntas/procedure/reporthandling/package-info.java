/** Delegates of {@code bpmn/report-handling.bpmn}, <em>Penanganan Laporan</em>, and its start form at the counter. */
package id.tuntas.procedure.reporthandling;
