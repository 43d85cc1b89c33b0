package id.tuntas.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CAL-1 to CAL-7 on the calendar that ships: how many days, which ones, and what the ledger says of each. */
class WorkingDaysTest {

    private final WorkingDays calendar = DeadlineFixtures.shippedCalendar();

    @ParameterizedTest
    @CsvSource({
        "2023-04-17,  3, 2023-04-27",
        "2024-02-07,  3, 2024-02-15",
        "2024-12-20, 10, 2025-01-08",
        "2025-07-11,  5, 2025-07-18",
        "2026-03-17,  5, 2026-03-31"
    })
    void answersTheVectorsOfTheRulebook(LocalDate event, int workingDays, LocalDate dueOn) {
        assertThat(calendar.count(event, workingDays).dueOn()).isEqualTo(dueOn);
    }

    @ParameterizedTest
    @CsvSource({"2023, 239, 250", "2024, 238, 248", "2025, 237, 248", "2026, 240, 248", "2027, 242, 250"})
    void countsTheWorkingDaysOfEachYear(int year, int workingDays, int withJointLeaveCounted) {
        var withoutJointLeave = new WorkingDays(DeadlineFixtures.shippedHolidays().stream()
                .filter(holiday -> holiday.kind() != HolidayKind.COLLECTIVE_LEAVE)
                .toList());

        assertThat(countedIn(year, calendar)).isEqualTo(workingDays);
        assertThat(countedIn(year, withoutJointLeave)).isEqualTo(withJointLeaveCounted);
    }

    @ParameterizedTest
    @CsvSource({
        "2023, NATIONAL, 01-01 01-22 02-18 03-22 04-07 04-22 04-23 05-01 05-18 06-01 06-04 06-29 07-19 08-17 09-28"
                + " 12-25",
        "2023, COLLECTIVE_LEAVE, 01-23 03-23 04-19 04-20 04-21 04-24 04-25 06-02 06-28 06-30 12-26",
        "2024, NATIONAL, 01-01 02-08 02-10 03-11 03-29 03-31 04-10 04-11 05-01 05-09 05-23 06-01 06-17 07-07 08-17"
                + " 09-16 12-25",
        "2024, COLLECTIVE_LEAVE, 02-09 03-12 04-08 04-09 04-12 04-15 05-10 05-24 06-18 12-26",
        "2024, ELECTION, 02-14 11-27",
        "2025, NATIONAL, 01-01 01-27 01-29 03-29 03-31 04-01 04-18 04-20 05-01 05-12 05-29 06-01 06-06 06-27 08-17"
                + " 09-05 12-25",
        "2025, COLLECTIVE_LEAVE, 01-28 03-28 04-02 04-03 04-04 04-07 05-13 05-30 06-09 08-18 12-26",
        "2026, NATIONAL, 01-01 01-16 02-17 03-19 03-21 03-22 04-03 04-05 05-01 05-14 05-27 05-31 06-01 06-16 08-17"
                + " 08-25 12-25",
        "2026, COLLECTIVE_LEAVE, 02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24",
        "2027, NATIONAL, 01-01 01-05 02-06 03-08 03-10 03-11 03-26 03-28 05-01 05-06 05-17 05-20 06-01 06-06 08-15"
                + " 08-17 12-25 12-26",
        "2027, COLLECTIVE_LEAVE, 02-05 03-09 03-12 03-15 03-25 05-18 05-19 12-24"
    })
    void listsTheHolidaysThatWereDecreed(int year, HolidayKind kind, String dates) {
        assertThat(DeadlineFixtures.shippedHolidays())
                .filteredOn(holiday -> holiday.kind() == kind && holiday.date().getYear() == year)
                .extracting(holiday -> holiday.date().toString().substring(5))
                .containsExactlyInAnyOrder(dates.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-12, 1, 2025-07-14", // Saturday
        "2025-07-13, 1, 2025-07-14", // Sunday
        "2026-03-20, 1, 2026-03-25", // joint leave, before a weekend and two more days of it
        "2026-08-17, 1, 2026-08-18" // Monday, national holiday
    })
    void countsFromTheNextWorkingDayWhenTheEventFallsOnAFreeDay(LocalDate event, int workingDays, LocalDate dueOn) {
        assertThat(calendar.count(event, workingDays).dueOn()).isEqualTo(dueOn);
    }

