package id.tuntas.trail;

import id.tuntas.platform.Actor;
import id.tuntas.platform.Decrees;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hand that writes into the trail, and the eye that reads it; nothing is ever altered. */
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

    /** Newest first. Indexes serve each condition; a page costs what lies before it, and no more than {@link TrailPage#DEEPEST}. */
    @Transactional(readOnly = true)
    public TrailPage find(TrailQuery query, int page, int size) {
        var wanted = new LinkedHashMap<String, Object>();
        want(wanted, "trackingId in :", query.reports());
        want(wanted, "actor = :", query.actor());
        want(wanted, "act = :", query.act());
        want(wanted, "at >= :", query.from());
        want(wanted, "at < :", query.until());
        var conditions = new ArrayList<>(wanted.keySet());
        var where = IntStream.range(0, conditions.size())
                .mapToObj(i -> conditions.get(i) + "p" + i)
                .collect(Collectors.joining(" and "));
        var found = entities.createQuery(
                        "from TrailEntry " + (where.isEmpty() ? "" : "where " + where) + " order by at desc, id desc",
                        TrailEntry.class)
                .setFirstResult(Math.min(page * size, TrailPage.DEEPEST))
                .setMaxResults(size + 1);
        for (var i = 0; i < conditions.size(); i++) {
            found.setParameter("p" + i, wanted.get(conditions.get(i)));
        }
        var lines = found.getResultStream().map(TrailEntry::line).toList();
        return new TrailPage(lines.subList(0, Math.min(size, lines.size())), page, size, lines.size() > size);
    }

    private static void want(Map<String, Object> wanted, String condition, Object valueOrNull) {
        if (valueOrNull != null) {
            wanted.put(condition, valueOrNull);
        }
    }
}
