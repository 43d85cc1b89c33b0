package id.tuntas.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.deadline.HouseCalendar.Length;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CAL-4 and CAL-5: what an agency has of its own, and what it shares with the country. */
class HouseCalendarTest {

    private static final LocalDate TUESDAY = LocalDate.parse("2026-02-10");

    private final HouseCalendar calendar = DeadlineFixtures.calendar(
            List.of(new Holiday(TUESDAY, HolidayKind.REGIONAL, "Hari jadi provinsi", "Pergub contoh", "PAPUA", false)),
            Map.of("PAPUA", ZoneId.of("Asia/Jayapura"), "BALI", ZoneId.of("Asia/Makassar")));

    @ParameterizedTest
    @CsvSource({
        "2026-02-05T14:59:59Z, PAPUA, 2026-02-05",
        "2026-02-05T15:00:00Z, PAPUA, 2026-02-06",
        "2026-02-05T15:59:59Z, BALI, 2026-02-05",
        "2026-02-05T16:00:00Z, BALI, 2026-02-06",
        "2026-02-05T16:30:00Z, KEMENPANRB, 2026-02-05",
        "2026-02-05T17:00:00Z, KEMENPANRB, 2026-02-06",
        "2026-02-05T16:59:59Z, , 2026-02-05",
        "2026-02-05T17:00:00Z, , 2026-02-06"
    })
    void takesTheDayOfAnEventWhereTheAgencySits(Instant event, String agency, LocalDate day) {
        assertThat(calendar.dayOf(event, agency)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "PAPUA, 2026-02-05T14:59:59.999Z",
        "BALI, 2026-02-05T15:59:59.999Z",
        "KEMENPANRB, 2026-02-05T16:59:59.999Z",
        ", 2026-02-05T16:59:59.999Z"
    })
    void endsADayWhereTheAgencySits(String agency, Instant end) {
        assertThat(calendar.endOf(LocalDate.parse("2026-02-05"), agency)).isEqualTo(end);
    }

    @Test
    void keepsARegionalHolidayInItsRegion() {
        var dayBefore = TUESDAY.minusDays(1);

        assertThat(calendar.workingDays("PAPUA").count(dayBefore, 1).days())
                .containsExactly(
                        new LedgerDay(TUESDAY, false, "libur daerah: Hari jadi provinsi (Pergub contoh)"),
                        new LedgerDay(TUESDAY.plusDays(1), true, "hari kerja ke-1"));
        assertThat(calendar.workingDays("BALI").count(dayBefore, 1).dueOn()).isEqualTo(TUESDAY);
        assertThat(calendar.workingDays(null).count(dayBefore, 1).dueOn()).isEqualTo(TUESDAY);
    }

    @Test
    void givesNationalHolidaysToAgenciesWithRegionalOnes() {
        assertThat(calendar.workingDays("PAPUA")
                        .count(LocalDate.parse("2026-03-17"), 5)
                        .dueOn())
                .isEqualTo(LocalDate.parse("2026-03-31"));
    }

    @Test
    void prefersAnAgencysOwnLengthOverTheNationalOne() {
        var lengths = new HouseCalendar(
                1,
                List.of(),
                Map.of(),
                List.of(
                        new Length(DeadlineClock.FIRST_RESPONSE, null, 5),
                        new Length(DeadlineClock.FIRST_RESPONSE, "BALI", 2)));

        assertThat(lengths.length(DeadlineClock.FIRST_RESPONSE, "BALI")).isEqualTo(2);
        assertThat(lengths.length(DeadlineClock.FIRST_RESPONSE, "PAPUA")).isEqualTo(5);
        assertThat(lengths.length(DeadlineClock.FIRST_RESPONSE, null)).isEqualTo(5);
        assertThatThrownBy(() -> lengths.length(DeadlineClock.FOLLOW_UP, "BALI"))
                .isInstanceOf(IllegalStateException.class);
    }
}
