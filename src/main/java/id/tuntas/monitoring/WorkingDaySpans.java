package id.tuntas.monitoring;

import id.tuntas.deadline.Deadlines;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** How many working days lie between two days (CAL-1, CAL-5), off a list that deadline counts once for each calendar. */
final class WorkingDaySpans {

    private static final String NATIONAL = "";

    private final Deadlines deadlines;
    private final LocalDate first;
    private final LocalDate last;
    /** By agency: how many working days there were from the first day up to and including so many days later. */
    private final Map<String, int[]> calendars = new HashMap<>();

    WorkingDaySpans(Deadlines deadlines, LocalDate first, LocalDate last) {
        this.deadlines = deadlines;
        this.first = first;
        this.last = last.isAfter(first) ? last : first.plusDays(1);
    }

    /** The first day not counted, the last one counted; none if it does not lie after the first. */
    int between(LocalDate from, LocalDate to, String agencyOrNull) {
        var whose = agencyOrNull == null || deadlines.keepsNationalDays(agencyOrNull) ? NATIONAL : agencyOrNull;
        var passed = calendars.computeIfAbsent(whose, this::count);
        return Math.max(0, passed[place(to)] - passed[place(from)]);
    }

    private int place(LocalDate day) {
        return (int) Math.max(0, Math.min(ChronoUnit.DAYS.between(first, day), ChronoUnit.DAYS.between(first, last)));
    }

    private int[] count(String whose) {
        var next = deadlines.dueDays(first, last, 1, whose.equals(NATIONAL) ? null : whose);
        var passed = new int[next.size()];
        for (var day = 1; day < passed.length; day++) {
            passed[day] = passed[day - 1] + (next.get(day - 1).equals(first.plusDays(day)) ? 1 : 0);
        }
        return passed;
    }
}
