package id.tuntas.administration;

import id.tuntas.administration.Handover.Alike;
import id.tuntas.administration.Handover.OpenCase;
import id.tuntas.administration.Handover.Said;
import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineState;
import id.tuntas.deadline.Deadlines;
import id.tuntas.directory.Appointment;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Topic;
import id.tuntas.directory.UnknownAppointment;
import id.tuntas.platform.Actor;
import id.tuntas.report.EntryType;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.routing.Access;
import id.tuntas.trail.Trail;
import id.tuntas.trail.TrailAct;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers what is handed over. The access decision is asked for every single report, so the page tells nobody more than
 * the case files would, and each report shown leaves a line in the trail.
 */
@Service
@Transactional
class Handovers {

    private static final int MOST_CASES = 100;
    private static final int MOST_ANSWERS = 3;

    private final DirectoryDesk desk;
    private final Directory directory;
    private final Reports reports;
    private final Deadlines deadlines;
    private final Trail trail;
    private final Clock clock;

    Handovers(DirectoryDesk desk, Directory directory, Reports reports, Deadlines deadlines, Trail trail, Clock clock) {
        this.desk = desk;
        this.directory = directory;
        this.reports = reports;
        this.deadlines = deadlines;
        this.trail = trail;
        this.clock = clock;
    }

    Handover of(long id) {
        var appointment = desk.seen(id);
        if (appointment.replaces() == null) {
            throw new UnknownAppointment();
        }
        var predecessor = desk.predecessor(appointment);
        var found = waiting(appointment);
        var seen = found.stream().limit(MOST_CASES).filter(this::mayRead).toList();
        var cases = seen.stream()
                .map(this::open)
                .sorted(Comparator.comparing(OpenCase::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        seen.forEach(report -> look(report, id));
        return new Handover(
                id,
                appointment.name(),
                predecessor.name(),
                appointment.decree(),
                appointment.validity().from(),
                appointment.validity().until(),
                appointment.substitution(),
                cases,
                alike(appointment, seen),
                found.size() <= MOST_CASES);
    }

    private List<Report> waiting(Appointment appointment) {
        return switch (appointment.office()) {
            case NATIONAL_ADMIN -> reports.openAt(null, null, MOST_CASES + 1);
            case AGENCY_ADMIN, LIAISON, UNIT_HEAD ->
                reports.openAt(appointment.agency(), appointment.unit(), MOST_CASES + 1);
            case INSPECTORATE ->
                reports.openAt(appointment.agency(), null, MOST_CASES + 1).stream()
                        .filter(Report::supervisory)
                        .toList();
            default -> List.of();
        };
    }

    private boolean mayRead(Report report) {
        return Access.of(Actor.current(), report, reports.history(report)).caseFile();
    }

    private void look(Report report, long appointment) {
        trail.write(
                Actor.current().id(),
                report.trackingId().value(),
                TrailAct.CASE_FILE_READ,
                "serah terima " + appointment);
    }

    private OpenCase open(Report report) {
        var due = deadlines.of(report.trackingId().value()).stream()
                .filter(deadline -> deadline.stoppedAt() == null && deadline.state() != DeadlineState.MET)
                .min(Comparator.comparing(Deadline::dueAt));
        return new OpenCase(
                report.trackingId().value(),
                report.title(),
                report.status().label(),
                topic(report.topic()),
                due.map(deadline -> deadline.clock().label()).orElse(null),
                due.map(Deadline::dueOn).orElse(null),
                due.filter(deadline -> deadline.dueAt().isBefore(clock.instant()))
                        .isPresent(),
                said(report, EntryType.INITIAL_RESPONSE).toList());
    }

    private List<Alike> alike(Appointment appointment, List<Report> open) {
        if (appointment.agency() == null) {
            return List.of();
        }
        var alike = new ArrayList<Alike>();
        open.stream().map(Report::topic).filter(Objects::nonNull).distinct().forEach(topic -> {
            var answers = reports.answeredAt(appointment.agency(), appointment.unit(), topic, MOST_ANSWERS).stream()
                    .filter(this::mayRead)
                    .peek(report -> look(report, appointment.id()))
                    .flatMap(report -> said(report, EntryType.SUBSTANTIVE_RESPONSE))
                    .toList();
            if (!answers.isEmpty()) {
                alike.add(new Alike(topic(topic), answers));
            }
        });
        return alike;
    }

    private Stream<Said> said(Report report, EntryType type) {
        return reports.thread(report).stream()
                .filter(entry -> entry.type() == type)
                .map(entry -> new Said(report.trackingId().value(), entry.text(), entry.at()));
    }

    private String topic(String code) {
        return directory.topic(code).map(Topic::name).orElse(code);
    }
}
