package id.tuntas.report;

import id.tuntas.platform.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.NaturalId;

/**
 * One report. Its life begins when a door accepts it: it has a tracking id and is <em>Belum Terverifikasi</em>. Admin
 * Nasional forwards it to an agency (or the reporter named one), the agency assigns it to a unit (<em>Belum
 * Ditindaklanjuti</em>), the unit answers (<em>Proses</em>), and when ten working days have passed after the latest
 * substantive answer without a reply it is <em>Selesai</em>. Afterwards it can be rated, and for 30 calendar days
 * reopened. Whoever verifies it may ask the reporter for more (<em>Tunda</em>) or put it away with a reason
 * (<em>Arsip</em>). Text, title and reporter never change, only what the public reads instead (V-8), until they
 * are destroyed ({@link Reporters}); state and holder
 * change only together with a row of {@link StatusChange}.
 *
 * <p>A sub-case is a report with a parent (LI-2, DS-4): what a supporting agency or unit has to answer of it. It has its
 * own number, holder, state and deadlines; text, reporter, thread and attachments are its parent's. No access code opens
 * it and the public never sees it.
 */
@Entity
public class Report {

    private static final Set<String> NO_VERIFIERS = Set.of(Actor.HOUSE.id(), Actor.REPORTER.id(), Actor.LEGACY.id());

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_CONTENT = 20_000;
    private static final int LONGEST_LOCATION = 300;
    private static final String CONTINUING = "Lanjutan: ";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_seq")
    @SequenceGenerator(name = "report_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @NaturalId
    @Column(name = "tracking_id")
    private String trackingId;

    /**
     * Read at once, for nothing of a sub-case can be shown without it; but by a select of its own, for a joined one is
     * locked only after it was read ({@link Reports#hold}).
     */
    @ManyToOne
    @Fetch(FetchMode.SELECT)
    @JoinColumn(name = "parent")
    private Report parent;

    @Enumerated(EnumType.STRING)
    private Support support;

    @Column(name = "sub_cases")
    private int subCases;

    @Column(name = "access_code_hash")
    private String accessCodeHash;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    private String channel;
    private String title;
    private String content;

    @Column(name = "incident_date")
    private LocalDate incidentDate;

    @Column(name = "incident_location")
    private String incidentLocation;

    private String topic;
    private String agency;
    private String unit;

    @Column(name = "suggested_unit")
    private String suggestedUnit;

    private Boolean normative;
    private Boolean supervisory;

    @Column(name = "field_examination")
    private Boolean fieldExamination;

    @Column(name = "answered_by_agency")
    private boolean answeredByAgency;

    private boolean anonymous;
    private boolean confidential;
    private UUID reporter;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    @Column(name = "sub_status")
    private SubStatus subStatus;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "original_received_on")
    private LocalDate originalReceivedOn;

