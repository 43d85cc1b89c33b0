package id.tuntas.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Groups;
import id.tuntas.figures.Period;
import id.tuntas.platform.Actor;
import id.tuntas.platform.Moments;
import id.tuntas.review.ReviewWriter.Part;
import id.tuntas.trail.Trail;
import id.tuntas.trail.TrailAct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The periodic reports, as drafts and frozen (RP-1 to RP-3, RP-6, RP-7). A draft shows the figures of the moment; what is
 * frozen keeps figures, PDF and DOCX as bytes, and only a further version can say something else (ADR 0045).
 */
@Service
@Transactional
class Reviews {

    private static final String COLUMNS = "r.id, r.kind, r.agency, r.unit, r.period_from, r.period_to, r.version,"
            + " r.corrects, r.reason, (select n.id from review n where n.corrects = r.id) as corrected_by, r.activities,"
            + " r.application_obstacles, r.people_obstacles, r.earlier_recommendations, r.recommendations, r.edits,"
            + " r.changed_by, r.changed_at, r.frozen_by, r.frozen_at, r.pdf_hash, r.docx_hash";

    /** In one list. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final ReviewCounter counter;
    private final ReviewWriter writer;
    private final ReviewPdf pdf;
    private final ReviewDocx docx;
    private final Directory directory;
    private final Trail trail;
    private final ObjectMapper json;
    private final Clock clock;

    Reviews(
            JdbcClient jdbc,
            ReviewCounter counter,
            ReviewWriter writer,
            ReviewPdf pdf,
            ReviewDocx docx,
            Directory directory,
            Trail trail,
            ObjectMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.counter = counter;
        this.writer = writer;
        this.pdf = pdf;
        this.docx = docx;
        this.directory = directory;
        this.trail = trail;
        this.json = json;
        this.clock = clock;
    }

    /** A file that a review becomes. */
    enum Form {
        PDF(".pdf", "application/pdf"),
        DOCX(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

        private final String ending;
        private final String contentType;

        Form(String ending, String contentType) {
            this.ending = ending;
            this.contentType = contentType;
        }

        String ending() {
            return ending;
        }

        String contentType() {
            return contentType;
        }
    }

    /** The latest that this officer reads ({@link ReviewAccess#reads}), the latest period first. */
    @Transactional(readOnly = true)
    List<Review> readBy(ReviewAccess access) {
        var readable = new ArrayList<String>();
        var places = new ArrayList<String>();
        for (var office : access.writing()) {
            readable.add("r.agency = ? and coalesce(r.unit, '') = ?");
            places.add(office.agency());
            places.add(office.unit() == null ? "" : office.unit());
        }
        for (var office : access.reading()) {
            readable.add("r.frozen_at is not null" + (office.agency() == null ? "" : " and r.agency = ?")
                    + (office.unit() == null ? "" : " and r.unit = ?"));
            Stream.of(office.agency(), office.unit()).filter(Objects::nonNull).forEach(places::add);
        }
        return jdbc.sql("select " + COLUMNS + " from review r where (" + String.join(") or (", readable) + ")"
                        + " order by r.period_to desc, r.agency, r.kind, r.unit, r.period_from, r.version desc"
                        + " fetch first " + MOST + " rows only")
                .params(places)
                .query((row, n) -> review(row))
                .list();
    }

    @Transactional(readOnly = true)
    Review get(long id) {
        return jdbc.sql("select " + COLUMNS + " from review r where r.id = ?")
                .param(id)
                .query((row, n) -> review(row))
                .optional()
                .orElseThrow(UnknownReview::new);
    }

    /** @throws ReviewExists if this office has one for exactly this period */
    Review begin(ReviewKind kind, String agency, String unit, Period period) {
        return insert(kind, agency, unit, period, null, null, ReviewWords.NONE);
    }

    /** A further version that says what was wrong with the one before; its words are taken over, its figures counted anew. */
    Review correct(long id, String reason) {
        var former = hold(id);
        if (!former.frozen()) {
            throw new UnclearReview(
                    "Rancangan cukup diubah; versi perbaikan dibuat dari laporan yang sudah dibekukan.");
        }
        if (reason == null || reason.isBlank() || reason.strip().length() > 400) {
            throw new UnclearReview("Sebutkan alasan perbaikan, paling panjang 400 huruf.");
        }
        if (former.correctedBy() != null) {
            throw new ReviewExists("Versi perbaikannya sudah ada.");
        }
        return insert(
                former.kind(), former.agency(), former.unit(), former.period(), former, reason.strip(), former.words());
    }

