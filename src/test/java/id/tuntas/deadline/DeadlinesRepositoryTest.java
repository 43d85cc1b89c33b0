package id.tuntas.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.tuntas.RepositoryTest;
import id.tuntas.deadline.DeadlineFixtures.SettableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The clocks of section 26 as rows: V-1, V-2, V-9, KL-6, AC-1 to AC-3, CAL-5. {@link DeadlinesRepositoryIT} repeats it
 * on PostgreSQL.
 */
@RepositoryTest
@Import({Deadlines.class, Calendars.class, SettableClock.class})
class DeadlinesRepositoryTest {

    private static final String REPORT = "482109375516";

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Calendars calendars;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void standOnTheDayBeforeALongHoliday() {
        clock.set("2026-03-17T03:00:00Z");
    }

    @AfterEach
    void forgetWhatTheTestAddedToTheCalendar() {
        jdbc.sql("delete from agency_calendar").update();
        jdbc.sql("delete from holiday where agency is not null").update();
        jdbc.sql("delete from clock_length where agency is not null").update();
        calendars.reload();
    }

    @ParameterizedTest
    @CsvSource({
        "NATIONAL_VERIFICATION, 3, 2026-03-27",
        "AGENCY_VERIFICATION, 3, 2026-03-27",
        "FIRST_RESPONSE, 5, 2026-03-31",
        "CLOSING, 10, 2026-04-08"
    })
    void startsAClockWithItsNationalLength(DeadlineClock kind, int workingDays, LocalDate dueOn) {
        var started = deadlines.start(REPORT, kind, null);

        assertThat(started.workingDays()).isEqualTo(workingDays);
        assertThat(started.startedOn()).isEqualTo(LocalDate.parse("2026-03-17"));
        assertThat(started.dueOn()).isEqualTo(dueOn);
        assertThat(started.dueAt()).isEqualTo(dueOn + "T16:59:59.999Z");
        assertThat(started.state()).isEqualTo(DeadlineState.RUNNING);
    }

    @Test
    void readsADeadlineBackAsItWasPromised() {
        clock.set("2026-11-02T02:15:30.123Z");

        var started = deadlines.start(REPORT, DeadlineClock.FOLLOW_UP, 60, "KEMENPANRB");

        assertThat(deadlines.of(REPORT)).containsExactly(started);
        assertThat(started.calendarVersion()).isEqualTo(1);
        assertThat(started.ledger()).filteredOn(LedgerDay::counted).hasSize(60);
        assertThat(started.startedAt()).isEqualTo("2026-11-02T02:15:30.123Z");
    }

    @Test
    void storesTheLongestLedger() {
        clock.set("2023-12-29T02:00:00Z");

        var started = deadlines.start(REPORT, DeadlineClock.FOLLOW_UP, 366, "KEMENPANRB");

        assertThat(deadlines.of(REPORT)).containsExactly(started);
    }

    @Test
    void keepsThePromiseWhenTheCalendarChangesLater() {
        clock.set("2026-02-09T02:00:00Z");
        var started = deadlines.start(REPORT, DeadlineClock.AGENCY_VERIFICATION, "PAPUA");
        regionalHoliday("2026-02-10", "PAPUA");

        var later = deadlines.start(REPORT, DeadlineClock.FIRST_RESPONSE, 3, "PAPUA");

        assertThat(deadlines.of(REPORT)).containsExactly(started, later);
        assertThat(started.dueOn()).isEqualTo(LocalDate.parse("2026-02-12"));
        assertThat(later.dueOn()).isEqualTo(LocalDate.parse("2026-02-13"));
    }

    @ParameterizedTest
    @CsvSource({
        // Half past eleven at night in Jayapura is still the same day, midnight is the next: 14:30 and 15:00 in UTC.
        "PAPUA, 2026-02-05T14:30:00Z, 2026-02-05, 2026-02-10T14:59:59.999Z",
        "PAPUA, 2026-02-05T15:00:00Z, 2026-02-06, 2026-02-11T14:59:59.999Z",
        "PAPUA, 2026-02-05T23:30:00Z, 2026-02-06, 2026-02-11T14:59:59.999Z",
        "KEMENPANRB, 2026-02-05T15:00:00Z, 2026-02-05, 2026-02-10T16:59:59.999Z",
        "KEMENPANRB, 2026-02-05T23:30:00Z, 2026-02-06, 2026-02-11T16:59:59.999Z"
    })
    void countsInTheZoneOfTheAgency(String agency, String now, LocalDate startedOn, Instant dueAt) {
        jdbc.sql("insert into agency_calendar (agency, time_zone) values ('PAPUA', 'Asia/Jayapura')")
                .update();
        calendars.reload();
        clock.set(now);

        var started = deadlines.start(REPORT, DeadlineClock.AGENCY_VERIFICATION, agency);

        assertThat(started.startedOn()).isEqualTo(startedOn);
        assertThat(started.dueAt()).isEqualTo(dueAt);
        assertThat(deadlines.of(REPORT)).containsExactly(started);
    }

