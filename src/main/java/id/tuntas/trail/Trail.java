package id.tuntas.trail;

import id.tuntas.platform.Actor;
import id.tuntas.platform.Decrees;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hand that writes into the trail. */
@Service
public class Trail {

    private final EntityManager entities;
    private final Decrees decrees;
    private final Clock clock;

    Trail(EntityManager entities, Decrees decrees, Clock clock) {
        this.entities = entities;
        this.decrees = decrees;
        this.clock = clock;
    }

    /**
     * In the roles of this request, if it is this officer's.
     *
     * @param trackingId null where it is not about one report
     * @param purpose the task or the stated reason, without personal data; may be null
     */
    @Transactional
    public void write(String actor, String trackingId, TrailAct act, String purpose) {
        var current = Actor.current();
        write(current.id().equals(actor) ? current : new Actor(actor, Set.of()), trackingId, act, purpose);
    }

    /**
     * @param actor in the groups alone that allow it
     * @param trackingId null where it is not about one report
     * @param purpose the task or the stated reason, without personal data; may be null
     */
    @Transactional
    public void write(Actor actor, String trackingId, TrailAct act, String purpose) {
        var under = decrees.decrees(actor.id(), actor.groups());
        entities.persist(new TrailEntry(clock.instant(), actor, under, trackingId, act, purpose));
    }
}
