package id.tuntas.report;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the lines of one report's history tell, in order of time; the register keeps none of it beside them. */
public final class History {

    private History() {}

    /** The reports in which this one was continued, in order of time (AC-6, AC-7). */
    public static List<TrackingId> continuations(List<StatusChange> history) {
        return history.stream()
                .filter(change -> change.act() == Act.CONTINUED)
                .map(StatusChange::linkedReport)
                .toList();
    }

    /** Everyone who holds or held the report, read off its history. */
    public static Set<Holder> holders(List<StatusChange> history) {
        var holders = new LinkedHashSet<Holder>();
        history.stream()
                .filter(change -> change.agency() != null)
                .forEach(change -> holders.add(new Holder(change.agency(), change.unit())));
        return holders;
    }

    /** What a deferred report lacks, in the words of whoever deferred it last (TD-1); empty if it never was. */
    public static Optional<String> missingItems(List<StatusChange> history) {
        return history.stream()
                .filter(change -> change.act() == Act.DEFERRED)
                .reduce((earlier, later) -> later)
                .map(StatusChange::note);
    }

    /** The agencies that said of this report that it is not theirs (BW-6). */
    public static Set<String> agenciesThatReturned(List<StatusChange> history) {
        return history.stream()
                .filter(change -> change.act() == Act.RETURNED_BY_AGENCY)
                .map(StatusChange::agency)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether the report is with the Ombudsman now (OM-1). */
    public static boolean isReferred(List<StatusChange> history) {
        var referred = false;
        for (var change : history) {
            referred = switch (change.act()) {
                case REFERRED -> true;
                case REFERRAL_CLOSED, RECOMMENDATION_COMPLIED -> false;
                default -> referred;
            };
        }
        return referred;
    }

    /** Whether the reporter wrote after the end and nobody has looked at it yet (AC-6). */
    public static boolean isLaterReplyOpen(List<StatusChange> history) {
        var open = false;
        for (var change : history) {
            open = switch (change.act()) {
                case REPLIED_LATER -> true;
                case REOPENED, NEW_REPORT_ADVISED, LATER_REPLY_FILED -> false;
                default -> open;
            };
        }
        return open;
    }

    /** When the present turn got its first response that counts as substantive now, whatever it was at first (RA-4). */
    static Instant firstSubstantive(List<StatusChange> history) {
        var kinds = new LinkedHashMap<Long, StatusChange>();
        var substantive = new HashSet<Long>();
        for (var change : history) {
            if (change.to() == Status.NOT_VERIFIED) {
                kinds.clear();
            }
            switch (change.act()) {
                case INITIAL_RESPONSE_GIVEN, SUBSTANTIVE_RESPONSE_GIVEN -> kinds.put(change.entry(), change);
                default -> {}
            }
            switch (change.act()) {
                case SUBSTANTIVE_RESPONSE_GIVEN, CORRECTED_TO_SUBSTANTIVE -> substantive.add(change.entry());
                case CORRECTED_TO_INITIAL -> substantive.remove(change.entry());
                default -> {}
            }
        }
        return kinds.values().stream()
                .filter(response -> substantive.contains(response.entry()))
                .map(StatusChange::at)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Whether somebody has verified it there; null: Admin Nasional. */
    static boolean verifiedFor(List<StatusChange> history, String agencyOrNull) {
        return history.stream()
                .anyMatch(
                        change -> change.verification() != null && Objects.equals(change.verifiedFor(), agencyOrNull));
    }
}
