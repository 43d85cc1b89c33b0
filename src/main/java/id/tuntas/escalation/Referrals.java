package id.tuntas.escalation;

import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.Deadlines;
import id.tuntas.directory.Groups;
import id.tuntas.escalation.Intervention.Cause;
import id.tuntas.platform.Actor;
import id.tuntas.platform.Moments;
import id.tuntas.report.Act;
import id.tuntas.report.Change;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.TextsRedacted;
import id.tuntas.report.TrackingId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Referrals to the Ombudsman (OM-1..8). A referral is a flag: the report stays where it is, its clocks run, and whoever has
 * to answer still has to (TR-22, OM-7). What happens to a referral is told in the report's history, so that the reporter
 * reads it and the Ombudsman may see the report.
 */
@Service
@Transactional
public class Referrals {

    private static final Set<Status> ENDED = Set.of(Status.COMPLETED, Status.ARCHIVED);
    private static final int LONGEST = 4_000;
    private static final String COLUMNS = "id, tracking_id, cause, requested_at, consented_at, prepared_at, sent_at,"
            + " acknowledged_at, acknowledged_by, outcome, decided_at, text, agency, complied_at, compliance";

    private final JdbcClient jdbc;
    private final Reports reports;
    private final Deadlines deadlines;
    private final Interventions interventions;
    private final Dossiers dossiers;
    private final ReferralDocument document;
    private final Clock clock;