    @Column(name = "entered_by")
    private String enteredBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "closing_reason")
    private ClosingReason closingReason;

    @Column(name = "archive_reason")
    private String archiveReason;

    @Column(name = "master_report")
    private String masterReport;

    @Column(name = "public_title")
    private String publicTitle;

    @Column(name = "public_content")
    private String publicContent;

    @Column(name = "preceded_by")
    private String precededBy;

    @Column(name = "content_destroyed_at")
    private Instant contentDestroyedAt;

    @Column(name = "later_replies_until")
    private Instant laterRepliesUntil;

    private Short rating;

    /** From an older register: history only, without process, clocks and identity. */
    private boolean legacy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "reached_at")
    private Instant reachedAt;

    private short verifications;

    @Column(name = "verified_here")
    private boolean verifiedHere;

    @Column(name = "assigned_at")
    private Instant assignedAt;

    @Column(name = "first_response_at")
    private Instant firstResponseAt;

    @Column(name = "substantive_at")
    private Instant substantiveAt;

    private String priority;

    /** User ids, each followed by a blank; ids hold none. */
    @Column(name = "excluded_officers")
    private String excludedOfficers;

    protected Report() {}

    Report(TrackingId trackingId, Draft draft, UUID reporter, AccessCode accessCode, Instant now) {
        this.trackingId = trackingId.value();
        this.accessCodeHash = accessCode.hash();
        this.kind = draft.kind();
        this.channel = draft.channel();
        this.title = draft.title();
        this.content = draft.content();
        this.incidentDate = draft.incidentDate();
        this.incidentLocation = draft.incidentLocation();
        this.topic = draft.topic();
        this.agency = draft.agency();
        this.suggestedUnit = draft.suggestedUnit();
        this.anonymous = draft.anonymous();
        this.confidential = draft.confidential();
        this.reporter = reporter;
        this.status = Status.NOT_VERIFIED;
        this.receivedAt = now;
        this.originalReceivedOn = draft.originalReceivedOn();
        this.enteredBy = draft.enteredBy();
        this.publishedAt = draft.agency() == null ? null : now;
        this.changedAt = now;
        this.reachedAt = now;
    }

    /** As it was when an older register took it in; what that register tells of it later follows by {@link #apply}. */
    Report(LegacyReport old) {
        this.trackingId = old.trackingId().value();
        this.kind = old.kind();
        this.channel = old.channel();
        this.title = old.title();
        this.topic = old.topic();
        this.agency = old.agency();
        this.status = Status.NOT_VERIFIED;
        this.receivedAt = old.receivedAt();
        this.changedAt = old.receivedAt();
        this.reachedAt = old.receivedAt();
        this.archiveReason = old.archiveReason();
        this.rating = old.rating() == null ? null : old.rating().shortValue();
        this.legacy = true;
    }

    /**
     * Whether a change is the verdict of whoever verifies the report now (MI-7): not what the house or the reporter does,
     * and of the two lines of an agency that passes the report on only the one in which it gives it up.
     */
    boolean isVerdict(Change change) {
        return status == Status.NOT_VERIFIED
                && switch (change.act()) {
                    case VERIFIED -> true;
                    case FORWARDED -> agency == null;
                    case ASSIGNED, TAKEN_BY_AGENCY, RETURNED_BY_AGENCY, DEFERRED, ARCHIVED ->
                        !NO_VERIFIERS.contains(change.actor());
                    default -> false;
                };
    }

    /** The milestones by which the figures measure, of the present turn only: what comes back begins anew (BW-9). */
    private void mark(Change change, Instant now) {
        changedAt = now;
        if (isVerdict(change)) {
            verifications++;
            verifiedHere = true;
        }
        if (!Objects.equals(agency, change.agency())) {
            reachedAt = now;
            verifiedHere = false;
        }
        if (change.status() == Status.NOT_VERIFIED) {
            assignedAt = null;
            firstResponseAt = null;
            substantiveAt = null;
        }
        switch (change.act()) {
            case ASSIGNED, TAKEN_BY_AGENCY -> assignedAt = now;
            case INITIAL_RESPONSE_GIVEN -> firstResponseAt = firstResponseAt == null ? now : firstResponseAt;
            case SUBSTANTIVE_RESPONSE_GIVEN -> {
                firstResponseAt = firstResponseAt == null ? now : firstResponseAt;
                substantiveAt = substantiveAt == null ? now : substantiveAt;
            }
            default -> {}
        }
    }

    /** @param unit null where the supporting agency assigns its part itself */
    Report(Report parent, Support support, String agency, String unit, Instant now) {
        parent.subCases++;
        this.trackingId = parent.trackingId().subCase(parent.subCases).value();
        this.parent = parent;
        this.support = support;
        this.kind = parent.kind;
        this.channel = parent.channel;
        this.topic = parent.topic;
        this.agency = agency;
        this.unit = unit;
        if (support == Support.UNIT) {
            this.normative = parent.normative;
            this.supervisory = parent.supervisory;
            this.fieldExamination = parent.fieldExamination;
        }
        this.anonymous = parent.anonymous;
        this.confidential = parent.confidential;
        this.reporter = parent.reporter;
        this.status = support == Support.UNIT ? Status.NOT_FOLLOWED_UP : Status.NOT_VERIFIED;
        this.receivedAt = now;
        this.changedAt = now;
        this.reachedAt = now;
        this.assignedAt = support == Support.UNIT ? now : null;
    }

    /**
     * What the reporter of a completed report adds, as a report of its own (AC-6, AC-7): same reporter, same key, same
     * agency. What a verifier took out of the title for the public stays out.
     */
    Report(TrackingId trackingId, Report preceding, String channel, String content, Instant now) {
        this.trackingId = trackingId.value();
        this.accessCodeHash = preceding.accessCodeHash;
        this.kind = preceding.kind;
        this.channel = channel;
        this.title = continuing(preceding.title);
        this.publicTitle = preceding.publicTitle == null ? null : continuing(preceding.publicTitle);
        this.content = content;
        this.incidentDate = preceding.incidentDate;
        this.incidentLocation = preceding.incidentLocation;
        this.topic = preceding.topic;
        this.agency = preceding.agency;
        this.suggestedUnit = preceding.supervisory() ? null : preceding.unit;
        this.anonymous = preceding.anonymous;
        this.confidential = preceding.confidential;
        this.reporter = preceding.reporter;
        this.status = Status.NOT_VERIFIED;
        this.receivedAt = now;
        this.changedAt = now;
        this.reachedAt = now;
        this.publishedAt = now;
        this.precededBy = preceding.trackingId;
        this.excludedOfficers = preceding.excludedOfficers;
    }

    private static String continuing(String title) {
        var whole = title.startsWith(CONTINUING) ? title : CONTINUING + title;
        return whole.length() <= LONGEST_TITLE ? whole : whole.substring(0, LONGEST_TITLE - 1) + "…";
    }

    void apply(Change change, Instant now) {
        mark(change, now);
        status = change.status();
        subStatus = change.subStatus();
        agency = change.agency();
        unit = change.unit();
        if (agency != null && publishedAt == null && parent == null) {
            publishedAt = now;
        }
        switch (change.act()) {
            case CLOSED -> close(ClosingReason.AUTOMATIC, now);
            case CLOSED_BY_REPORTER -> close(ClosingReason.BY_REPORTER, now);
            case CLOSED_BY_ADMIN -> close(ClosingReason.BY_ADMIN, now);
            case REOPENED -> reopen();
            case RESTORED -> restore();
            case TAKEN_BY_AGENCY -> answeredByAgency = true;
            case ASSIGNED, RETURNED_BY_AGENCY -> answeredByAgency = false;
            default -> {}
        }
    }

    private void close(ClosingReason reason, Instant now) {
        closedAt = now;
        closingReason = reason;
    }

    private void reopen() {
        closedAt = null;
        closingReason = null;
        laterRepliesUntil = null;
        rating = null;
    }

    private void restore() {
        archiveReason = null;
        masterReport = null;
        answeredByAgency = false;
    }

    /**
     * The original stays; what is equal to it is no correction.
     *
     * @return whether anyone reads something else now than before
     */
    boolean correctForPublic(String title, String content) {
        if (title.equals(publicTitle()) && sameLines(content, publicContent())) {
            return false;
        }
        publicTitle = title.equals(this.title) ? null : title;
        publicContent = sameLines(content, this.content) ? null : content;
        return true;
    }

    /** Browsers end lines in their own way. */
    private static boolean sameLines(String one, String other) {
        return one.lines().toList().equals(other.lines().toList());
    }

    /** What names the reporter goes out of what was written (PD-19). */
    void redact(UnaryOperator<String> redaction) {
        title = Redaction.of(title, redaction, LONGEST_TITLE);
        content = Redaction.of(content, redaction, LONGEST_CONTENT);
        publicTitle = Redaction.of(publicTitle, redaction, LONGEST_TITLE);
        publicContent = Redaction.of(publicContent, redaction, LONGEST_CONTENT);
        incidentLocation = Redaction.of(incidentLocation, redaction, LONGEST_LOCATION);
    }

    /** What was written is gone; number, dates, state and holder stay (PD-14, PD-19). */
    void destroyContent(Instant now) {
        redact(text -> Redaction.GONE);
        contentDestroyedAt = now;
    }

    void takeLaterReplies(Instant until) {
        laterRepliesUntil = until;
    }

    void archive(String reason, TrackingId master) {
        archiveReason = reason;
        masterReport = master == null ? null : master.value();
    }

    void suggest(String unit) {
        suggestedUnit = unit;
    }

    void classify(ReportKind kind, String topic) {
        this.kind = kind == null ? this.kind : kind;
        this.topic = topic == null ? this.topic : topic;
    }

    void weigh(boolean normative, boolean supervisory, boolean fieldExamination) {
        this.normative = normative;
        this.supervisory = supervisory;
        this.fieldExamination = fieldExamination;
        this.confidential |= supervisory;
        // What is said in a sub-case is read in the whole.
        if (supervisory && parent != null) {
            whole().confidential = true;
        }
    }

    void prioritise(String priority) {
        whole().priority = priority;
    }

    void rate(int stars) {
        rating = (short) stars;
    }

    void exclude(String officer) {
        excludedOfficers = (excludedOfficers == null ? "" : excludedOfficers) + officer + " ";
    }

    void changeAccessCode(AccessCode code) {
        accessCodeHash = code.hash();
    }

    boolean openedBy(AccessCode code) {
        return accessCodeHash != null && code.opens(accessCodeHash);
    }

    Long id() {
        return id;
    }

    UUID reporter() {
        return reporter;
    }

    /** The report that the reporter made: this one, or the one that this is a sub-case of. */
    public Report whole() {
        return parent == null ? this : parent.whole();
    }

    /** The report that this is a sub-case of; null where it is a report of its own. */
    public Report parent() {
        return parent;
    }

    /** On which level it supports; null where it is a report of its own. */
    public Support support() {
        return support;
    }

    /** Whether it is what a supporting agency or unit has to answer of another report (LI-2, DS-4). */
    public boolean isSubCase() {
        return parent != null;
    }

    /** Whether supporters were ever asked for it. */
    public boolean hasSubCases() {
        return subCases > 0;
    }

    /** Since when the report is with whoever verifies it now (V-3). */
    Instant reachedAt() {
        return reachedAt;
    }

    /** Whether whoever holds it now has verified it before. */
    boolean verifiedHere() {
        return verifiedHere;
    }

    /** A response was found to be of another kind (RA-4). */
    void answeredInSubstance(Instant first) {
        substantiveAt = first;
    }

    /** It came back to where it was verified once. */
    void isVerifiedHere() {
        verifiedHere = true;
    }

    Instant changedAt() {
        return changedAt;
    }

    Instant assignedAt() {
        return assignedAt;
    }

    Instant firstResponseAt() {
        return firstResponseAt;
    }

    Instant substantiveAt() {
        return substantiveAt;
    }

    /** How many verdicts there were, at whatever level. */
    short verifications() {
        return verifications;
    }

    /** Taken over from an older register: no process, no clocks, and nobody knows who reported. */
    public boolean legacy() {
        return legacy;
    }

    public TrackingId trackingId() {
        return new TrackingId(trackingId);
    }

    public ReportKind kind() {
        return kind;
    }

    public String channel() {
        return channel;
    }

    public String title() {
        return whole().title;
    }

    public String content() {
        return whole().content;
    }

    /** As anyone may read it: corrected by a verifier, else as it was written (V-8). */
    public String publicTitle() {
        return whole().publicTitle == null ? title() : whole().publicTitle;
    }

    /** As anyone may read it: corrected by a verifier, else as it was written (V-8). */
    public String publicContent() {
        return whole().publicContent == null ? content() : whole().publicContent;
    }

    /** Whether anyone reads something else than what the reporter wrote. */
    public boolean correctedForPublic() {
        return whole().publicTitle != null || whole().publicContent != null;
    }

    public LocalDate incidentDate() {
        return whole().incidentDate;
    }

    public String incidentLocation() {
        return whole().incidentLocation;
    }

    public String topic() {
        return topic;
    }

    /** The agency that holds it; null while Admin Nasional does. */
    public String agency() {
        return agency;
    }

    /** The unit that answers it, or, where {@link #supervisory()}, the unit complained about. */
    public String unit() {
        return unit;
    }

    /** Whether Admin Instansi answers it without a unit (TR-5). */
    public boolean answeredByAgency() {
        return answeredByAgency;
    }

    public String suggestedUnit() {
        return suggestedUnit;
    }

    public boolean normative() {
        return Boolean.TRUE.equals(normative);
    }

    /** Goes to Inspektorat instead of the unit complained about (KP-4). */
    public boolean supervisory() {
        return Boolean.TRUE.equals(supervisory) || support == Support.UNIT && parent.supervisory();
    }

    /** As this report itself was weighed, whatever the whole is. */
    boolean weighedSupervisory() {
        return Boolean.TRUE.equals(supervisory);
    }

    public boolean fieldExamination() {
        return Boolean.TRUE.equals(fieldExamination);
    }

    /** Hides the reporter's identity (CH-14). */
    public boolean anonymous() {
        return anonymous;
    }

    /** Hides text and thread from the public (CH-14). */
    public boolean confidential() {
        return confidential || parent != null && parent.confidential();
    }

    public Status status() {
        return status;
    }

    public Optional<SubStatus> subStatus() {
        return Optional.ofNullable(subStatus);
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public LocalDate originalReceivedOn() {
        return originalReceivedOn;
    }

    public String enteredBy() {
        return enteredBy;
    }

    /** From when title, content and thread may be read by anyone (CH-16); null: not yet. */
    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    /** When it was completed or archived; of an open one when it changed last. */
    public Instant endedAt() {
        return closedAt == null ? changedAt : closedAt;
    }

    /** When what was written in it was destroyed (PD-14); null: it is there. */
    public Instant contentDestroyedAt() {
        return contentDestroyedAt;
    }

    public Optional<ClosingReason> closingReason() {
        return Optional.ofNullable(closingReason);
    }

    /** Code of the directory's list (AR-1..9); null while it is not archived. */
    public String archiveReason() {
        return archiveReason;
    }

    /** The report of which this one is a duplicate (AR-1); null: none. */
    public TrackingId masterReport() {
        return masterReport == null ? null : new TrackingId(masterReport);
    }

    /** Whether its latest answer is one in substance, or it was completed after one. */
    public boolean isAnswered() {
        return subStatus == SubStatus.FOLLOW_UP || status == Status.COMPLETED;
    }

    /** Whether it is completed or archived. */
    public boolean isEnded() {
        return status == Status.COMPLETED || status == Status.ARCHIVED;
    }

    /** The completed report that this one continues (AC-6, AC-7); null: none. */
    public TrackingId precededBy() {
        return precededBy == null ? null : new TrackingId(precededBy);
    }

    /** Until when a reply to the completed report may reopen it (AC-7); null: it is not completed, or never was. */
    public Instant laterRepliesUntil() {
        return laterRepliesUntil;
    }

    /**
     * User ids of those who may neither see nor answer it, because it is about them (KP-5, ET-6); whoever may not see the
     * whole sees no sub-case either.
     */
    public Set<String> excludedOfficers() {
        var excluded = new HashSet<String>();
        if (parent != null) {
            excluded.addAll(parent.excludedOfficers());
        }
        if (excludedOfficers != null) {
            excluded.addAll(List.of(excludedOfficers.split(" ")));
        }
        return excluded;
    }

    /** The mark of reports that are watched closely (PR-2), of a sub-case that of the whole; null: none. */
    public String priority() {
        return whole().priority;
    }

    /** Stars, 1 to 5; null: not rated (AC-8). */
    public Integer rating() {
        return rating == null ? null : rating.intValue();
    }
}
