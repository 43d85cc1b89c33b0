package id.tuntas.followup;

import id.tuntas.deadline.Amendments;
import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.DeadlineMove;
import id.tuntas.deadline.Deadlines;
import id.tuntas.platform.Actor;
import id.tuntas.report.Act;
import id.tuntas.report.Change;
import id.tuntas.report.EntryType;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.StatusChange;
import id.tuntas.report.SubStatus;
import id.tuntas.report.ThreadEntry;
import id.tuntas.report.TrackingId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A response was sent under the wrong kind (RA-4). What was said stays, and so does what its author chose; from the moment
 * it was said it counts as what it is: sub-status, the clock of the answer and the ten working days are what they would be
 * had it been right from the beginning.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Corrections {

    private final Reports reports;
    private final Deadlines deadlines;
    private final Amendments amendments;
    private final Clock clock;

    Corrections(Reports reports, Deadlines deadlines, Amendments amendments, Clock clock) {
        this.reports = reports;
        this.deadlines = deadlines;
        this.amendments = amendments;
        this.clock = clock;
    }

    /** The responses whose kind may still be corrected: those of the present holder, while the report is open. */
    public static Set<Long> correctable(Report report, List<StatusChange> history) {
        return report.status() == Status.IN_PROGRESS
                ? Answers.ofPresentHolder(history).entries()
                : Set.of();
    }

    /**
     * Corrects the kind of a response of the present holder.
     *
     * @param entry id of the response
     * @throws NothingToCorrect if the report has no such response
     * @throws SameKind if it is of this kind already
     * @throws TooLateToCorrect if the report is completed, or has left those who gave the response
     */
    public Correction correct(TrackingId trackingId, long entry, ResponseKind kind, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new ReasonMissing();
        }
        var report = reports.get(trackingId);
        reports.hold(report);
        if (report.status() == Status.COMPLETED || report.status() == Status.ARCHIVED) {
            throw TooLateToCorrect.ended();
        }
        var history = reports.history(report);
        if (Answers.all(history).find(entry).isEmpty()) {
            throw new NothingToCorrect();
        }
        var before = Answers.ofPresentHolder(history);
        var wrong = before.find(entry).orElseThrow(TooLateToCorrect::passedOn);
        if (wrong.kind() == kind) {
            throw new SameKind();
        }
        var after = before.with(entry, kind);
        reports.correct(
                report,
                entry,
                kind.entry(),
                new Change(
                        kind.correction(),
                        Status.IN_PROGRESS,
                        after.anySubstantive() ? SubStatus.FOLLOW_UP : SubStatus.INITIAL_RESPONSE,
                        report.agency(),
                        report.unit(),
                        Actor.current().id(),
                        reason));
        var clocks = deadlines.of(trackingId.value());
        var moves = new ArrayList<DeadlineMove>();
        var effect = wrong.turn() == after.latestTurn()
                ? amendLatestTurn(report, clocks, before, after, moves)
                : amendEarlierTurn(clocks, wrong.turn(), after, moves);
        amendWholeCase(clocks, Answers.all(history).with(entry, kind), moves);
        return new Correction(effect, List.copyOf(moves));
    }

    /** It stops with the first answer in substance, whoever gave it (OM-2). */
    private void amendWholeCase(List<Deadline> clocks, Answers all, List<DeadlineMove> moves) {
        of(clocks, DeadlineClock.WHOLE_CASE)
                .filter(whole -> !whole.released())
                .forEach(whole -> moves.add(all.firstSubstantive()
                        .map(first -> amendments.stopAsOf(whole.id(), first))
                        .orElseGet(() -> amendments.reopen(whole.id()))));
    }

    private CorrectionEffect amendLatestTurn(
            Report report, List<Deadline> clocks, Answers before, Answers after, List<DeadlineMove> moves) {
        var turn = after.latestTurn();
        var followUp = followUp(clocks, before, turn);
        var wasAwaited = followUp.stoppedAt() == null;
        var first = after.firstSubstantive(turn);
        moves.add(
                first.isPresent() ? amendments.stopAsOf(followUp.id(), first.get()) : amendments.reopen(followUp.id()));
        if (first.isEmpty() && !wasAwaited) {
            closingWait(clocks).ifPresent(wait -> moves.add(amendments.lapseAsOf(wait.id(), clock.instant())));
            return CorrectionEffect.AWAITED;
        }
        if (first.isPresent() && wasAwaited) {
            return repliedSince(report, first.get()).isPresent() ? CorrectionEffect.REPLIED : CorrectionEffect.ANSWERED;
        }
        var latest = after.latestSubstantive(turn);
        if (!latest.equals(before.latestSubstantive(turn))) {
            closingWait(clocks).ifPresent(wait -> moves.add(amendments.restart(wait.id(), latest.orElseThrow())));
        }
        return CorrectionEffect.NONE;
    }

    /** The turn is over; what its clock is judged by changes, but not where the report is. */
    private CorrectionEffect amendEarlierTurn(
            List<Deadline> clocks, int turn, Answers after, List<DeadlineMove> moves) {
        var followUp = followUp(clocks, after, turn);
        // The reply got a promise of its own (ADR 0011), and that one stays.
        moves.add(after.firstSubstantive(turn)
                .map(first -> amendments.stopAsOf(followUp.id(), first))
                .orElseGet(() -> amendments.lapseAsOf(followUp.id(), after.beginning(turn + 1))));
        return CorrectionEffect.NONE;
    }

    /** The turns of the present holder are the latest ones, and each began with a clock. */
    private static Deadline followUp(List<Deadline> clocks, Answers answers, int turn) {
        var turns = of(clocks, DeadlineClock.FOLLOW_UP).toList();
        return turns.get(turns.size() - 1 - (answers.latestTurn() - turn));
    }

    private static Optional<Deadline> closingWait(List<Deadline> clocks) {
        return of(clocks, DeadlineClock.CLOSING)
                .filter(wait -> wait.stoppedAt() == null)
                .findAny();
    }

    private static Stream<Deadline> of(List<Deadline> clocks, DeadlineClock clock) {
        return clocks.stream().filter(each -> each.clock() == clock);
    }

    /**
     * The house waits for the reporter because of a corrected response: its ten working days began with the response (AC-1,
     * RA-4).
     */
    public List<DeadlineMove> backdateWait(TrackingId trackingId) {
        var answers = Answers.ofPresentHolder(reports.history(reports.get(trackingId)));
        return closingWait(deadlines.of(trackingId.value()))
                .map(wait -> amendments.restart(
                        wait.id(),
                        answers.latestSubstantive(answers.latestTurn()).orElseThrow()))
                .stream()
                .toList();
    }

    /**
     * What the reporter wrote after a response that was taken for a first notice is a reply to the answer (AC-2).
     *
     * @return whether the house was waiting for it
     */
    public boolean countReply(TrackingId trackingId) {
        var report = reports.get(trackingId);
        if (!deadlines.stop(trackingId.value(), DeadlineClock.CLOSING)) {
            return false;
        }
        reports.change(
                report,
                new Change(
                        Act.REPLIED,
                        report.status(),
                        report.subStatus().orElse(null),
                        report.agency(),
                        report.unit(),
                        Actor.REPORTER.id(),
                        null));
        return true;
    }

    /** The new turn began when the reporter wrote, not when that was found out. */
    public List<DeadlineMove> backdateTurn(TrackingId trackingId) {
        var report = reports.get(trackingId);
        var answered = Answers.ofPresentHolder(reports.history(report));
        var replied = answered.latestSubstantive(answered.latestTurn() - 1)
                .flatMap(answer -> repliedSince(report, answer))
                .orElseThrow();
        return Stream.of(DeadlineClock.FIRST_RESPONSE, DeadlineClock.FOLLOW_UP)
                .flatMap(each -> deadlines.latest(trackingId.value(), each).stream())
                .map(each -> amendments.restart(each.id(), replied))
                .toList();
    }

    private Optional<Instant> repliedSince(Report report, Instant answer) {
        return reports.thread(report).stream()
                .filter(entry -> entry.type() == EntryType.REPLY && entry.at().isAfter(answer))
                .map(ThreadEntry::at)
                .findFirst();
    }
}