    private Review insert(
            ReviewKind kind,
            String agency,
            String unit,
            Period period,
            Review former,
            String reason,
            ReviewWords words) {
        var key = new GeneratedKeyHolder();
        try {
            jdbc.sql("insert into review (kind, agency, unit, period_from, period_to, version, corrects, reason,"
                            + " activities, application_obstacles, people_obstacles, earlier_recommendations,"
                            + " recommendations, edits, created_by, created_at, changed_by, changed_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)")
                    .params(
                            kind.name(),
                            agency,
                            new SqlParameterValue(Types.VARCHAR, unit),
                            period.from(),
                            period.to(),
                            former == null ? 1 : former.version() + 1,
                            new SqlParameterValue(Types.BIGINT, former == null ? null : former.id()),
                            new SqlParameterValue(Types.VARCHAR, reason),
                            words.activities(),
                            words.applicationObstacles(),
                            words.peopleObstacles(),
                            words.earlierRecommendations(),
                            words.recommendations(),
                            Actor.current().id(),
                            now(),
                            Actor.current().id(),
                            now())
                    .update(key, "id");
        } catch (DuplicateKeyException there) {
            throw new ReviewExists("Laporan ini untuk periode yang sama sudah ada.");
        }
        return get(Objects.requireNonNull(key.getKey()).longValue());
    }

    /**
     * @param edits the state in which the words were read
     * @throws ReviewEditedMeanwhile if somebody saved since
     */
    Review save(long id, int edits, ReviewWords words) {
        var draft = draft(id, edits);
        var checked = words.checked();
        jdbc.sql("update review set activities = ?, application_obstacles = ?, people_obstacles = ?,"
                        + " earlier_recommendations = ?, recommendations = ?, edits = edits + 1, changed_by = ?,"
                        + " changed_at = ? where id = ?")
                .params(
                        checked.activities(),
                        checked.applicationObstacles(),
                        checked.peopleObstacles(),
                        checked.earlierRecommendations(),
                        checked.recommendations(),
                        Actor.current().id(),
                        now(),
                        draft.id())
                .update();
        return get(id);
    }

    /** Throws a draft away; what is frozen stays. */
    void discard(long id, int edits) {
        jdbc.sql("delete from review where id = ?").param(draft(id, edits).id()).update();
    }

    /**
     * Makes a draft what it will always be: counts a last time, sets both papers, keeps the bytes. A unit's review is
     * handed in by it (RP-1, RP-2).
     *
     * @throws PeriodStillRuns if the figures may still change
     */
    Review freeze(long id, int edits) {
        var draft = draft(id, edits);
        var now = clock.instant();
        if (draft.period().end().isAfter(now)) {
            throw new PeriodStillRuns();
        }
        var signer = Actor.current().id();
        var figures = counter.count(draft);
        var paper = paper(draft, figures, signer, now);
        var asPdf = pdf.of(paper);
        var asDocx = docx.of(paper);
        jdbc.sql("update review set frozen_by = ?, frozen_at = ?, figures = ?, pdf = ?, pdf_hash = ?, docx = ?,"
                        + " docx_hash = ? where id = ? and frozen_at is null")
                .params(signer, now(), bytes(figures), asPdf, hash(asPdf), asDocx, hash(asDocx), id)
                .update();
        trail.write(
                signer,
                null,
                TrailAct.REVIEW_FROZEN,
                draft.kind().label() + " " + draft.agency() + (draft.unit() == null ? "" : " " + draft.unit()) + ", "
                        + writer.period(draft.period()) + ", versi " + draft.version());
        return get(id);
    }

    /** As they were frozen; of a draft as they are now. */
    @Transactional(readOnly = true)
    ReviewFigures figures(Review review) {
        return review.frozen() ? kept(review.id()) : counter.count(review);
    }

    /** As it was frozen, byte by byte; of a draft as it would be now. */
    @Transactional(readOnly = true)
    byte[] document(Review review, Form form) {
        if (review.frozen()) {
            return file(review.id(), form == Form.PDF ? "pdf" : "docx");
        }
        var paper = paper(review, counter.count(review), null, null);
        return form == Form.PDF ? pdf.of(paper) : docx.of(paper);
    }

