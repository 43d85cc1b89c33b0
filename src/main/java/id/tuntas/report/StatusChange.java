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

    @Column(name = "received_at")
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    private String topic;
    private Boolean supervisory;

    @Enumerated(EnumType.STRING)
    private Support support;

    private Short verification;

    @Column(name = "verified_for")
    private String verifiedFor;

    @Column(name = "first_here")
    private Boolean firstHere;

    @Column(name = "reached_at")
    private Instant reachedAt;

    @Column(name = "linked_report")
    private String linkedReport;

    private Long entry;
    private String officer;

    protected StatusChange() {}

    /**
     * What is true of the report now is written beside what happened, so that a figure of any day can be read off the
     * ledger alone (MI-12).
     *
     * @param report as it is before the change
     * @param from null for the first line
     * @param rating the reporter's verdict, given now or put aside by a reopening, else null
     */
    StatusChange(Report report, Status from, Change change, Short rating, Instant at) {
        this.reportId = report.id();
        this.receivedAt = report.receivedAt();
        this.kind = report.kind();
        this.topic = report.topic();
        this.supervisory = report.weighedSupervisory();
        this.support = report.support();
        if (from != null && report.isVerdict(change)) {
            this.verification = (short) (report.verifications() + 1);
            this.verifiedFor = report.agency();
            this.firstHere = !report.verifiedHere();
            this.reachedAt = report.reachedAt();
        }
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

    Status from() {
        return fromStatus;
    }

    SubStatus subStatus() {
        return subStatus;
    }

    Short verification() {
        return verification;
    }

    Boolean firstHere() {
        return firstHere;
    }

    String verifiedFor() {
        return verifiedFor;
    }

    Instant reachedAt() {
        return reachedAt;
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

    /** The stars just given, or with a reopening those that the report had until then (AC-8); null: none. */
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
