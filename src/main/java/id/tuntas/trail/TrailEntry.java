package id.tuntas.trail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One look or act. */
@Entity
@Immutable
class TrailEntry {

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

    protected TrailEntry() {}

    TrailEntry(Instant at, String actor, String trackingId, TrailAct act, String purpose) {
        this.at = at;
        this.actor = actor;
        this.trackingId = trackingId;
        this.act = act;
        this.purpose = purpose;
    }
}
