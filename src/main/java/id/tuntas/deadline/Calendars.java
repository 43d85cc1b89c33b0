package id.tuntas.deadline;

import id.tuntas.deadline.HouseCalendar.Length;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the calendar in memory. It changes a few times a year and is asked with every clock, so it is read once, at the
 * first question; whoever changes the data calls {@link #reload} afterwards.
 */
@Component
class Calendars {

    private final JdbcClient jdbc;
    private volatile HouseCalendar calendar;

    Calendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    HouseCalendar current() {
        var known = calendar;
        return known != null ? known : reload();
    }

    synchronized HouseCalendar reload() {
        calendar = read();
        return calendar;
    }

    private HouseCalendar read() {
        var version = jdbc.sql("select max(version) from calendar_version")
                .query(Integer.class)
                .single();
        var holidays = jdbc.sql("select observed_on, kind, name, decree, agency, provisional from holiday"
                        + " where withdrawn_in is null")
                .query((row, number) -> new Holiday(
                        row.getObject("observed_on", LocalDate.class),
                        HolidayKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("decree"),
                        row.getString("agency"),
                        row.getBoolean("provisional")))
                .list();
        var zones = new HashMap<String, ZoneId>();
        jdbc.sql("select agency, time_zone from agency_calendar").query(row -> {
            zones.put(row.getString("agency"), ZoneId.of(row.getString("time_zone")));
        });
        var lengths = jdbc.sql("select clock, agency, working_days from clock_length")
                .query((row, number) -> new Length(
                        DeadlineClock.valueOf(row.getString("clock")),
                        row.getString("agency"),
                        row.getInt("working_days")))
                .list();
        return new HouseCalendar(version, holidays, zones, lengths);
    }
}
