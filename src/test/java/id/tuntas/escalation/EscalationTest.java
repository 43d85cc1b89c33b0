package id.tuntas.escalation;

import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.complaint;
import static id.tuntas.procedure.CaseDriver.endOf;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.HouseTest;
import id.tuntas.deadline.CalendarBook;
import id.tuntas.deadline.CalendarEdit;
import id.tuntas.deadline.CalendarEdit.AddOutage;
import id.tuntas.deadline.CalendarEdit.Undo;
import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.DeadlineState;
import id.tuntas.deadline.Deadlines;
import id.tuntas.deadline.Milestone;
import id.tuntas.deadline.Milestone.Days;
import id.tuntas.deadline.Milestone.From;
import id.tuntas.escalation.Climb.Told;
import id.tuntas.escalation.Intervention.Cause;
import id.tuntas.escalation.Rung.Kind;
import id.tuntas.escalation.Rung.Recipient;
import id.tuntas.platform.Actor;
import id.tuntas.report.Act;
import id.tuntas.report.Change;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ladder of IV-4 as the room climbs it: Friday 11 July 2025, ten in the morning, a complaint is assigned to a unit for
 * 14 working days; it is due on Thursday 31 July.
 */
@HouseTest(properties = "tuntas.test.house=escalation")
class EscalationTest {

    private static final List<Rung> LADDER = List.of(
            rung("reminder", -1, Kind.REMINDER, Recipient.HANDLERS),
            rung("due", 0, Kind.ESCALATION, Recipient.AGENCY_ADMIN, Recipient.HANDLERS),
            rung("superior", 3, Kind.ESCALATION, Recipient.UNIT_HEAD, Recipient.INSPECTORATE),
            rung("national", 10, Kind.ESCALATION, Recipient.NATIONAL_ADMIN));

    @Autowired
    Escalation escalation;

    @Autowired
    Interventions interventions;

    @Autowired
    Deadlines deadlines;

    @Autowired
    CalendarBook calendar;

    @Autowired
    Reports reports;

    @Autowired
    TransactionTemplate transaction;

    private Report report;
    private Deadline deadline;

    @BeforeEach
    void assign() {
        at("2025-07-11T10:00:00");
        report = assigned(false);
        deadline = deadlines.start(number(), DeadlineClock.FOLLOW_UP, 14, "KEMENPANRB");
        assertThat(deadline.dueOn()).isEqualTo("2025-07-31");
    }

    @AfterEach
    void putTheCalendarBack() {
        var standing = calendar.changes(100).stream()
                .filter(change -> !change.undone() && change.undoes() == null)
                .toList();
        standing.forEach(change ->
                transaction.executeWithoutResult(status -> calendar.apply(new Undo(change.version()), "uji")));
    }

    @Test
    void beginsOneWorkingDayBeforeTheDeadline() {
        assertThat(escalation.firstRung(deadline, LADDER)).isEqualTo(endOf("2025-07-30"));
    }

    @Test
    void beginsWithTheDeadlineWhereTheLadderIsEmpty() {
        assertThat(escalation.firstRung(deadline, List.of())).isEqualTo(deadline.dueAt());
    }

    @Test
    void climbsOneRungAfterTheOther() {
        at("2025-07-30T23:59:59.999");
        var first = climb();
        assertThat(first.told()).extracting(Told::groups).containsExactly(List.of("liaison-KEMENPANRB-SDMA"));
        assertThat(first.next()).contains(endOf("2025-07-31"));
        assertThat(state()).isEqualTo(DeadlineState.RUNNING);

        at("2025-07-31T23:59:59.999");
        var second = climb();
        assertThat(second.told())
                .extracting(Told::groups)
                .containsExactly(List.of("agency-admin-KEMENPANRB", "liaison-KEMENPANRB-SDMA"));
        assertThat(second.next()).contains(endOf("2025-08-05"));
        assertThat(state()).isEqualTo(DeadlineState.MISSED);

        at("2025-08-05T23:59:59.999");
        assertThat(climb().told())
                .extracting(Told::groups)
                .containsExactly(List.of("unit-head-KEMENPANRB-SDMA", "inspectorate-KEMENPANRB"));

        at("2025-08-14T23:59:59.999");
        var last = climb();
        assertThat(last.told()).extracting(Told::groups).containsExactly(List.of("national-admin"));
        assertThat(last.next()).isEmpty();
        assertThat(kinds())
                .containsExactly(
                        InterventionKind.REMINDER,
                        InterventionKind.AGENCY_ESCALATION,
                        InterventionKind.SUPERIOR_ESCALATION,
                        InterventionKind.NATIONAL_ESCALATION);
        assertThat(interventions.of(report.trackingId()))
                .allMatch(each -> each.cause() == Cause.CLOCK && each.actor().equals(Actor.HOUSE.id()));
    }

