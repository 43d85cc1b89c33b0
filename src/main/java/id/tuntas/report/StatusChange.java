package id.tuntas.report;

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

/** One line of the history of a report: written once with the change it tells of, never altered (ST-10). */
@Entity
@Immutable
public class StatusChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "status_change_seq")
    @SequenceGenerator(name = "status_change_seq", allocationSize = 50)
    private Long id;

    @Column(name = "report_id")
    private Long reportId;

    private Instant at;
    private String actor;

    @Enumerated(EnumType.STRING)
    private Act act;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private Status fromStatus;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private Status toStatus;

    @Enumerated(EnumType.STRING)
    @Column(name = "sub_status")
    private SubStatus subStatus;

    private String agency;
    private String unit;
    private String note;
    private Short rating;

    @Column(name = "linked_report")
    private String linkedReport;

    private Long entry;
    private String officer;

    protected StatusChange() {}

    /** @param rating the reporter's verdict that a reopening puts aside, else null */
    StatusChange(Long reportId, Status from, Change change, Short rating, Instant at) {
        this.reportId = reportId;
        this.at = at;
        this.actor = change.actor();
        this.act = change.act();
        this.fromStatus = from;
        this.toStatus = change.status();
        this.subStatus = change.subStatus();
        this.agency = change.agency();
        this.unit = change.unit();
        this.note = change.note();
        this.rating = rating;
    }

    Long id() {
        return id;
    }

    Long reportId() {
        return reportId;
    }

    StatusChange linkedTo(TrackingId other) {
        linkedReport = other == null ? null : other.value();
        return this;
    }

    StatusChange about(ThreadEntry response) {
        entry = response.id();
        return this;
    }

    StatusChange concerning(String excluded) {
        officer = excluded;
        return this;
    }

    public Instant at() {
        return at;
    }

    public String actor() {
        return actor;
    }

    public Act act() {
        return act;
    }

    public Status to() {
        return toStatus;
    }

    public String agency() {
        return agency;
    }

    public String unit() {
        return unit;
    }

    public String note() {
        return note;
    }

    /** The other report that the change is about, its continuation or what it continues; null: none. */
    public TrackingId linkedReport() {
        return linkedReport == null ? null : new TrackingId(linkedReport);
    }

    /** With a reopening: the stars that the report had until then (AC-8); null: none. */
    public Integer rating() {
        return rating == null ? null : rating.intValue();
    }

    /** The response that was given or corrected (RA-4); null with every other act. */
    public Long entry() {
        return entry;
    }

    /** The officer who was excluded (KP-5); null with every other act. */
    public String officer() {
        return officer;
    }
}
