/**
 * Delegates of {@code bpmn/ombudsman-referral.bpmn}, <em>Rujukan ke Ombudsman</em>: the package is put together and sent,
 * the Ombudsman takes it and decides, and a recommendation comes back as a task with a deadline (ADR 0027).
 */
package id.tuntas.procedure.ombudsmanreferral;
