package id.tuntas.procedure.reporthandling;

import id.tuntas.directory.Groups.Role;
import id.tuntas.directory.Permission;
import id.tuntas.platform.Actor;
import id.tuntas.platform.StartFormReceiver;
import id.tuntas.platform.Submission;
import id.tuntas.procedure.ReportHandling;
import id.tuntas.report.Draft;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reporter;
import id.tuntas.report.Reports;
import org.springframework.stereotype.Component;

/**
 * Takes a report that an officer types in (DI-1). It enters where the officer stands (DI-2): typed by Admin Nasional at
 * Admin Nasional, by Admin Instansi at the own agency, by a liaison officer at the own agency with the own unit suggested.
 */
@Component
class CounterReport implements StartFormReceiver {

    private final Reports reports;

    CounterReport(Reports reports) {
        this.reports = reports;
    }

    @Override
    public String formId() {
        return "counter-report";
    }

    @Override
    public Started receive(Submission form) {
        var report = reports.register(draft(form)).report();
        return new Started(report.trackingId().value(), ReportHandling.startVariables(report));
    }

    private static Draft draft(Submission form) {
        if (!form.has("reporterEmail") && !form.has("reporterPhone")) {
            throw new NoContact();
        }
        var officer = Actor.current();
        var role = roleAtTheCounter(officer);
        return new Draft(
                form.code("kind", ReportKind.class),
                form.code("channel"),
                form.text("title"),
                form.text("content"),
                form.date("incidentDate"),
                form.text("incidentLocation"),
                role.agency(),
                null,
                form.flag("anonymous"),
                form.flag("confidential"),
                new Reporter(form.text("reporterName"), form.text("reporterEmail"), form.text("reporterPhone")),
                role.unit(),
                form.date("receivedOn"),
                officer.id());
    }

    private static Role roleAtTheCounter(Actor officer) {
        return Permission.RECEIVE_AT_COUNTER.roles(officer).stream().findFirst().orElseThrow(NotAtTheCounter::new);
    }
}
