package id.tuntas.trail;

import id.tuntas.platform.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;

/** One look or act. */
@Entity
@Immutable
class TrailEntry {

    private static final int LONGEST = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "trail_entry_seq")
    @SequenceGenerator(name = "trail_entry_seq", allocationSize = 50)
    private Long id;

    private Instant at;
    private String actor;

    @Column(name = "tracking_id")
    private String trackingId;

    @Enumerated(EnumType.STRING)
    private TrailAct act;

    private String purpose;
    private String role;
    private String decree;

    protected TrailEntry() {}

    TrailEntry(Instant at, Actor actor, Collection<String> decrees, String trackingId, TrailAct act, String purpose) {
        this.at = at;
        this.actor = actor.id();
        this.role = joined(" ", actor.groups());
        this.decree = joined("; ", decrees);
        this.trackingId = trackingId;
        this.act = act;
        this.purpose = purpose;
    }

    TrailLine line() {
        var roles = role == null ? List.<String>of() : List.of(role.split(" "));
        return new TrailLine(at, actor, roles, decree, trackingId, act, purpose);
    }

    private static String joined(String comma, Collection<String> several) {
        var joined = several.stream().sorted().collect(Collectors.joining(comma));
        return joined.isEmpty() ? null : joined.substring(0, Math.min(joined.length(), LONGEST));
    }
}