    @Test
    void explainsEveryDayFromTheDayAfterTheEventToTheDueDate() {
        var ledger = calendar.count(LocalDate.parse("2026-03-17"), 5).days();

        assertThat(ledger)
                .extracting(day -> day.date().getDayOfMonth() + (day.counted() ? " + " : " - ") + day.reason())
                .containsExactly(
                        "18 - cuti bersama: Nyepi (Tahun Baru Saka 1948) (SKB 1497/2025, 2/2025, 5/2025)",
                        "19 - libur nasional: Nyepi (Tahun Baru Saka 1948) (SKB 1497/2025, 2/2025, 5/2025)",
                        "20 - cuti bersama: Idulfitri 1447 Hijriah (SKB 1497/2025, 2/2025, 5/2025)",
                        "21 - akhir pekan (Sabtu)",
                        "22 - akhir pekan (Minggu)",
                        "23 - cuti bersama: Idulfitri 1447 Hijriah (SKB 1497/2025, 2/2025, 5/2025)",
                        "24 - cuti bersama: Idulfitri 1447 Hijriah (SKB 1497/2025, 2/2025, 5/2025)",
                        "25 + hari kerja ke-1",
                        "26 + hari kerja ke-2",
                        "27 + hari kerja ke-3",
                        "28 - akhir pekan (Sabtu)",
                        "29 - akhir pekan (Minggu)",
                        "30 + hari kerja ke-4",
                        "31 + hari kerja ke-5");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-14, hari pemungutan suara, Keppres 10/2024",
        "2024-11-27, hari pemungutan suara, Keppres 33/2024",
        "2025-08-18, cuti bersama, 'SKB 933/2025, 1/2025, 3/2025'",
        "2023-06-28, cuti bersama, 'SKB 624/2023, 2/2023, 2/2023'",
        "2027-01-05, libur nasional, 'SKB 1205/2026, 3/2026, 2/2026'"
    })
    void namesTheDecreeThatFreesADay(LocalDate date, String kind, String decree) {
        assertThat(calendar.count(date.minusDays(1), 1).days().get(0))
                .satisfies(day -> assertThat(day.counted()).isFalse())
                .extracting(LedgerDay::reason)
                .asString()
                .startsWith(kind + ": ")
                .endsWith("(" + decree + ")");
    }

    @Test
    void marksTheDatesThatTheMinisterOfReligionMayStillMove() {
        var provisional = DeadlineFixtures.shippedHolidays().stream()
                .filter(Holiday::provisional)
                .map(Holiday::date)
                .toList();

        assertThat(provisional)
                .containsExactlyInAnyOrder(
                        LocalDate.parse("2027-03-10"), LocalDate.parse("2027-03-11"), LocalDate.parse("2027-05-17"));
        assertThat(calendar.count(LocalDate.parse("2027-05-16"), 1)
                        .days()
                        .get(0)
                        .reason())
                .isEqualTo("libur nasional: Iduladha 1448 Hijriah (SKB 1205/2026, 3/2026, 2/2026; tanggal sementara)");
    }

    @Test
    void countsOnlyWeekendsOutInAYearWithoutDecreeAndSaysSo() {
        var ledger = calendar.count(LocalDate.parse("2027-12-23"), 6);

        // 24 Dec is joint leave, 25 and 26 a weekend; 1 and 2 January 2028 are a weekend, the third a Monday.
        assertThat(ledger.dueOn()).isEqualTo(LocalDate.parse("2028-01-03"));
        assertThat(ledger.days())
                .filteredOn(day -> day.reason().contains("sementara"))
                .containsExactly(new LedgerDay(
                        LocalDate.parse("2028-01-03"),
                        true,
                        "hari kerja ke-6 (sementara: daftar hari libur 2028 belum ada)"));
        assertThat(countedIn(2028, calendar)).isEqualTo(260);
    }

    @Test
    void doesNotTakeALoneHolidayForTheDecreeOfItsYear() {
        var withElection = new WorkingDays(List.of(new Holiday(
                LocalDate.parse("2029-02-14"), HolidayKind.ELECTION, "Pemilihan Umum 2029", "contoh", null, false)));

        var ledger = withElection.count(LocalDate.parse("2029-02-13"), 1).days();

        assertThat(ledger.get(0).reason()).isEqualTo("hari pemungutan suara: Pemilihan Umum 2029 (contoh)");
        assertThat(ledger.get(1).reason()).contains("sementara");
    }

    @Test
    void calculatesAYearOfWorkingDays() {
        var ledger = calendar.count(LocalDate.parse("2024-01-01"), 366);

        assertThat(ledger.days()).filteredOn(LedgerDay::counted).hasSize(366);
        assertThat(ledger.text()).hasSizeLessThan(8000);
    }

    /** The reference is counted day by day from the dates alone, without marks and reasons. */
    @Test
    void replaysEveryLedgerToTheDateThatWasPromised() {
        var seed = new Random().nextLong();
        System.out.println("WorkingDaysTest seed " + seed);
        var random = new Random(seed);
        var free = DeadlineFixtures.shippedHolidays().stream()
                .map(Holiday::date)
                .collect(Collectors.toCollection(HashSet::new));
        for (var i = 0; i < 3000; i++) {
            var event = LocalDate.of(2022, 6, 1).plusDays(random.nextInt(365 * 7));
            var workingDays = 1 + random.nextInt(366);

            var promised = calendar.count(event, workingDays);
            var replayed = Ledger.parse(event, promised.text());

            assertThat(replayed)
                    .as("%s + %d, seed %d", event, workingDays, seed)
                    .isEqualTo(promised);
            assertThat(replayed.dueOn()).isEqualTo(counted(event, workingDays, free));
            var days = replayed.days();
            assertThat(days).filteredOn(LedgerDay::counted).hasSize(workingDays);
            assertThat(days.get(0).date()).isEqualTo(event.plusDays(1));
            assertThat(days.get(days.size() - 1))
                    .satisfies(last -> assertThat(last.counted()).isTrue())
                    .extracting(LedgerDay::date)
                    .isEqualTo(replayed.dueOn());
        }
    }

    private static LocalDate counted(LocalDate event, int workingDays, Set<LocalDate> free) {
        var date = event;
        for (var left = workingDays; left > 0; ) {
            date = date.plusDays(1);
            if (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !free.contains(date)) {
                left--;
            }
        }
        return date;
    }

    private static long countedIn(int year, WorkingDays calendar) {
        return calendar.count(LocalDate.of(year - 1, 12, 31), 300).days().stream()
                .filter(day -> day.counted() && day.date().getYear() == year)
                .count();
    }
}
