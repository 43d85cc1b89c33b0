package id.tuntas.casefile;

import id.tuntas.casefile.HolderSide.Excluded;
import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.followup.Corrections;
import id.tuntas.platform.Actor;
import id.tuntas.report.Act;
import id.tuntas.report.Report;
import id.tuntas.report.Status;
import id.tuntas.report.StatusChange;
import id.tuntas.report.Support;
import id.tuntas.report.ThreadEntry;
import id.tuntas.routing.Access;
import id.tuntas.verification.Reclassifications;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what whoever holds a report may put right from its case file. */
@Component
class HolderSides {

    private static final Set<Status> ASSIGNED = Set.of(Status.NOT_FOLLOWED_UP, Status.IN_PROGRESS);
    private static final Set<Status> ENDED = Set.of(Status.COMPLETED, Status.ARCHIVED);

    HolderSide of(
            Actor officer,
            Access access,
            Report report,
            List<StatusChange> history,
            List<ThreadEntry> thread,
            List<Deadline> clocks) {
        var holds = access.verifies();
        var open = Corrections.correctable(report, history);
        return new HolderSide(
                holds
                        && awaitsAnswer(clocks)
                        && report.support() != Support.UNIT
                        && !Reclassifications.isUsedUp(history),
                thread.stream()
                        .filter(said -> open.contains(said.id())
                                && (holds || said.author().equals(officer.id())))
                        .map(ThreadEntry::id)
                        .collect(Collectors.toSet()),
                holds && ASSIGNED.contains(report.status()) && !report.isSubCase(),
                access.excludes() && !ENDED.contains(report.status()),
                history.stream()
                        .filter(change -> change.act() == Act.OFFICER_EXCLUDED)
                        .map(change -> new Excluded(change.officer(), change.actor(), change.at(), change.note()))
                        .toList());
    }

    private static boolean awaitsAnswer(List<Deadline> clocks) {
        return clocks.stream().anyMatch(clock -> clock.clock() == DeadlineClock.FOLLOW_UP && clock.stoppedAt() == null);
    }
}
