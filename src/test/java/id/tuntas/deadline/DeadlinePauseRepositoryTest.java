package id.tuntas.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tuntas.RepositoryTest;
import id.tuntas.deadline.CalendarEdit.AddHoliday;
import id.tuntas.deadline.CalendarEdit.AddOutage;
import id.tuntas.deadline.CalendarEdit.RemoveHoliday;
import id.tuntas.deadline.CalendarEdit.Undo;
import id.tuntas.deadline.DeadlineFixtures.SettableClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Clocks that stand still while a report is deferred: section 26, TD-6, OM-2, CAL-5, BW-7. Dates in March 2026, where
 * 18 to 24 are holidays or weekend, and in September, which has no holiday.
 */
@RepositoryTest
@Import({Deadlines.class, Calendars.class, CalendarBook.class, SettableClock.class})
class DeadlinePauseRepositoryTest {

    private static final String REPORT = "482109375516";
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    @Autowired
    Deadlines deadlines;

    @Autowired
    CalendarBook calendar;

    @Autowired
    Calendars calendars;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forgetTheCalendarThatIsRolledBack() {
        jdbc.sql("delete from agency_calendar").update();
        calendars.reload();
    }

    @Test
    void leavesOutTheDaysAfterTundaUpToAndIncludingTheCompletion() {
        on("2026-09-07"); // Monday
        start(5);
        on("2026-09-08");
        tunda();
        on("2026-09-10"); // Thursday

        deadlines.resume(REPORT);

        // 8 is the first day; 9 and 10 stand still; 11, 14, 15, 16 are the other four.
        assertThat(whole().dueOn()).isEqualTo("2026-09-16");
        assertThat(whole().state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(whole().dueAt()).isEqualTo("2026-09-16T16:59:59.999Z");
        assertThat(whole().ledger())
                .filteredOn(day -> day.reason().startsWith("ditunda"))
                .extracting(LedgerDay::date, LedgerDay::counted)
                .containsExactly(
                        tuple(LocalDate.parse("2026-09-09"), false), tuple(LocalDate.parse("2026-09-10"), false));
    }

    @Test
    void isProvisionalMeanwhileAsIfTheReporterTookAllTheTime() {
        on("2026-09-07");
        start(5);
        on("2026-09-08");

        var moves = tunda();

        // Completion is due on 8 October, a Thursday; four days are left from the 9th on.
        assertThat(whole().state()).isEqualTo(DeadlineState.PAUSED);
        assertThat(whole().dueOn()).isEqualTo("2026-10-14");
        assertThat(moves).singleElement().satisfies(move -> {
            assertThat(move.dueOnFrom()).isEqualTo("2026-09-14");
            assertThat(move.dueOnTo()).isEqualTo("2026-10-14");
            assertThat(move.stateTo()).isEqualTo(DeadlineState.PAUSED);
        });
    }

    @Test
    void losesNoDayToATundaThatEndsOnItsOwnDay() {
        on("2026-09-07");
        start(5);
        on("2026-09-08");
        tunda();

        deadlines.resume(REPORT);

        assertThat(whole().dueOn()).isEqualTo("2026-09-14");
        assertThat(whole().ledger()).extracting(LedgerDay::counted).doesNotContainSequence(true, false, true);
    }

    @Test
    void losesNothingToATundaOverAWeekendOrHoliday() {
        on("2026-03-16");
        start(5); // 17, 25, 26, 27, 30: Nyepi and Idulfitri lie between.
        assertThat(whole().dueOn()).isEqualTo("2026-03-30");
        on("2026-03-17");
        tunda();
        on("2026-03-23"); // joint leave

        deadlines.resume(REPORT);

        assertThat(whole().dueOn()).isEqualTo("2026-03-30");
    }

    @Test
    void countsADayOnceWhereOneTundaEndsAndTheNextBegins() {
        on("2026-09-07");
        start(5);
        on("2026-09-08");
        tunda();
        on("2026-09-10");
        complete();
        tunda();
        on("2026-09-11");

        complete();

        // 8; then 9, 10, 11 stand still; 14 to 17.
        assertThat(whole().dueOn()).isEqualTo("2026-09-17");
    }

    @Test
    void keepsADayForWhoWasInTimeUntilTheLastOne() {
        on("2026-09-07");
        start(5);
        on("2026-09-14"); // the last day
        tunda();
        assertThat(whole().state()).isEqualTo(DeadlineState.PAUSED);
        on("2026-09-20"); // Sunday

        complete();

        assertThat(whole().dueOn()).isEqualTo("2026-09-21");
        assertThat(whole().state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(whole().ledger()).filteredOn(LedgerDay::counted).hasSize(5);
    }

    @Test
    void givesNothingBackToWhoWasTooLate() {
        on("2026-09-07");
        var started = start(5);
        clock.set(started.dueAt());
        deadlines.miss(REPORT, DeadlineClock.WHOLE_CASE);

        tunda();
        on("2026-09-20");
        complete();

        assertThat(whole().dueOn()).isEqualTo("2026-09-14");
        assertThat(whole().state()).isEqualTo(DeadlineState.MISSED);
    }

    @Test
    void pausesTheClocksOfTheAnswerAndNoOthers() {
        on("2026-09-07");
        for (var kind : DeadlineClock.values()) {
            if (kind != DeadlineClock.COMPLETION) {
                deadlines.start(REPORT, kind, 5, null);
            }
        }

        tunda();

        assertThat(deadlines.of(REPORT))
                .filteredOn(deadline -> deadline.state() == DeadlineState.PAUSED)
                .extracting(Deadline::clock)
                .containsExactlyInAnyOrder(
                        DeadlineClock.FIRST_RESPONSE, DeadlineClock.FOLLOW_UP, DeadlineClock.WHOLE_CASE);
    }

    @Test
    void outlivesEveryHolderAndEndsWithTheReport() {
        on("2026-09-07");
        start(60);
        deadlines.start(REPORT, DeadlineClock.AGENCY_VERIFICATION, "KEMENPANRB");

        deadlines.release(REPORT);

        assertThat(whole().stoppedAt()).isNull();
        assertThat(deadlines.latest(REPORT, DeadlineClock.AGENCY_VERIFICATION))
                .get()
                .satisfies(agency -> assertThat(agency.released()).isTrue());

        tunda();
        on("2026-10-07");
        deadlines.releaseAll(REPORT);

        assertThat(whole().released()).isTrue();
        assertThat(whole().state()).isEqualTo(DeadlineState.MET);
        assertThat(deadlines.resume(REPORT)).isEmpty();
    }

    @Test
    void startsOnceAndNeverAgain() {
        on("2026-09-07");
        var started = deadlines.startOnce(REPORT, DeadlineClock.WHOLE_CASE, null);
        assertThat(started).get().extracting(Deadline::workingDays).isEqualTo(60);
        on("2026-09-09");
        assertThat(deadlines.startOnce(REPORT, DeadlineClock.WHOLE_CASE, null)).isEmpty();
        deadlines.stop(REPORT, DeadlineClock.WHOLE_CASE);

        assertThat(deadlines.startOnce(REPORT, DeadlineClock.WHOLE_CASE, null)).isEmpty();

        assertThat(deadlines.of(REPORT)).hasSize(1);
    }

    @Test
    void goesOnFromItsFirstDayWhenTheReportIsTakenOutOfTheArchive() {
        on("2026-09-07");
        var started =
                deadlines.startOnce(REPORT, DeadlineClock.WHOLE_CASE, null).orElseThrow();
        on("2026-09-09");
        deadlines.releaseAll(REPORT);
        on("2026-09-21");
        calendarChanges(
                new AddHoliday(LocalDate.parse("2026-09-15"), HolidayKind.NATIONAL, "Libur sisipan", "SKB uji", null));

        var again = deadlines.startOnce(REPORT, DeadlineClock.WHOLE_CASE, null).orElseThrow();

        assertThat(again.id()).isEqualTo(started.id());
        assertThat(again.state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(again.startedOn()).isEqualTo("2026-09-07");
        assertThat(again.dueOn()).isEqualTo(started.dueOn().plusDays(1));
    }

    @Test
    void isMetWhenItIsAnsweredWhileItStandsStill() {
        on("2026-09-07");
        start(5);
        tunda();
        on("2026-09-30");

        deadlines.stop(REPORT, DeadlineClock.WHOLE_CASE);

        assertThat(whole().state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void pausesByTheDaysOfTheAgency() {
        jdbc.sql("insert into agency_calendar (agency, time_zone) values ('PAPUA', 'Asia/Jayapura')")
                .update();
        calendars.reload();
        clock.set("2026-09-07T02:00:00Z");
        deadlines.start(REPORT, DeadlineClock.FOLLOW_UP, 5, "PAPUA");
        // Half past midnight on the 9th in Jayapura, half past ten on the 8th in Jakarta.
        clock.set("2026-09-08T15:30:00Z");
        tunda();
        clock.set("2026-09-10T02:00:00Z");

        complete();

        // 8 and 9 counted, 10 stood still, then 11, 14, 15.
        assertThat(deadlines.latest(REPORT, DeadlineClock.FOLLOW_UP))
                .get()
                .extracting(Deadline::dueOn, Deadline::dueAt)
                .containsExactly(LocalDate.parse("2026-09-15"), Instant.parse("2026-09-15T14:59:59.999Z"));
    }

    @Test
    void countsPausesAndHolidaysTogether() {
        on("2026-09-07");
        start(5);
        on("2026-09-08");
        tunda();
        on("2026-09-10");
        complete();

        calendarChanges(holiday("2026-09-10")); // stood still anyway
        assertThat(whole().dueOn()).isEqualTo("2026-09-16");
        calendarChanges(holiday("2026-09-14"));
        assertThat(whole().dueOn()).isEqualTo("2026-09-17");
        calendarChanges(new AddOutage(
                LocalDate.parse("2026-09-15"), LocalDate.parse("2026-09-16"), null, "Berita acara", "Listrik padam"));
        assertThat(whole().dueOn()).isEqualTo("2026-09-21");
    }

    /** The warning at 60 calendar days (OM-2) stands still with its clock; the days of Tunda are the reporter's. */
    @Test
    void putsOffTheMilestonesOfItsStart() {
        var sixty = new Milestone(6, Milestone.Days.CALENDAR, Milestone.From.START);
        on("2026-09-07");
        start(5);
        assertThat(deadlines.milestones().moment(sixty, whole())).isEqualTo("2026-09-13T16:59:59.999Z");
        on("2026-09-08");
        tunda();
        on("2026-09-10");

        complete();

        assertThat(deadlines.milestones().moment(sixty, whole())).isEqualTo("2026-09-15T16:59:59.999Z");
        assertThat(deadlines
                        .milestones()
                        .moment(new Milestone(-1, Milestone.Days.WORKING, Milestone.From.DUE), whole()))
                .isEqualTo("2026-09-15T16:59:59.999Z");
    }

    @Test
    void movesTheDateOfAClockThatStandsStill() {
        on("2026-09-07");
        start(5);
        on("2026-09-08");
        tunda();

        calendarChanges(holiday("2026-10-12"));

        assertThat(whole().state()).isEqualTo(DeadlineState.PAUSED);
        assertThat(whole().dueOn()).isEqualTo("2026-10-15");
    }

    /**
     * Random lives of one report: clocks that start and stop, Tunda and completion, days that pass, returns, holidays,
     * outages and decrees taken back. After each step every stored date is counted again, day by day, from what really
     * happened and by other code than the house's. {@code -Dtuntas.test.histories=2000} for a long run, {@code
     * -Dtuntas.test.seed} to repeat one.
     */
    @Test
    void replaysEveryLedgerOfRandomHistories() {
        var histories = Integer.getInteger("tuntas.test.histories", 60);
        var first = Long.getLong("tuntas.test.seed", 20_260_307L);
        for (var seed = first; seed < first + histories; seed++) {
            try {
                new Life(seed).live();
            } catch (Throwable broken) {
                throw new AssertionError("history with -Dtuntas.test.seed=" + seed, broken);
            }
        }
    }

    /** One report and the calendar around it, with a record of its own of everything that happens. */
    private final class Life {

        private record Stretch(LocalDate from, LocalDate to) {}

        /** What was promised, kept beside the house. */
        private static final class Kept {
            LocalDate startedOn;
            int length;
            boolean ended;
            Instant endedAt;
            boolean released;
            final List<Stretch> pauses = new ArrayList<>();
            LocalDate pausedOn;
            LocalDate expected;
        }

        private final Random random;
        private final String report;
        private final Map<Long, Kept> kept = new TreeMap<>();
        private final Map<DeadlineClock, Long> open = new HashMap<>();
        private final List<Integer> changes = new ArrayList<>();
        private LocalDate today = LocalDate.parse("2026-01-05");
        private boolean deferred;
        private boolean timersFired;
        private LocalDate completion;

        Life(long seed) {
            random = new Random(seed);
            report = "%012d".formatted(seed);
            today = today.plusDays(random.nextInt(300));
        }

        void live() {
            for (var step = 0; step < 40; step++) {
                clock.set(today.atTime(9 + random.nextInt(8), random.nextInt(60))
                        .atZone(JAKARTA)
                        .toInstant());
                act();
                check();
                today = today.plusDays(random.nextInt(6));
                if (deferred && !today.isBefore(completion)) {
                    today = completion;
                }
            }
        }

        private void act() {
            timersFired = false;
            switch (random.nextInt(10)) {
                case 0, 1 -> begin();
                case 2, 3 -> defer();
                case 4, 5 -> complete();
                case 6 -> answer();
                case 7 -> giveBack();
                case 8 -> changeTheCalendar();
                default -> fireTimers();
            }
        }

        private void begin() {
            var which = List.copyOf(DeadlineClock.PAUSED_BY_TUNDA).get(random.nextInt(3));
            if (deferred || open.containsKey(which)) {
                return;
            }
            var length = 1 + random.nextInt(60);
            var started = deadlines.start(report, which, length, null);
            var promise = new Kept();
            promise.startedOn = today;
            promise.length = length;
            kept.put(started.id(), promise);
            open.put(which, started.id());
        }

        private void defer() {
            if (deferred) {
                return;
            }
            deferred = true;
            completion = deadlines.start(report, DeadlineClock.COMPLETION, null).dueOn();
            open.values().forEach(id -> {
                kept.get(id).pausedOn = today;
                kept.get(id).expected = completion;
            });
            deadlines.pause(report);
        }

        private void complete() {
            if (!deferred) {
                return;
            }
            deferred = false;
            deadlines.stop(report, DeadlineClock.COMPLETION);
            open.values().forEach(id -> {
                var promise = kept.get(id);
                promise.pauses.add(new Stretch(promise.pausedOn, today));
                promise.pausedOn = null;
            });
            deadlines.resume(report);
        }

        private void answer() {
            deadlines.stop(report, DeadlineClock.FIRST_RESPONSE, DeadlineClock.FOLLOW_UP, DeadlineClock.WHOLE_CASE);
            open.values().forEach(id -> end(id, false));
            open.clear();
        }

        private void giveBack() {
            if (deferred) {
                return;
            }
            deadlines.release(report);
            for (var which : List.of(DeadlineClock.FIRST_RESPONSE, DeadlineClock.FOLLOW_UP)) {
                if (open.containsKey(which)) {
                    end(open.remove(which), true);
                }
            }
        }

        private void end(long id, boolean released) {
            kept.get(id).ended = true;
            kept.get(id).endedAt = clock.instant();
            kept.get(id).released = released;
        }

        private void fireTimers() {
            open.keySet().forEach(which -> deadlines.miss(report, which));
            timersFired = true;
        }

        private void changeTheCalendar() {
            var day = today.plusDays(random.nextInt(80) - 30);
            try {
                var applied = calendar.apply(edit(day), "uji");
                changes.add(applied.version());
            } catch (DayIsTaken | UnknownDay | UnclearEdit refused) {
                // The calendar stays as it is.
            }
        }

        private CalendarEdit edit(LocalDate day) {
            return switch (random.nextInt(4)) {
                case 0 -> new AddHoliday(day, HolidayKind.NATIONAL, "Libur uji", "SKB uji", null);
                case 1 -> new AddOutage(day, day.plusDays(random.nextInt(6)), null, "Berita acara", "Gangguan uji");
                case 2 -> {
                    var known = calendar.holidays(day.getYear());
                    yield new RemoveHoliday(
                            known.get(random.nextInt(known.size())).id(), "SKB uji");
                }
                default -> new Undo(changes.isEmpty() ? -1 : changes.get(random.nextInt(changes.size())));
            };
        }

        private void check() {
            var free = freeDays();
            var stored = deadlines.of(report).stream()
                    .filter(deadline -> deadline.clock() != DeadlineClock.COMPLETION)
                    .collect(Collectors.toMap(Deadline::id, deadline -> deadline));
            assertThat(stored.keySet()).isEqualTo(kept.keySet());
            kept.forEach((id, promise) -> {
                var deadline = stored.get(id);
                readsItsOwnLedger(deadline);
                if (!promise.released) {
                    assertThat(deadline.dueOn()).as("%s %s", deadline, today).isEqualTo(replay(promise, free));
                    assertThat(states(promise, deadline.dueAt()))
                            .as("%s", deadline)
                            .contains(deadline.state());
                }
            });
        }

        /** What the ledger says must by itself give the date. */
        private void readsItsOwnLedger(Deadline deadline) {
            var days = deadline.ledger();
            for (var place = 0; place < days.size(); place++) {
                assertThat(days.get(place).date())
                        .isEqualTo(deadline.startedOn().plusDays(place + 1L));
            }
            assertThat(days).filteredOn(LedgerDay::counted).hasSize(deadline.workingDays());
            assertThat(days.get(days.size() - 1).counted()).isTrue();
            assertThat(days.get(days.size() - 1).date()).isEqualTo(deadline.dueOn());
            assertThat(deadline.dueAt())
                    .isEqualTo(deadline.dueOn()
                            .plusDays(1)
                            .atStartOfDay(JAKARTA)
                            .toInstant()
                            .minusMillis(1));
        }

        /** Counts the working days on which the clock ran; the due date is the last of them. */
        private LocalDate replay(Kept promise, Set<LocalDate> free) {
            var pauses = new ArrayList<>(promise.pauses);
            if (promise.pausedOn != null) {
                pauses.add(new Stretch(promise.pausedOn, promise.expected));
            }
            var left = promise.length;
            var day = promise.startedOn;
            while (left > 0) {
                day = day.plusDays(1);
                var works = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !free.contains(day);
                if (works && runs(day, pauses) && !(left == 1 && pausedDuring(day, pauses))) {
                    left--;
                }
            }
            return day;
        }

        private static boolean runs(LocalDate day, List<Stretch> pauses) {
            return pauses.stream()
                    .noneMatch(
                            pause -> pause.from().isBefore(day) && !pause.to().isBefore(day));
        }

        private static boolean pausedDuring(LocalDate day, List<Stretch> pauses) {
            return pauses.stream()
                    .anyMatch(pause -> pause.from().equals(day) && !pause.to().equals(day));
        }

        /** Between a moment and the timer that tells of it both may be read. */
        private Set<DeadlineState> states(Kept promise, Instant due) {
            if (promise.ended) {
                return Set.of(promise.endedAt.isAfter(due) ? DeadlineState.MISSED : DeadlineState.MET);
            }
            if (promise.pausedOn != null && promise.pausedOn.isBefore(LocalDate.ofInstant(due, JAKARTA))) {
                return Set.of(DeadlineState.PAUSED);
            }
            return due.isAfter(clock.instant())
                    ? Set.of(DeadlineState.RUNNING)
                    : timersFired ? Set.of(DeadlineState.MISSED) : Set.of(DeadlineState.RUNNING, DeadlineState.MISSED);
        }

        private Set<LocalDate> freeDays() {
            var free = jdbc
                    .sql("select observed_on from holiday where withdrawn_in is null and agency is null")
                    .query(LocalDate.class)
                    .list()
                    .stream()
                    .collect(Collectors.toSet());
            jdbc.sql("select first_day, last_day from outage where withdrawn_in is null and agency is null")
                    .query(row -> {
                        var day = row.getObject("first_day", LocalDate.class);
                        for (; !day.isAfter(row.getObject("last_day", LocalDate.class)); day = day.plusDays(1)) {
                            free.add(day);
                        }
                    });
            return free;
        }
    }

    private void on(String day) {
        clock.set(LocalDate.parse(day).atTime(10, 0).atZone(JAKARTA).toInstant());
    }

    private Deadline start(int workingDays) {
        return deadlines.start(REPORT, DeadlineClock.WHOLE_CASE, workingDays, null);
    }

    private List<DeadlineMove> tunda() {
        deadlines.start(REPORT, DeadlineClock.COMPLETION, null);
        return deadlines.pause(REPORT);
    }

    private void complete() {
        deadlines.stop(REPORT, DeadlineClock.COMPLETION);
        deadlines.resume(REPORT);
    }

    private Deadline whole() {
        return deadlines.latest(REPORT, DeadlineClock.WHOLE_CASE).orElseThrow();
    }

    private static AddHoliday holiday(String day) {
        return new AddHoliday(LocalDate.parse(day), HolidayKind.NATIONAL, "Libur uji", "SKB uji", null);
    }

    private void calendarChanges(CalendarEdit edit) {
        calendar.apply(edit, "uji");
    }
}
