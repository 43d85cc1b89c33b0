package id.tuntas.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/** The calendar as it ships, and calendars that do not. */
final class DeadlineFixtures {

    private static final List<Holiday> SHIPPED = readShipped();

    private DeadlineFixtures() {}

    /** The holidays of the migration, read by a hand of our own so that {@link Calendars} cannot hide what it drops. */
    static List<Holiday> shippedHolidays() {
        return SHIPPED;
    }

    static WorkingDays shippedCalendar() {
        return new WorkingDays(SHIPPED);
    }

    /** The shipped calendar with a few more holidays, for agencies of which some sit in other zones. */
    static HouseCalendar calendar(List<Holiday> more, Map<String, ZoneId> zones) {
        var holidays = new ArrayList<>(SHIPPED);
        holidays.addAll(more);
        return new HouseCalendar(1, holidays, zones, List.of());
    }

    private static List<Holiday> readShipped() {
        var database = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .addScript("db/migration/common/V3__deadline.sql")
                .build();
        try {
            return JdbcClient.create(database)
                    .sql("select * from holiday")
                    .query((row, number) -> new Holiday(
                            row.getDate("observed_on").toLocalDate(),
                            HolidayKind.valueOf(row.getString("kind")),
                            row.getString("name"),
                            row.getString("decree"),
                            row.getString("agency"),
                            row.getBoolean("provisional")))
                    .list();
        } finally {
            database.shutdown();
        }
    }

    /** A clock that stands still until it is set. */
    static final class SettableClock extends Clock {

        private Instant now = Instant.EPOCH;

        void set(String instant) {
            now = Instant.parse(instant);
        }

        void set(Instant instant) {
            now = instant;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
