/** Delegates of {@code bpmn/agency-handling.bpmn}, <em>Penanganan di Instansi</em>. */
package id.tuntas.procedure.agencyhandling;
