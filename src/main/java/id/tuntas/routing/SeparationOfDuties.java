package id.tuntas.routing;

import id.tuntas.directory.Appointment;
import id.tuntas.directory.Officers;
import id.tuntas.report.Act;
import id.tuntas.report.ReportChanged;
import id.tuntas.report.Reports;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nobody verifies, closes or archives what they reported themselves as a citizen. What can be proved is that the officer's
 * address in the directory is the reporter's; nothing is unsealed for it, and only the officer learns of it, who knows it
 * anyway. Whoever typed a report in at the counter did not report it (DI-4).
 */
@Component
class SeparationOfDuties {

    private static final Set<Act> DECISIONS = EnumSet.of(
            Act.FORWARDED,
            Act.ASSIGNED,
            Act.TAKEN_BY_AGENCY,
            Act.RETURNED_BY_AGENCY,
            Act.HOLDER_DECIDED,
            Act.DEFERRED,
            Act.CLOSED_BY_ADMIN,
            Act.ARCHIVED);

    private final Reports reports;
    private final Officers officers;

    SeparationOfDuties(Reports reports, Officers officers) {
        this.reports = reports;
        this.officers = officers;
    }

    /** In the transaction of the decision, which is undone with it. */
    @EventListener
    void hold(ReportChanged changed) {
        if (DECISIONS.contains(changed.change().act())
                && officers.of(changed.change().actor()).stream()
                        .map(Appointment::email)
                        .anyMatch(email -> reports.isReportedFrom(changed.report(), email))) {
            throw new OwnReport();
        }
    }
}