    @Test
    void givesAnAgencyItsOwnLength() {
        jdbc.sql("insert into clock_length (clock, agency, working_days) values ('FIRST_RESPONSE', 'BALI', 2)")
                .update();
        calendars.reload();

        assertThat(deadlines.start(REPORT, DeadlineClock.FIRST_RESPONSE, "BALI").workingDays())
                .isEqualTo(2);
        assertThat(deadlines
                        .start(REPORT, DeadlineClock.FIRST_RESPONSE, "KEMENPANRB")
                        .workingDays())
                .isEqualTo(5);
    }

    @Test
    void isMetUntilTheLastMillisecondOfTheDueDate() {
        var started = deadlines.start(REPORT, DeadlineClock.NATIONAL_VERIFICATION, null);
        clock.set(started.dueAt());

        deadlines.stop(REPORT, DeadlineClock.NATIONAL_VERIFICATION);

        assertThat(only())
                .extracting(Deadline::state, Deadline::stoppedAt)
                .containsExactly(DeadlineState.MET, started.dueAt());
    }

    @Test
    void isMissedOneMillisecondLaterEvenIfNoTimerHasFired() {
        var started = deadlines.start(REPORT, DeadlineClock.NATIONAL_VERIFICATION, null);
        var late = started.dueAt().plusMillis(1);
        clock.set(late);

        deadlines.stop(REPORT, DeadlineClock.NATIONAL_VERIFICATION);

        assertThat(only()).extracting(Deadline::state, Deadline::stoppedAt).containsExactly(DeadlineState.MISSED, late);
    }

    @Test
    void becomesMissedOnceWhenItsTimerFires() {
        var started = deadlines.start(REPORT, DeadlineClock.FOLLOW_UP, 14, "KEMENPANRB");

        clock.set(started.dueAt().minusMillis(1));
        assertThat(deadlines.miss(REPORT, DeadlineClock.FOLLOW_UP))
                .as("not due yet")
                .isFalse();
        clock.set(started.dueAt());
        assertThat(deadlines.miss(REPORT, DeadlineClock.FOLLOW_UP)).as("due").isTrue();
        assertThat(deadlines.miss(REPORT, DeadlineClock.FOLLOW_UP)).as("again").isFalse();

        assertThat(only()).extracting(Deadline::state, Deadline::stoppedAt).containsExactly(DeadlineState.MISSED, null);
    }

    @Test
    void staysMissedWhenTheAnswerComesLater() {
        var started = deadlines.start(REPORT, DeadlineClock.FOLLOW_UP, 14, "KEMENPANRB");
        clock.set(started.dueAt());
        deadlines.miss(REPORT, DeadlineClock.FOLLOW_UP);
        var late = started.dueAt().plusSeconds(3600);
        clock.set(late);

        deadlines.stop(REPORT, DeadlineClock.FOLLOW_UP);

        assertThat(only()).extracting(Deadline::state, Deadline::stoppedAt).containsExactly(DeadlineState.MISSED, late);
    }