    Referrals(
            JdbcClient jdbc,
            Reports reports,
            Deadlines deadlines,
            Interventions interventions,
            Dossiers dossiers,
            ReferralDocument document,
            Clock clock) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.deadlines = deadlines;
        this.interventions = interventions;
        this.dossiers = dossiers;
        this.document = document;
        this.clock = clock;
    }

    /**
     * A clock asks for a referral: 60 working days without an answer in substance (OM-2), or nobody decided who holds the
     * report (LI-5). The ladder has written the intervention.
     *
     * @return whether there is a referral now that was not there before
     */
    public boolean raise(TrackingId trackingId, ReferralCause cause) {
        var report = reports.get(trackingId);
        reports.hold(report);
        if (ENDED.contains(report.status()) || open(trackingId).isPresent()) {
            return false;
        }
        add(report, cause, Actor.HOUSE.id());
        return true;
    }

    /**
     * The reporter asks for a referral, at any time while the report is open (OM-3), or allows the one that runs to carry the
     * reporter's identity after all (OM-4).
     *
     * @return whether there is a referral now that was not there before
     * @throws ReferredAlready if one runs and there is nothing to add to it
     * @throws NothingToRefer if the report has ended
     */
    public boolean request(Report report, boolean consent) {
        reports.hold(report);
        if (ENDED.contains(report.status())) {
            throw new NothingToRefer();
        }
        var running = open(report.trackingId());
        if (running.isPresent()) {
            if (!consent || running.get().consented()) {
                throw new ReferredAlready();
            }
            consent(report);
            return false;
        }
        interventions.note(
                report.trackingId(),
                Actor.REPORTER.id(),
                Cause.MANUAL,
                InterventionKind.OMBUDSMAN_REFERRAL,
                List.of(Groups.ombudsman()),
                "Pelapor meminta laporannya dirujuk ke Ombudsman.",
                null);
        add(report, ReferralCause.REPORTER, Actor.REPORTER.id());
        if (consent) {
            consent(report);
        }
        return true;
    }

    private void add(Report report, ReferralCause cause, String actor) {
        var trackingId = report.trackingId().value();
        jdbc.sql("insert into referral (tracking_id, open_for, cause, requested_at) values (?, ?, ?, ?)")
                .params(trackingId, trackingId, cause.name(), now())
                .update();
        tell(report, Act.REFERRED, actor, cause.label());
    }

    private void consent(Report report) {
        jdbc.sql("update referral set consented_at = ? where open_for = ?")
                .params(now(), report.trackingId().value())
                .update();
        tell(report, Act.IDENTITY_CONSENTED, Actor.REPORTER.id(), null);
    }

    /**
     * Puts the package together and keeps it as it is now (OM-4).
     *
     * @param handovers who held the report and gave it up; routing knows
     */
    public Referral prepare(TrackingId trackingId, List<Handover> handovers) {
        var referral = open(trackingId).orElseThrow();
        var content = document.of(dossiers.of(reports.get(trackingId), referral, handovers));
        jdbc.sql("update referral set prepared_at = ?, package = ?, package_hash = ? where id = ?")
                .params(now(), content, hash(content), referral.id())
                .update();
        return referral;
    }

    /** The package left the house. */
    public void sent(long referral, Instant at) {
        jdbc.sql("update referral set sent_at = ? where id = ?")
                .params(column(at), referral)
                .update();
    }

    /**
     * An officer of the Ombudsman took the task: that is the receipt. Whoever takes it later adds nothing.
     *
     * @param officer null where the task was given back
     */
    public void acknowledge(TrackingId trackingId, String officer) {
        if (officer == null) {
            return;
        }
        var first = jdbc.sql("update referral set acknowledged_at = ?, acknowledged_by = ?"
                                + " where open_for = ? and acknowledged_at is null")
                        .params(now(), officer, trackingId.value())
                        .update()
                > 0;
        if (first) {
            tell(reports.get(trackingId), Act.REFERRAL_ACKNOWLEDGED, officer, null);
        }
    }

    /**
     * The Ombudsman decides (OM-7). A recommendation keeps the referral open until it has been carried out.
     *
     * @param text what is recommended, or why the referral is closed; may be null for the latter
     * @return whether something is recommended
     */
    public boolean decide(TrackingId trackingId, ReferralOutcome outcome, String text) {
        var recommended = outcome == ReferralOutcome.RECOMMENDATION;
        var words = text == null || text.isBlank() ? null : text.strip();
        if (recommended && words == null) {
            throw new RecommendationMissing();
        }
        var report = reports.get(trackingId);
        var officer = Actor.current().id();
        var agency = recommended ? report.agency() : null;
        jdbc.sql("update referral set outcome = ?, decided_at = ?, decided_by = ?, text = ?, agency = ?,"
                        + " open_for = ? where open_for = ?")
                .params(
                        outcome.name(),
                        now(),
                        officer,
                        varchar(words),
                        varchar(agency),
                        varchar(recommended ? trackingId.value() : null),
                        trackingId.value())
                .update();
        settle(
                trackingId,
                InterventionKind.OMBUDSMAN_REFERRAL,
                outcome.label() + (words == null || recommended ? "." : ": " + words));
        if (recommended) {
            interventions.note(
                    trackingId,
                    officer,
                    Cause.MANUAL,
                    InterventionKind.RECOMMENDATION,
                    List.of(compliers(agency)),
                    words,
                    null);
        }
        tell(report, recommended ? Act.RECOMMENDED : Act.REFERRAL_CLOSED, officer, words);
        return recommended;
    }

    /** @return who carries the recommendation out, and until when */
    public Compliance openCompliance(TrackingId trackingId) {
        var agency = open(trackingId).orElseThrow().agency();
        var deadline = deadlines.start(trackingId.value(), DeadlineClock.RECOMMENDATION, agency);
        return new Compliance(compliers(agency), deadline);
    }

    /** @param compliers group of officers whose task it is */
    public record Compliance(String compliers, Deadline deadline) {}

    /** The agency that held the report when the Ombudsman spoke; Admin Nasional if none did (LI-5). */
    private static String compliers(String agency) {
        return agency == null ? Groups.nationalAdmin() : Groups.agencyAdmin(agency);
    }

    /** The agency reports that it carried the recommendation out (OM-7). */
    public void comply(TrackingId trackingId, String text) {
        var words = text == null || text.isBlank() ? null : text.strip();
        var officer = Actor.current().id();
        deadlines.stop(trackingId.value(), DeadlineClock.RECOMMENDATION);
        jdbc.sql("update referral set complied_at = ?, complied_by = ?, compliance = ?, open_for = null"
                        + " where open_for = ?")
                .params(now(), officer, varchar(words), trackingId.value())
                .update();
        settle(trackingId, InterventionKind.RECOMMENDATION, words == null ? "Dilaksanakan." : "Dilaksanakan: " + words);
        tell(reports.get(trackingId), Act.RECOMMENDATION_COMPLIED, officer, words);
    }

    /** The referral of this report that runs. */
    @Transactional(readOnly = true)
    public Optional<Referral> open(TrackingId trackingId) {
        return jdbc.sql("select " + COLUMNS + " from referral where open_for = ?")
                .param(trackingId.value())
                .query((row, number) -> referral(row))
                .optional();
    }

    /** Every referral of a report, in order of time. */
    @Transactional(readOnly = true)
    public List<Referral> of(TrackingId trackingId) {
        return jdbc.sql("select " + COLUMNS + " from referral where tracking_id = ? order by id")
                .param(trackingId.value())
                .query((row, number) -> referral(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Referral> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from referral where id = ?")
                .param(id)
                .query((row, number) -> referral(row))
                .optional();
    }

    /**
     * The package as a file. Whoever asks for it has asked the access decision and writes the look down (PD-6).
     *
     * @param identity whether the reporter's identity may lie before it; without consent it never does (OM-4)
     * @return empty while it is not put together
     */
    @Transactional(readOnly = true)
    public Optional<ReferralFile> file(Referral referral, boolean identity) {
        var number = new TrackingId(referral.trackingId());
        var who = identity && referral.consented() ? reports.identityOf(reports.get(number)) : null;
        return jdbc.sql("select package from referral where id = ? and package is not null")
                .param(referral.id())
                .query((row, place) -> row.getBytes("package"))
                .optional()
                .map(content -> new ReferralFile(
                        "rujukan-" + number.value() + "-" + referral.id() + ".pdf",
                        "application/pdf",
                        who == null ? content : document.withIdentity(content, number.grouped(), who),
                        who != null));
    }

    /** The package told everything in the reporter's words; its fingerprint stays (PD-19). */
    @EventListener
    void redact(TextsRedacted redacted) {
        redacted.apply(jdbc, "referral", "text", LONGEST);
        redacted.apply(jdbc, "referral", "compliance", LONGEST);
        jdbc.sql("update referral set package = null where tracking_id in (:numbers)")
                .param("numbers", redacted.trackingIds())
                .update();
    }

    private void settle(TrackingId trackingId, InterventionKind kind, String result) {
        interventions.of(trackingId).stream()
                .filter(line -> line.kind() == kind && line.result() == null)
                .reduce((earlier, later) -> later)
                .ifPresent(line -> interventions.settle(line.id(), shortened(result)));
    }

    private static String shortened(String result) {
        return result.length() <= LONGEST ? result : result.substring(0, LONGEST - 1) + "…";
    }

    private void tell(Report report, Act act, String actor, String note) {
        reports.change(
                report,
                new Change(
                        act,
                        report.status(),
                        report.subStatus().orElse(null),
                        report.agency(),
                        report.unit(),
                        actor,
                        note));
    }

    private static Referral referral(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new Referral(
                row.getLong("id"),
                row.getString("tracking_id"),
                ReferralCause.valueOf(row.getString("cause")),
                Moments.of(row, "requested_at"),
                Moments.of(row, "consented_at"),
                Moments.of(row, "prepared_at"),
                Moments.of(row, "sent_at"),
                Moments.of(row, "acknowledged_at"),
                row.getString("acknowledged_by"),
                outcome == null ? null : ReferralOutcome.valueOf(outcome),
                Moments.of(row, "decided_at"),
                row.getString("text"),
                row.getString("agency"),
                Moments.of(row, "complied_at"),
                row.getString("compliance"));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private OffsetDateTime now() {
        return column(clock.instant());
    }

    private static OffsetDateTime column(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static SqlParameterValue varchar(String value) {
        return new SqlParameterValue(Types.VARCHAR, value);
    }
}
