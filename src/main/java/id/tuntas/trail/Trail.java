package id.tuntas.trail;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hand that writes into the trail. */
@Service
public class Trail {

    private final EntityManager entities;
    private final Clock clock;

    Trail(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @param purpose the task or the stated reason, without personal data; may be null */
    @Transactional
    public void write(String actor, String trackingId, TrailAct act, String purpose) {
        entities.persist(new TrailEntry(clock.instant(), actor, trackingId, act, purpose));
    }
}
