/** Delegates of {@code bpmn/retention.bpmn}, <em>Pemusnahan Data</em>. */
package id.tuntas.procedure.retention;
