/**
 * What is done about a report that waits too long, and the record of it (<em>riwayat intervensi</em>, IV-1 to IV-4).
 * {@link id.tuntas.escalation.Escalation} climbs the ladder of one deadline: every rung whose moment has come is written
 * down once, with whom it addressed and what it said; a rung that a change of the calendar made premature is withdrawn and
 * stays visible as that. {@link id.tuntas.escalation.Interventions} keeps them together with what people did by hand.
 *
 * <p>It does not know where the rungs are written ({@code bpmn/escalation-ladder.dmn}), nor when it is woken; both come
 * from the procedure. Nor does it send anything: what it answers is handed to notification.
 */
package id.tuntas.escalation;
