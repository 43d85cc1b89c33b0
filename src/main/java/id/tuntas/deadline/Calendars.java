package id.tuntas.deadline;

import id.tuntas.deadline.HouseCalendar.Length;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the calendar in memory. It changes a few times a year and is asked with every clock, so it is read once, at the
 * first question. Another node, or this one, may change it meanwhile: a clock is therefore only started under the
 * version that is current in the database, and whoever finds another one calls {@link #reload} (ADR 0024).
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

    /** The calendar of this moment, for a question that starts no clock and so meets no check of the version. */
    HouseCalendar latest() {
        var known = current();
        return known.version() == version() ? known : reload();
    }

    synchronized HouseCalendar reload() {
        // The version first: days that are newer than their version are found out at the next start, the reverse never.
        var version = version();
        calendar = of(version, days());
        return calendar;
    }

    /** A change that was looked at already did not come about: its version will be another's. */
    void forget() {
        calendar = null;
    }

    /** The calendar with these free days instead of its own. */
    HouseCalendar of(int version, List<Holiday> days) {
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
        return new HouseCalendar(version, days, zones, lengths);
    }

    int version() {
        return jdbc.sql("select version from calendar_current")
                .query(Integer.class)
                .single();
    }

    /** All free days in force: holidays, and the days of outages. */
    List<Holiday> days() {
        var days = new ArrayList<>(jdbc.sql("select * from holiday where withdrawn_in is null")
                .query((row, number) -> holiday(row))
                .list());
        jdbc.sql("select * from outage where withdrawn_in is null")
                .query((row, number) -> outage(row))
                .list()
                .forEach(days::addAll);
        return days;
    }

    static Holiday holiday(ResultSet row) throws SQLException {
        return new Holiday(
                row.getObject("observed_on", LocalDate.class),
                HolidayKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("decree"),
                row.getString("agency"),
                row.getBoolean("provisional"));
    }

    static List<Holiday> outage(ResultSet row) throws SQLException {
        return outage(
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"),
                row.getString("document"),
                row.getString("agency"));
    }

    static List<Holiday> outage(LocalDate first, LocalDate last, String reason, String document, String agency) {
        return first.datesUntil(last.plusDays(1))
                .map(day -> new Holiday(day, HolidayKind.OUTAGE, reason, document, agency, false))
                .toList();
    }
}