    @Test
    void isNotMissedByATimerThatFiresAfterTheStop() {
        var started = deadlines.start(REPORT, DeadlineClock.FOLLOW_UP, 14, "KEMENPANRB");
        assertThat(deadlines.stop(REPORT, DeadlineClock.FOLLOW_UP)).isTrue();
        var stopped = only();
        clock.set(started.dueAt().plusSeconds(1));

        assertThat(deadlines.miss(REPORT, DeadlineClock.FOLLOW_UP)).isFalse();
        assertThat(deadlines.stop(REPORT, DeadlineClock.FOLLOW_UP)).isFalse();

        assertThat(only()).isEqualTo(stopped);
        assertThat(stopped.state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void stopsOnlyTheClockAndTheReportThatAreNamed() {
        deadlines.start(REPORT, DeadlineClock.FIRST_RESPONSE, "KEMENPANRB");
        deadlines.start(REPORT, DeadlineClock.FOLLOW_UP, 14, "KEMENPANRB");
        deadlines.start("100000000008", DeadlineClock.FIRST_RESPONSE, "KEMENPANRB");

        deadlines.stop(REPORT, DeadlineClock.FIRST_RESPONSE);

        assertThat(deadlines.of(REPORT))
                .extracting(Deadline::clock, Deadline::state)
                .containsExactly(
                        tuple(DeadlineClock.FIRST_RESPONSE, DeadlineState.MET),
                        tuple(DeadlineClock.FOLLOW_UP, DeadlineState.RUNNING));
        assertThat(deadlines.of("100000000008")).extracting(Deadline::state).containsExactly(DeadlineState.RUNNING);
    }

    @Test
    void stopsSeveralClocksAtOnceEachByItsOwnDueDate() {
        deadlines.start(REPORT, DeadlineClock.FIRST_RESPONSE, "KEMENPANRB");
        deadlines.start(REPORT, DeadlineClock.FOLLOW_UP, 14, "KEMENPANRB");
        clock.set("2026-04-01T02:00:00Z");

        deadlines.stop(REPORT, DeadlineClock.FIRST_RESPONSE, DeadlineClock.FOLLOW_UP);

        assertThat(deadlines.of(REPORT))
                .extracting(Deadline::state)
                .containsExactly(DeadlineState.MISSED, DeadlineState.MET);
    }

    @Test
    void cannotMissTheClosingWaitWhichIsThereToRunOut() {
        var started = deadlines.start(REPORT, DeadlineClock.CLOSING, "KEMENPANRB");
        var late = started.dueAt().plusSeconds(1800);
        clock.set(late);

        assertThat(deadlines.miss(REPORT, DeadlineClock.CLOSING)).isFalse();
        deadlines.stop(REPORT, DeadlineClock.CLOSING);

        assertThat(only()).extracting(Deadline::state, Deadline::stoppedAt).containsExactly(DeadlineState.MET, late);
    }

    @Test
    void listsARestartedClockAfterTheStoppedOne() {
        clock.set("2026-04-06T02:00:00Z");
        deadlines.start(REPORT, DeadlineClock.CLOSING, "KEMENPANRB");
        clock.set("2026-04-07T02:00:00Z");
        deadlines.stop(REPORT, DeadlineClock.CLOSING);
        var restarted = deadlines.start(REPORT, DeadlineClock.CLOSING, "KEMENPANRB");

        assertThat(deadlines.of(REPORT))
                .extracting(Deadline::startedOn)
                .containsExactly(LocalDate.parse("2026-04-06"), LocalDate.parse("2026-04-07"));
        assertThat(deadlines.latest(REPORT, DeadlineClock.CLOSING)).contains(restarted);
        assertThat(deadlines.latest(REPORT, DeadlineClock.FOLLOW_UP)).isEmpty();
    }

    @Test
    void promisesWithoutWritingAnything() {
        regionalHoliday("2026-02-10", "PAPUA");

        var promise = deadlines.promise(LocalDate.parse("2026-02-09"), 1, "PAPUA");

        assertThat(promise)
                .isEqualTo(new Promise(
                        LocalDate.parse("2026-02-11"),
                        List.of(
                                new LedgerDay(
                                        LocalDate.parse("2026-02-10"),
                                        false,
                                        "libur daerah: Hari jadi (Pergub contoh)"),
                                new LedgerDay(LocalDate.parse("2026-02-11"), true, "hari kerja ke-1"))));
        assertThat(deadlines.promise(LocalDate.parse("2026-02-09"), 1, null).dueOn())
                .isEqualTo(LocalDate.parse("2026-02-10"));
        assertThat(jdbc.sql("select count(*) from deadline")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-09, 0", "2026-02-09, -1", "2026-02-09, 367", "+999999999-12-31, 1", "0001-01-01, 1"})
    void refusesToPromiseOutsideTheCalendar(LocalDate from, int workingDays) {
        assertThatThrownBy(() -> deadlines.promise(from, workingDays, null)).isInstanceOf(OutsideCalendar.class);
    }

    private Deadline only() {
        var all = deadlines.of(REPORT);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void regionalHoliday(String date, String agency) {
        jdbc.sql("insert into holiday (observed_on, kind, name, decree, agency)"
                        + " values (?, 'REGIONAL', 'Hari jadi', 'Pergub contoh', ?)")
                .params(LocalDate.parse(date), agency)
                .update();
        calendars.reload();
    }
}
