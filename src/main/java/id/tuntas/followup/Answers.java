package id.tuntas.followup;

import id.tuntas.report.Act;
import id.tuntas.report.StatusChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The responses of one report under the kinds that count, read off its history. A turn begins with the assignment and with
 * each reply that brought the report back (ADR 0011); each has a follow-up clock of its own.
 *
 * @param turns when each began
 */
record Answers(List<Answer> answers, List<Instant> turns) {

    private static final Set<Act> ASSIGNMENTS = Set.of(Act.ASSIGNED, Act.TAKEN_BY_AGENCY);
    private static final Set<Act> NEXT_TURNS = Set.of(Act.REPLIED, Act.REOPENED);

    /** One response, and when it was given. */
    record Answer(long entry, int turn, Instant at, ResponseKind kind) {

        boolean substantive() {
            return kind == ResponseKind.SUBSTANTIVE_RESPONSE;
        }
    }

    /** All that were ever given, whoever held the report then. */
    static Answers all(List<StatusChange> history) {
        return of(history, 0);
    }

    /** Those that were given since the report was assigned last. */
    static Answers ofPresentHolder(List<StatusChange> history) {
        var from = 0;
        for (var line = 0; line < history.size(); line++) {
            if (ASSIGNMENTS.contains(history.get(line).act())) {
                from = line;
            }
        }
        return of(history, from);
    }

    private static Answers of(List<StatusChange> history, int from) {
        var read = new Answers(
                new ArrayList<>(), new ArrayList<>(List.of(history.get(from).at())));
        for (var change : history.subList(from, history.size())) {
            if (NEXT_TURNS.contains(change.act())) {
                read.turns.add(change.at());
            } else if (change.entry() != null) {
                read.take(change);
            }
        }
        return read;
    }

    private void take(StatusChange change) {
        for (var kind : ResponseKind.values()) {
            if (change.act() == kind.act()) {
                answers.add(new Answer(change.entry(), latestTurn(), change.at(), kind));
            } else if (change.act() == kind.correction()) {
                answers.replaceAll(answer -> answer.entry() == change.entry() ? as(answer, kind) : answer);
            }
        }
    }

    private static Answer as(Answer answer, ResponseKind kind) {
        return new Answer(answer.entry(), answer.turn(), answer.at(), kind);
    }

    Answers with(long entry, ResponseKind kind) {
        return new Answers(
                answers.stream()
                        .map(answer -> answer.entry() == entry ? as(answer, kind) : answer)
                        .toList(),
                turns);
    }

    Optional<Answer> find(long entry) {
        return answers.stream().filter(answer -> answer.entry() == entry).findFirst();
    }

    Set<Long> entries() {
        return answers.stream().map(Answer::entry).collect(Collectors.toSet());
    }

    int latestTurn() {
        return turns.size() - 1;
    }

    Instant beginning(int turn) {
        return turns.get(turn);
    }

    boolean anySubstantive() {
        return answers.stream().anyMatch(Answer::substantive);
    }

    Optional<Instant> firstSubstantive() {
        return answers.stream().filter(Answer::substantive).map(Answer::at).min(Comparator.naturalOrder());
    }

    Optional<Instant> firstSubstantive(int turn) {
        return substantive(turn).min(Comparator.naturalOrder());
    }

    Optional<Instant> latestSubstantive(int turn) {
        return substantive(turn).max(Comparator.naturalOrder());
    }

    private Stream<Instant> substantive(int turn) {
        return answers.stream()
                .filter(answer -> answer.turn() == turn && answer.substantive())
                .map(Answer::at);
    }
}