    private ReviewPaper paper(Review review, ReviewFigures figures, String signer, Instant signedAt) {
        var former = review.corrects() == null ? null : get(review.corrects());
        return writer.write(review, figures, parts(review), former, signer, signedAt);
    }

    /** What the units handed in for the same period, the latest version of each; units that did not are named too. */
    private List<Part> parts(Review review) {
        return review.kind().collects().stream()
                .flatMap(kind -> {
                    var handedIn = handedIn(kind, review.agency(), review.period());
                    return directory.units(review.agency()).stream()
                            .map(unit -> part(unit.code(), handedIn.get(unit.code())));
                })
                .toList();
    }

    private Part part(String unit, Review handedIn) {
        return new Part(unit, handedIn, handedIn == null ? null : kept(handedIn.id()));
    }

    /** The latest frozen version of each unit of the agency for this period, by the unit; who has none is missing. */
    @Transactional(readOnly = true)
    Map<String, Review> handedIn(ReviewKind kind, String agency, Period period) {
        return jdbc
                .sql("select " + COLUMNS + " from review r where r.kind = ? and r.agency = ? and r.period_from = ?"
                        + " and r.period_to = ? and r.frozen_at is not null order by r.version")
                .params(kind.name(), agency, period.from(), period.to())
                .query((row, n) -> review(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Review::unit, Function.identity(), (earlier, later) -> later));
    }

    /** The groups whose review of this kind and period is frozen. */
    @Transactional(readOnly = true)
    Set<String> handedIn(ReviewKind kind, Period period) {
        return Set.copyOf(
                jdbc.sql("select distinct r.agency, r.unit from review r where r.kind = ? and r.period_from = ?"
                                + " and r.period_to = ? and r.frozen_at is not null")
                        .params(kind.name(), period.from(), period.to())
                        .query((row, n) -> kind.ofUnit()
                                ? Groups.liaison(row.getString("agency"), row.getString("unit"))
                                : Groups.agencyAdmin(row.getString("agency")))
                        .list());
    }

    /** Days that the reviews of this office count twice or not at all (N-14); empty if there are none. */
    @Transactional(readOnly = true)
    List<String> warnings(Review review) {
        var others = jdbc.sql("select distinct r.period_from, r.period_to from review r where r.kind = ?"
                        + " and r.agency = ? and r.unit is not distinct from cast(? as varchar)"
                        + " and not (r.period_from = ? and r.period_to = ?) order by r.period_from")
                .params(
                        review.kind().name(),
                        review.agency(),
                        new SqlParameterValue(Types.VARCHAR, review.unit()),
                        review.period().from(),
                        review.period().to())
                .query((row, n) -> new Period(
                        row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)))
                .list();
        return new ReviewNeighbours(review.period(), others).warnings(writer::period);
    }

    private Review draft(long id, int edits) {
        var review = hold(id);
        if (review.frozen()) {
            throw new FrozenAlready();
        }
        if (review.edits() != edits) {
            throw new ReviewEditedMeanwhile();
        }
        return review;
    }

    /** Nobody else changes it until this transaction ends. */
    private Review hold(long id) {
        jdbc.sql("select id from review where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional()
                .orElseThrow(UnknownReview::new);
        return get(id);
    }

    private ReviewFigures kept(long id) {
        try {
            // A later house may know figures that this one does not keep, and the other way round.
            return json.readerFor(ReviewFigures.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(file(id, "figures"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private byte[] file(long id, String column) {
        return jdbc.sql("select " + column + " from review where id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    private byte[] bytes(ReviewFigures figures) {
        try {
            return json.writeValueAsBytes(figures);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(
                row.getLong("id"),
                ReviewKind.valueOf(row.getString("kind")),
                row.getString("agency"),
                row.getString("unit"),
                new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                row.getInt("version"),
                row.getObject("corrects", Long.class),
                row.getString("reason"),
                row.getObject("corrected_by", Long.class),
                new ReviewWords(
                        row.getString("activities"),
                        row.getString("application_obstacles"),
                        row.getString("people_obstacles"),
                        row.getString("earlier_recommendations"),
                        row.getString("recommendations")),
                row.getInt("edits"),
                row.getString("changed_by"),
                Moments.of(row, "changed_at"),
                row.getString("frozen_by"),
                Moments.of(row, "frozen_at"),
                row.getString("pdf_hash"),
                row.getString("docx_hash"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
