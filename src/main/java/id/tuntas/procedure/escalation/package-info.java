/** Delegates of {@code bpmn/escalation.bpmn}, <em>Tangga Eskalasi</em>, and the one that starts it from elsewhere. */
package id.tuntas.procedure.escalation;
