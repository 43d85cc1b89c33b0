/** Delegates of {@code bpmn/periodic-reports.bpmn}, <em>Pengingat Laporan Berkala</em>. */
package id.tuntas.procedure.periodicreports;
