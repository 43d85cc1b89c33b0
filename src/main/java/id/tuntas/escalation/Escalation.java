package id.tuntas.escalation;

import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.DeadlineMove;
import id.tuntas.deadline.DeadlineState;
import id.tuntas.deadline.Deadlines;
import id.tuntas.deadline.Milestones;
import id.tuntas.escalation.Climb.Told;
import id.tuntas.escalation.Intervention.Cause;
import id.tuntas.escalation.Rung.Kind;
import id.tuntas.escalation.Rung.Recipient;
import id.tuntas.escalation.RungChange.Effect;
import id.tuntas.platform.Actor;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Climbs the ladder of a deadline (IV-4). However late it is woken, it performs every rung that is due, in order, and each
 * of them once; what counts is what is written down, not how often a timer fired.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Escalation {

    /** A clock stands still and its next rung has passed: the house woke too late to archive the report. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Deadlines deadlines;
    private final Interventions interventions;
    private final Reports reports;
    private final Wording wording;
    private final Clock clock;

    Escalation(Deadlines deadlines, Interventions interventions, Reports reports, Wording wording, Clock clock) {
        this.deadlines = deadlines;
        this.interventions = interventions;
        this.reports = reports;
        this.wording = wording;
        this.clock = clock;
    }

    /** When the ladder of a deadline that was just started has to be climbed for the first time. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Instant firstRung(Deadline deadline, List<Rung> rungs) {
        var calendar = deadlines.milestones(deadline);
        return begins(rung -> calendar.moment(rung.at(), deadline), deadline.dueAt(), rungs);
    }

    private static Instant begins(Function<Rung, Instant> moment, Instant due, List<Rung> rungs) {
        return Stream.concat(Stream.of(due), rungs.stream().map(moment))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * Performs every rung that is due and not yet climbed, in the order of their moments, and marks a passed deadline as
     * missed. Does nothing if what was awaited has happened.
     */
    public Climb climb(long deadlineId, List<Rung> rungs) {
        var deadline = deadlines.hold(deadlineId);
        if (deadline.stoppedAt() != null) {
            return Climb.over();
        }
        var now = clock.instant();
        deadlines.miss(deadline.trackingId(), deadline.clock());
        var climbed = interventions.climbed(List.of(deadlineId));
        var calendar = deadlines.milestones();
        var told = new ArrayList<Told>();
        var ahead = new ArrayList<Instant>();
        var referred = false;
        for (var rung : inOrder(rungs, each -> calendar.moment(each.at(), deadline))) {
            if (stands(climbed, rung)) {
                continue;
            }
            var moment = calendar.moment(rung.at(), deadline);
            if (moment.isAfter(now) || deadline.state() == DeadlineState.PAUSED) {
                ahead.add(moment);
                continue;
            }
            told.add(perform(rung, deadline, occurrence(climbed, rung), now));
            referred |= rung.kind() == Kind.REFERRAL;
        }
        if (deadline.clock().canBeMissed() && deadline.dueAt().isAfter(now)) {
            ahead.add(deadline.dueAt());
        }
        return new Climb(
                told.stream()
                        .filter(each -> each.reporter() || !each.groups().isEmpty())
                        .toList(),
                referred,
                ahead.stream()
                        .min(Comparator.naturalOrder())
                        .map(moment -> moment.isAfter(now) ? moment : now.plus(A_DAY)));
    }

    private Told perform(Rung rung, Deadline deadline, int occurrence, Instant now) {
        var report = reports.get(new TrackingId(deadline.trackingId()));
        var groups = Addressees.groups(rung, deadline.clock(), report);
        var reporter = rung.recipients().contains(Recipient.REPORTER);
        var letter = wording.letter(rung, deadline, report, now);
        var targets = reporter
                ? Stream.concat(groups.stream(), Stream.of(Actor.REPORTER.id())).toList()
                : groups;
        interventions.add(
                deadline.trackingId(),
                Actor.HOUSE.id(),
                Cause.CLOCK,
                rung.intervention(),
                targets,
                letter.text(),
                null,
                deadline.id(),
                rung.code(),
                occurrence);
        return new Told(
                report.trackingId(), rung.code() + "/" + occurrence, groups, reporter, letter.subject(), letter.text());
    }

    /**
     * What moved deadlines do to their ladders; writes nothing. A rung that was climbed but whose moment now lies ahead, or
     * after the clock had stopped, is to be withdrawn; one that was withdrawn and is due after all, to be restored.
     *
     * @param ladder the rungs of a clock
     * @param calendar with which the deadlines were counted
     */
    public Adjustment consider(
            List<DeadlineMove> moves, Function<DeadlineClock, List<Rung>> ladder, Milestones calendar) {
        var now = clock.instant();
        var climbed = climbed(moves);
        var changes = new ArrayList<RungChange>();
        var ladders = new ArrayList<Adjustment.Ladder>();
        for (var move : moves) {
            if (!move.clock().canBeMissed()) {
                continue;
            }
            var rungs = ladder.apply(move.clock());
            var of = climbed.getOrDefault(move.deadline(), List.of());
            var until = move.stopped() ? move.stoppedAt() : now;
            var ahead = new ArrayList<Instant>();
            for (var rung : inOrder(rungs, each -> calendar.moment(each.at(), move))) {
                var moment = calendar.moment(rung.at(), move);
                var change = change(of, rung, moment, until);
                change.ifPresent(each -> changes.add(new RungChange(
                        move.trackingId(),
                        move.clock(),
                        each.id(),
                        each.kind(),
                        rung.code(),
                        each.stands() ? Effect.WITHDRAWN : Effect.RESTORED,
                        moment)));
                var stands = change.map(each -> !each.stands()).orElse(stands(of, rung));
                if (!stands) {
                    ahead.add(moment);
                }
            }
            if (!move.stopped()) {
                if (move.stateTo() != DeadlineState.MISSED) {
                    ahead.add(move.dueTo());
                }
                ladders.add(new Adjustment.Ladder(
                        move,
                        begins(each -> calendar.moment(each.at(), move), move.dueTo(), rungs),
                        ahead.stream().min(Comparator.naturalOrder())));
            }
        }
        return new Adjustment(List.copyOf(changes), List.copyOf(ladders));
    }

    /** Withdraws and restores what {@link #consider} found. @param why in a few words, as the auditor reads it */
    public void adjust(Adjustment adjustment, String why) {
        for (var change : adjustment.changes()) {
            switch (change.effect()) {
                case WITHDRAWN ->
                    interventions.withdraw(change.intervention(), wording.withdrawal(why, change.moment()));
                case RESTORED -> interventions.restore(change.intervention());
            }
        }
    }

    private Map<Long, List<Intervention>> climbed(List<DeadlineMove> moves) {
        var some = 1000;
        var all = new ArrayList<Intervention>();
        for (var from = 0; from < moves.size(); from += some) {
            var part = moves.subList(from, Math.min(from + some, moves.size()));
            all.addAll(interventions.climbed(
                    part.stream().map(DeadlineMove::deadline).toList()));
        }
        return all.stream().collect(Collectors.groupingBy(Intervention::deadline));
    }

    /** The line that has to change because the rung is due at this moment. */
    private static Optional<Intervention> change(List<Intervention> climbed, Rung rung, Instant moment, Instant until) {
        var of =
                climbed.stream().filter(each -> each.rung().equals(rung.code())).toList();
        if (moment.isAfter(until)) {
            return of.stream().filter(Intervention::stands).findFirst();
        }
        if (of.isEmpty() || of.stream().anyMatch(Intervention::stands)) {
            return Optional.empty();
        }
        return Optional.of(of.get(of.size() - 1));
    }

    private static List<Rung> inOrder(List<Rung> rungs, Function<Rung, Instant> moment) {
        return rungs.stream().sorted(Comparator.comparing(moment)).toList();
    }

    private static boolean stands(List<Intervention> climbed, Rung rung) {
        return climbed.stream().anyMatch(each -> each.rung().equals(rung.code()) && each.stands());
    }

    private static int occurrence(List<Intervention> climbed, Rung rung) {
        return 1
                + (int) climbed.stream()
                        .filter(each -> each.rung().equals(rung.code()))
                        .count();
    }
}
