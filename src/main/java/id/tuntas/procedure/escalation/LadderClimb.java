package id.tuntas.procedure.escalation;

import id.tuntas.deadline.DeadlineClock;
import id.tuntas.escalation.Climb;
import id.tuntas.escalation.Climb.Told;
import id.tuntas.escalation.Escalation;
import id.tuntas.notification.Letter;
import id.tuntas.notification.Outbox;
import id.tuntas.notification.Recipient;
import id.tuntas.procedure.Ladder;
import org.springframework.stereotype.Component;

/** Climbs a ladder and asks for the letters of what happened: two rooms that do not know one another. */
@Component
class LadderClimb {

    private final Ladder ladder;
    private final Escalation escalation;
    private final Outbox outbox;

    LadderClimb(Ladder ladder, Escalation escalation, Outbox outbox) {
        this.ladder = ladder;
        this.escalation = escalation;
        this.outbox = outbox;
    }

    Climb climb(long deadline, DeadlineClock clock) {
        var climb = escalation.climb(deadline, ladder.rungs(clock));
        climb.told().forEach(told -> write(deadline, told));
        return climb;
    }

    private void write(long deadline, Told told) {
        var letter = new Letter(told.report(), told.subject(), told.text());
        for (var group : told.groups()) {
            outbox.put(batch(deadline), told.name() + "/" + group, new Recipient.Group(group), letter);
        }
        if (told.reporter()) {
            var whole = told.report().whole();
            outbox.put(
                    batch(deadline),
                    told.name() + "/reporter",
                    new Recipient.Reporter(whole),
                    new Letter(whole, told.subject(), told.text()));
        }
    }

    /** What one ladder says is delivered together. */
    static String batch(long deadline) {
        return "ladder/" + deadline;
    }
}
