package id.tuntas.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The count from an event to its due date, in the form that is stored: a mark for each day after the event, then a line
 * for each holiday met on the way. It holds everything needed to read it again after the calendar has changed.
 *
 * @param from day 0, not itself in the ledger
 */
record Ledger(LocalDate from, String marks, List<String> holidays) {

    static final char COUNTED = '+';
    /** Counted in a year whose holidays nobody has decreed yet. */
    static final char COUNTED_PROVISIONALLY = '?';

    static final char WEEKEND = '-';
    /** Counted although it may be free: a clock in calendar days (CAL-6). */
    static final char CALENDAR_DAY = '*';
    /** The clock stood still: the report was deferred (TD-6). */
    static final char PAUSED = '=';
    /** A holiday on a weekday; its reason is the next of {@link #holidays}. */
    static final char HOLIDAY = 'x';

    static Ledger ofCalendarDays(LocalDate from, int days) {
        return new Ledger(from, String.valueOf(CALENDAR_DAY).repeat(days), List.of());
    }

    static Ledger parse(LocalDate from, String text) {
        var lines = text.lines().toList();
        return new Ledger(from, lines.get(0), lines.subList(1, lines.size()));
    }

    String text() {
        return holidays.isEmpty() ? marks : marks + '\n' + String.join("\n", holidays);
    }

    LocalDate dueOn() {
        return from.plusDays(marks.length());
    }

    List<LedgerDay> days() {
        var days = new ArrayList<LedgerDay>(marks.length());
        var reasons = holidays.iterator();
        var date = from;
        var counted = 0;
        for (var mark : marks.toCharArray()) {
            date = date.plusDays(1);
            days.add(
                    switch (mark) {
                        case COUNTED -> new LedgerDay(date, true, "hari kerja ke-" + ++counted);
                        case COUNTED_PROVISIONALLY ->
                            new LedgerDay(date, true, "hari kerja ke-" + ++counted + " " + provisionally(date));
                        case CALENDAR_DAY -> new LedgerDay(date, true, "hari kalender ke-" + ++counted);
                        case PAUSED -> new LedgerDay(date, false, LedgerDay.DEFERRED);
                        case WEEKEND -> new LedgerDay(date, false, weekend(date));
                        case HOLIDAY -> new LedgerDay(date, false, reasons.next());
                        default -> throw new IllegalStateException("No ledger mark: " + mark);
                    });
        }
        return List.copyOf(days);
    }

    /** The days on which the clock stood still. */
    List<LocalDate> paused() {
        return IntStream.range(0, marks.length())
                .filter(place -> marks.charAt(place) == PAUSED)
                .mapToObj(place -> from.plusDays(place + 1L))
                .toList();
    }

    private static String provisionally(LocalDate date) {
        return "(sementara: daftar hari libur " + date.getYear() + " belum ada)";
    }

    private static String weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY ? "akhir pekan (Sabtu)" : "akhir pekan (Minggu)";
    }
}
