package id.tuntas.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts working days on the calendar of one agency: Monday to Friday without holidays and joint leave (CAL-1), the
 * country's and the agency's own (CAL-4). A year for which no national holiday is known has no decree yet; its weekdays
 * count provisionally.
 */
final class WorkingDays {

    private final Map<LocalDate, Holiday> holidays = new HashMap<>();
    private final Set<Integer> decreedYears = new HashSet<>();

    /** @param holidays of one agency and of the country; where both free the same day, the country's reason is given */
    WorkingDays(List<Holiday> holidays) {
        for (var holiday : holidays) {
            this.holidays.merge(holiday.date(), holiday, WorkingDays::weightier);
            if (holiday.kind() == HolidayKind.NATIONAL && holiday.agency() == null) {
                decreedYears.add(holiday.date().getYear());
            }
        }
    }

    /** The day of the event is day 0; the n-th working day after it is the due date (CAL-5). */
    Ledger count(LocalDate from, int workingDays) {
        return count(from, workingDays, Set.of());
    }

    /**
     * The same for a clock that stands still on some days. The day on which a pause begins counts, unless it would be the
     * last: whoever was in time when the clock was paused has a day left when it goes on.
     */
    Ledger count(LocalDate from, int workingDays, Set<LocalDate> paused) {
        var marks = new StringBuilder();
        var reasons = new ArrayList<String>();
        var date = from;
        for (var counted = 0; counted < workingDays; ) {
            date = date.plusDays(1);
            var holiday = holidays.get(date);
            if (paused.contains(date)) {
                marks.append(Ledger.PAUSED);
            } else if (isWeekend(date)) {
                marks.append(Ledger.WEEKEND);
            } else if (holiday != null) {
                marks.append(Ledger.HOLIDAY);
                reasons.add(holiday.reason());
            } else if (counted == workingDays - 1 && paused.contains(date.plusDays(1))) {
                marks.append(Ledger.PAUSED);
            } else {
                marks.append(decreedYears.contains(date.getYear()) ? Ledger.COUNTED : Ledger.COUNTED_PROVISIONALLY);
                counted++;
            }
        }
        return new Ledger(from, marks.toString(), List.copyOf(reasons));
    }

    /** The n-th calendar day after a day, by the same rule. */
    static LocalDate calendarDays(LocalDate from, int days, Set<LocalDate> paused) {
        var date = from;
        for (var counted = 0; counted < days; ) {
            date = date.plusDays(1);
            if (!paused.contains(date) && !(counted == days - 1 && paused.contains(date.plusDays(1)))) {
                counted++;
            }
        }
        return date;
    }

    /** The n-th working day after a day, before it if negative; the day itself, whatever it is, for zero. */
    LocalDate shift(LocalDate from, int workingDays) {
        if (workingDays >= 0) {
            return count(from, workingDays).dueOn();
        }
        var date = from;
        for (var left = -workingDays; left > 0; ) {
            date = date.minusDays(1);
            if (!isWeekend(date) && !holidays.containsKey(date)) {
                left--;
            }
        }
        return date;
    }

    /** A holiday before an outage; of two holidays, the country's. */
    private static Holiday weightier(Holiday one, Holiday other) {
        if ((one.kind() == HolidayKind.OUTAGE) != (other.kind() == HolidayKind.OUTAGE)) {
            return one.kind() == HolidayKind.OUTAGE ? other : one;
        }
        return one.agency() == null ? one : other;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
