package id.tuntas.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that a count needs, in one version: holidays, zones and clock lengths. An agency has what it has of its
 * own and the national rest (CAL-4); the null agency is the country, in the zone of Jakarta.
 */
final class HouseCalendar implements Milestones {

    /**
     * How long a clock runs.
     *
     * @param agency whose own length it is; null for the national one
     */
    record Length(DeadlineClock clock, String agency, int workingDays) {}

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private final int version;
    private final WorkingDays national;
    private final Map<String, WorkingDays> regional;
    private final Map<String, ZoneId> zones;
    private final List<Length> lengths;

    HouseCalendar(int version, List<Holiday> holidays, Map<String, ZoneId> zones, List<Length> lengths) {
        this.version = version;
        this.national = workingDays(holidays, null);
        this.regional = holidays.stream()
                .map(Holiday::agency)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(agency -> agency, agency -> workingDays(holidays, agency)));
        this.zones = new HashMap<>(zones);
        this.lengths = List.copyOf(lengths);
    }

    int version() {
        return version;
    }

    WorkingDays workingDays(String agency) {
        return agency == null ? national : regional.getOrDefault(agency, national);
    }

    /** The day that an instant falls on where the agency sits. */
    LocalDate dayOf(Instant instant, String agency) {
        return LocalDate.ofInstant(instant, zone(agency));
    }

    /** The last millisecond of a day where the agency sits; the engine's timers know no finer time. */
    Instant endOf(LocalDate day, String agency) {
        return day.plusDays(1).atStartOfDay(zone(agency)).toInstant().minusMillis(1);
    }

    @Override
    public Instant moment(
            Milestone milestone, LocalDate startedOn, LocalDate dueOn, List<LocalDate> paused, String agency) {
        var days = workingDays(agency);
        var offset = milestone.offset();
        var day = milestone.from() == Milestone.From.DUE
                ? milestone.days() == Milestone.Days.WORKING ? days.shift(dueOn, offset) : dueOn.plusDays(offset)
                : milestone.days() == Milestone.Days.WORKING
                        ? days.count(startedOn, offset, Set.copyOf(paused)).dueOn()
                        : WorkingDays.calendarDays(startedOn, offset, Set.copyOf(paused));
        return endOf(day, agency);
    }

    int length(DeadlineClock clock, String agency) {
        return own(clock, agency, lengths)
                .or(() -> own(clock, null, lengths))
                .orElseThrow(() -> new IllegalStateException("No length for clock " + clock));
    }

    private static Optional<Integer> own(DeadlineClock clock, String agency, List<Length> lengths) {
        return lengths.stream()
                .filter(length -> length.clock() == clock && Objects.equals(length.agency(), agency))
                .map(Length::workingDays)
                .findFirst();
    }

    ZoneId zone(String agency) {
        return zones.getOrDefault(agency, JAKARTA);
    }

    private static WorkingDays workingDays(List<Holiday> holidays, String agency) {
        return new WorkingDays(holidays.stream()
                .filter(holiday -> holiday.agency() == null || holiday.agency().equals(agency))
                .toList());
    }
}
