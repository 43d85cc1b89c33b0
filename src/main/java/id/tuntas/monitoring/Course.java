package id.tuntas.monitoring;

import id.tuntas.figures.Desk;
import id.tuntas.figures.Slice;
import id.tuntas.report.Act;
import id.tuntas.report.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the ledger tells of one report up to a moment. Answers are those of the present turn: what comes back begins anew
 * (BW-9), as in the figures.
 */
final class Course {

    private static final Set<Act> NOT_OURS = Set.of(Act.RETURNED_BY_UNIT, Act.RETURNED_BY_AGENCY);
    private static final Set<Act> ENDINGS = Set.of(Act.CLOSED, Act.CLOSED_BY_REPORTER, Act.CLOSED_BY_ADMIN);
    private static final Set<Act> PUT_ASIDE = Set.of(Act.DEFERRED, Act.ARCHIVED, Act.WITHDRAWN);

    /** A line of the ledger, as far as the export asks for it. */
    record Line(
            Instant at,
            String actor,
            Act act,
            Status to,
            String agency,
            String note,
            Integer verification,
            String verifiedFor,
            boolean firstHere,
            Instant reachedAt,
            Long entry) {}

    /** @param entry the text in the thread; null in an older register, which keeps none */
    record Response(Instant at, String officer, boolean substantive, Long entry) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<Response> responses = new ArrayList<>();
    private Instant reachedAgencyAt;

    /** In order of time. */
    void add(Line line) {
        var before = lines.isEmpty() ? null : lines.get(lines.size() - 1).agency();
        if (!Objects.equals(before, line.agency())) {
            reachedAgencyAt = line.agency() == null ? null : line.at();
        }
        lines.add(line);
        if (line.to() == Status.NOT_VERIFIED) {
            responses.clear();
        }
        switch (line.act()) {
            case INITIAL_RESPONSE_GIVEN -> responses.add(new Response(line.at(), line.actor(), false, line.entry()));
            case SUBSTANTIVE_RESPONSE_GIVEN -> responses.add(new Response(line.at(), line.actor(), true, line.entry()));
            case CORRECTED_TO_SUBSTANTIVE -> correct(line.entry(), true);
            case CORRECTED_TO_INITIAL -> correct(line.entry(), false);
            default -> {}
        }
    }

    private void correct(Long entry, boolean substantive) {
        responses.replaceAll(response -> Objects.equals(response.entry(), entry)
                ? new Response(response.at(), response.officer(), substantive, entry)
                : response);
    }

    /** Since when the agency that holds it has it; null at Admin Nasional. */
    Instant reachedAgencyAt() {
        return reachedAgencyAt;
    }

    /** The verdict that the verification pace of this slice counts (MI-7). */
    Optional<Line> verdict(Slice slice) {
        Predicate<Line> counts;
        if (slice.agency() != null) {
            counts = line -> line.firstHere() && slice.agency().equals(line.verifiedFor());
        } else if (slice.desk() == Desk.NATIONAL_ADMIN) {
            counts = line -> line.firstHere() && line.verifiedFor() == null;
        } else {
            counts = line -> line.verification() == 1;
        }
        return lines.stream()
                .filter(line -> line.verification() != null)
                .filter(counts)
                .findFirst();
    }

    int returns() {
        return (int)
                lines.stream().filter(line -> NOT_OURS.contains(line.act())).count();
    }

    Optional<Response> initial() {
        return responses.stream().filter(response -> !response.substantive()).findFirst();
    }

    Optional<Response> firstSubstantive() {
        return responses.stream().filter(Response::substantive).findFirst();
    }

    Optional<Response> lastSubstantive() {
        return responses.stream().filter(Response::substantive).reduce((earlier, later) -> later);
    }

    Optional<Response> latest() {
        return responses.stream().reduce((earlier, later) -> later);
    }

    Optional<Line> ending() {
        return last(ENDINGS);
    }

    /** How it came to <em>Tunda</em> or <em>Arsip</em> last. */
    Optional<Line> puttingAside() {
        return last(PUT_ASIDE);
    }

    private Optional<Line> last(Set<Act> acts) {
        return lines.stream().filter(line -> acts.contains(line.act())).reduce((earlier, later) -> later);
    }
}
