/**
 * Until when? Every promised date of the house is computed here and nowhere else: working days (<i>hari kerja</i>),
 * holidays by decree, the agency's time zone, and a ledger that lets a reporter and an auditor count along on their
 * fingers (CAL-1 to CAL-7).
 *
 * <p>It knows the calendar as versioned data, the length of each clock where the law does not make it depend on the
 * report (V-1, V-2, V-9, AC-1), and the rows of all clocks ever started, each as it was promised. It does not know
 * what a report is about, who holds it or what follows when a date passes: reports and agencies are mere ids here, the
 * diagrams wait with the instants that this room gives them, and which of 5, 14 or 60 working days applies is decided
 * by {@code bpmn/follow-up-deadline.dmn} (KL-4).
 *
 * <p>The steps verification, routing and followup start and stop the clocks; the doors read them. A deadline is one row,
 * written by one statement and stopped by one; the calendar is kept in memory and checked with every start. When it
 * changes, {@link id.tuntas.deadline.CalendarBook} counts anew what is concerned (FX-25, ADR 0024);
 * {@link id.tuntas.deadline.Amendments} judges anew what was started by mistake (KL-7, RA-4, ADR 0029).
 */
package id.tuntas.deadline;