    @Test
    void climbsEverythingThatIsDueWhenItWakesLate() {
        at("2025-08-12T08:00:00");

        var climb = climb();

        assertThat(climb.told()).hasSize(3);
        assertThat(climb.next()).contains(endOf("2025-08-14"));
        assertThat(kinds())
                .containsExactly(
                        InterventionKind.REMINDER,
                        InterventionKind.AGENCY_ESCALATION,
                        InterventionKind.SUPERIOR_ESCALATION);
    }

    @Test
    void doesNothingASecondTime() {
        at("2025-08-12T08:00:00");
        climb();

        var again = climb();

        assertThat(again.told()).isEmpty();
        assertThat(again.next()).contains(endOf("2025-08-14"));
        assertThat(kinds()).hasSize(3);
    }

    @Test
    void endsWhenWhatWasAwaitedHasHappened() {
        at("2025-07-30T09:00:00");
        transaction.executeWithoutResult(status -> deadlines.stop(number(), DeadlineClock.FOLLOW_UP));
        at("2025-08-12T08:00:00");

        var climb = climb();

        assertThat(climb).isEqualTo(Climb.over());
        assertThat(kinds()).isEmpty();
        assertThat(state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void marksADeadlineMissedThatNoRungWatches() {
        var first = climb(List.of());
        assertThat(first.next()).contains(deadline.dueAt());

        at("2025-07-31T23:59:59.999");

        assertThat(climb(List.of()).next()).isEmpty();
        assertThat(state()).isEqualTo(DeadlineState.MISSED);
    }

    @Test
    void saysNeitherWhoReportedNorWhat() {
        at("2025-08-14T23:59:59.999");

        for (var told : climb().told()) {
            assertThat(told.subject() + told.text())
                    .contains(report.trackingId().grouped())
                    .doesNotContain("Ani", "CPNS", "seleksi", report.title());
        }
    }

    /** KP-4, KP-5: Inspektorat answers, and nobody of the unit complained about is told. */
    @Test
    void neverTellsTheUnitComplainedAbout() {
        report = assigned(true);
        deadline = deadlines.start(number(), DeadlineClock.FOLLOW_UP, 14, "KEMENPANRB");
        at("2025-08-14T23:59:59.999");

        assertThat(climb().told().stream().flatMap(told -> told.groups().stream()))
                .containsOnly("inspectorate-KEMENPANRB", "agency-admin-KEMENPANRB", "national-admin");
    }

    @Test
    void refersToTheOmbudsmanOnARungThatSaysSo() {
        var warning = new Rung(
                "warning",
                new Milestone(60, Days.CALENDAR, From.START),
                Kind.WARNING,
                List.of(Recipient.AGENCY_ADMIN, Recipient.NATIONAL_ADMIN));
        var referral = new Rung("referral", new Milestone(60, Days.WORKING, From.START), Kind.REFERRAL, List.of());
        at("2025-09-09T23:59:59.999");
        var warned = climb(List.of(warning, referral));
        assertThat(warned.referred()).isFalse();
        assertThat(warned.next()).contains(endOf("2025-10-07"));

        at("2025-10-07T23:59:59.999");

        assertThat(climb(List.of(warning, referral)).referred()).isTrue();
        assertThat(kinds()).containsExactly(InterventionKind.WARNING, InterventionKind.OMBUDSMAN_REFERRAL);
    }

    @Test
    void withdrawsWhatAnOutageMadePrematureAndDoesItAnew() {
        at("2025-07-31T23:59:59.999");
        climb();
        assertThat(kinds()).hasSize(2);
        at("2025-08-01T09:00:00");

        var batch = apply("2025-07-29", "2025-07-30");

        var lines = interventions.of(report.trackingId());
        assertThat(lines)
                .noneMatch(Intervention::stands)
                .allMatch(each -> each.withdrawnWhy().startsWith("kalender berubah; saatnya menjadi "));
        assertThat(climb().next()).contains(endOf("2025-08-01"));
        at("2025-08-01T23:59:59.999");
        assertThat(climb().told())
                .singleElement()
                .satisfies(told -> assertThat(told.name()).isEqualTo("reminder/2"));
        assertThat(batch).isPositive();
    }

    @Test
    void takesAWithdrawalBackWhenTheChangeIsUndone() {
        at("2025-07-31T23:59:59.999");
        climb();
        at("2025-08-01T09:00:00");
        var version = apply("2025-07-29", "2025-07-30");

        change(new Undo(version));

        assertThat(interventions.of(report.trackingId())).hasSize(2).allMatch(Intervention::stands);
        assertThat(climb().told()).isEmpty();
        assertThat(state()).isEqualTo(DeadlineState.MISSED);
    }

    /** The deadline itself stays: only days after it become free. */
    @Test
    void withdrawsARungBehindAnOverdueDeadlineToo() {
        at("2025-08-05T23:59:59.999");
        climb();
        assertThat(kinds()).hasSize(3);
        at("2025-08-06T09:00:00");

        apply("2025-08-04", "2025-08-05");

        assertThat(interventions.of(report.trackingId()))
                .filteredOn(each -> !each.stands())
                .extracting(Intervention::rung)
                .containsExactly("superior");
        assertThat(climb().next()).contains(endOf("2025-08-07"));
    }

    @Test
    void keepsWhatPeopleDidBesideTheClocks() {
        var line = transaction.execute(status -> interventions.note(
                report.trackingId(),
                "admin-panrb",
                Cause.MANUAL,
                InterventionKind.MANUAL_CLOSING,
                List.of(Actor.REPORTER.id()),
                "Pelapor sudah puas.",
                null));
        transaction.executeWithoutResult(status -> interventions.settle(line, "Laporan selesai"));

        assertThat(interventions.of(report.trackingId())).singleElement().satisfies(each -> {
            assertThat(each.actor()).isEqualTo("admin-panrb");
            assertThat(each.targets()).containsExactly("pelapor");
            assertThat(each.result()).isEqualTo("Laporan selesai");
        });
    }

    private int apply(String from, String to) {
        return change(new AddOutage(LocalDate.parse(from), LocalDate.parse(to), null, "BA-1/2025", "Portal padam"));
    }

    private int change(CalendarEdit edit) {
        return transaction.execute(status -> {
            var batch = calendar.apply(edit, "uji");
            var moves = new ArrayList<>(batch.moves());
            moves.addAll(batch.overdue());
            escalation.adjust(escalation.consider(moves, clock -> LADDER, batch.calendar()), "kalender berubah");
            return batch.version();
        });
    }

    private Climb climb() {
        return climb(LADDER);
    }

    private Climb climb(List<Rung> rungs) {
        return transaction.execute(status -> escalation.climb(deadline.id(), rungs));
    }

    private Report assigned(boolean supervisory) {
        return transaction.execute(status -> {
            var registered = reports.register(complaint("KEMENPANRB")).report();
            reports.weigh(registered, false, supervisory, false);
            reports.change(
                    registered,
                    new Change(Act.ASSIGNED, Status.NOT_FOLLOWED_UP, null, "KEMENPANRB", "SDMA", "uji", null));
            return registered;
        });
    }

    private String number() {
        return report.trackingId().value();
    }

    private DeadlineState state() {
        return deadlines.latest(number(), DeadlineClock.FOLLOW_UP).orElseThrow().state();
    }

    private List<InterventionKind> kinds() {
        return interventions.of(report.trackingId()).stream()
                .map(Intervention::kind)
                .toList();
    }

    private static Rung rung(String code, int offset, Kind kind, Recipient... recipients) {
        return new Rung(code, new Milestone(offset, Days.WORKING, From.DUE), kind, Arrays.asList(recipients));
    }
}
