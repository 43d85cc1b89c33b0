package id.tuntas.monitoring;

import static id.tuntas.monitoring.ExportColumn.*;

import id.tuntas.deadline.Deadlines;
import id.tuntas.directory.Agency;
import id.tuntas.directory.ArchiveReason;
import id.tuntas.directory.Channel;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Priority;
import id.tuntas.directory.Topic;
import id.tuntas.directory.Unit;
import id.tuntas.figures.Desk;
import id.tuntas.figures.Figures;
import id.tuntas.figures.Period;
import id.tuntas.figures.Question;
import id.tuntas.platform.Actor;
import id.tuntas.platform.Moments;
import id.tuntas.report.Act;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Status;
import id.tuntas.report.SubStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the rows of an export: one cursor over the reports that the question counts, and for each batch of them one
 * statement for each thing told beside. Nothing of a batch is kept when the next one comes.
 */
@Component
class ExportRows {

    /** A text has up to 21,000 characters, and a report four of them. */
    private static final int BATCH = 200;

    /** What stands where a text is not for this reader. */
    static final String SECRET = "[rahasia]";

    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final DateTimeFormatter ZONE_NAME = DateTimeFormatter.ofPattern("z", Locale.forLanguageTag("id-ID"));

    private final Figures figures;
    private final JdbcClient jdbc;
    private final JdbcClient cursor;
    private final Directory directory;
    private final Deadlines deadlines;
    private final String publicUrl;

    ExportRows(
            Figures figures,
            JdbcClient jdbc,
            DataSource database,
            Directory directory,
            Deadlines deadlines,
            @Value("${tuntas.public-url}") String publicUrl) {
        this.figures = figures;
        this.jdbc = jdbc;
        var inBatches = new JdbcTemplate(database);
        inBatches.setFetchSize(BATCH);
        this.cursor = JdbcClient.create(inBatches);
        this.directory = directory;
        this.deadlines = deadlines;
        this.publicUrl = publicUrl;
    }

    /** What the question counts of a report. */
    private record Case(
            long id,
            Status status,
            String subStatus,
            String agency,
            String unit,
            Desk desk,
            ReportKind kind,
            String channel,
            String topic,
            Instant receivedAt,
            Instant assignedAt,
            Instant firstResponseAt,
            Integer rating) {}

    /** What the register tells beside; of a sub-case what its whole says. */
    private record Told(
            String trackingId,
            long whole,
            String title,
            String content,
            String publicTitle,
            String publicContent,
            boolean published,
            boolean confidential,
            Boolean supervisory,
            Boolean fieldExamination,
            LocalDate originallyReceivedOn,
            String priority,
            String archiveReason,
            List<String> excluded) {}

    private record Promise(LocalDate dueOn, Instant dueAt, Instant stoppedAt, boolean released) {}

    /** One report, column by column; a column without a value is missing. */
    void read(Question question, ExportReader reader, String officer, Consumer<Map<ExportColumn, Object>> to) {
        var sql = figures.sql(question);
        var batch = new Batch(question, reader, officer, to);
        cursor.sql("select c.* from " + sql.cases() + " c order by c.received_at, c.id")
                .params(sql.values())
                .query((RowCallbackHandler) row -> batch.add(row));
        batch.flush();
    }

    private final class Batch {

        private final Question question;
        private final OffsetDateTime asOf;
        private final ExportReader reader;
        private final String officer;
        private final Consumer<Map<ExportColumn, Object>> to;
        private final WorkingDaySpans spans;
        private final List<Case> cases = new ArrayList<>();

        Batch(Question question, ExportReader reader, String officer, Consumer<Map<ExportColumn, Object>> to) {
            this.question = question;
            this.asOf = question.asOf().atOffset(ZoneOffset.UTC);
            this.reader = reader;
            this.officer = officer;
            this.to = to;
            this.spans = new WorkingDaySpans(
                    deadlines,
                    question.period().from().minusDays(1),
                    LocalDate.ofInstant(question.asOf(), Period.WIB).plusDays(2));
        }

        void add(ResultSet row) throws SQLException {
            var rating = row.getObject("rating");
            cases.add(new Case(
                    row.getLong("id"),
                    Figures.status(row.getString("status")),
                    row.getString("sub_status"),
                    row.getString("agency"),
                    row.getString("unit"),
                    Desk.valueOf(row.getString("desk")),
                    ReportKind.valueOf(row.getString("kind")),
                    row.getString("channel"),
                    row.getString("topic"),
                    Moments.of(row, "received_at"),
                    Moments.of(row, "assigned_at"),
                    Moments.of(row, "first_response_at"),
                    rating == null ? null : ((Number) rating).intValue()));
            if (cases.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            if (cases.isEmpty()) {
                return;
            }
            var ids = cases.stream().map(Case::id).toList();
            var told = told(ids);
            var courses = courses(ids);
            var trackingIds = told.values().stream().map(Told::trackingId).toList();
            var promises = promises(trackingIds);
            var interventions = interventions(trackingIds);
            var replies = replies(told.values().stream().map(Told::whole).toList());
            var texts = texts(courses.values());
            for (var each : cases) {
                var report = told.get(each.id());
                var course = courses.getOrDefault(each.id(), new Course());
                var row = new EnumMap<ExportColumn, Object>(ExportColumn.class);
                var zone = deadlines.zone(each.agency());
                describe(row, each, report, course, zone);
                say(row, report, course, texts);
                verify(row, course, zone);
                answer(row, each, course, zone);
                promise(row, each, promises.get(report.trackingId()), zone);
                end(row, each, report, course, zone);
                row.put(REPLIES, replies.getOrDefault(report.whole(), 0L));
                if (reader == ExportReader.OVERSEER) {
                    row.put(INTERVENTIONS, interventions.getOrDefault(report.trackingId(), 0L));
                }
                to.accept(row);
            }
            cases.clear();
        }

        private void describe(Map<ExportColumn, Object> row, Case each, Told report, Course course, ZoneId zone) {
            row.put(TRACKING_ID, report.trackingId());
            row.put(RECEIVED_AT, local(each.receivedAt(), zone));
            row.put(ORIGINALLY_RECEIVED_ON, report.originallyReceivedOn());
            row.put(REACHED_AGENCY_AT, local(course.reachedAgencyAt(), zone));
            row.put(ZONE, ZONE_NAME.format(each.receivedAt().atZone(zone)));
            row.put(
                    CHANNEL,
                    directory.channel(each.channel()).map(Channel::name).orElse(each.channel()));
            row.put(KIND, each.kind().label());
            row.put(SUPERVISORY, yesOrNo(report.supervisory()));
            row.put(FIELD_EXAMINATION, yesOrNo(report.fieldExamination()));
            row.put(TOPIC, directory.topic(each.topic()).map(Topic::name).orElse(each.topic()));
            row.put(AGENCY, directory.agency(each.agency()).map(Agency::name).orElse(each.agency()));
            row.put(UNIT, unit(each));
            row.put(STATUS, each.status() == null ? null : each.status().label());
            row.put(
                    SUB_STATUS,
                    each.subStatus() == null
                            ? null
                            : SubStatus.valueOf(each.subStatus()).label());
            row.put(RATING, each.rating());
            row.put(
                    PRIORITY,
                    directory.priority(report.priority()).map(Priority::name).orElse(report.priority()));
        }

        /** At whose desk it lies; the unit that a supervisory report names is complained about (KP-4). */
        private String unit(Case each) {
            return each.desk() == Desk.UNIT
                    ? directory.unit(each.agency(), each.unit()).map(Unit::name).orElse(each.unit())
                    : each.desk().label();
        }

        /** The texts, as far as this officer may read them. */
        private void say(Map<ExportColumn, Object> row, Told report, Course course, Map<Long, String> texts) {
            if (report.excluded().contains(officer)) {
                // Counted, and not told (KP-5, ET-6).
                row.remove(TRACKING_ID);
                return;
            }
            if (reader == ExportReader.UNIT && Boolean.TRUE.equals(report.supervisory())) {
                return;
            }
            if (reader != ExportReader.PUBLIC) {
                row.put(TITLE, report.title());
                row.put(CONTENT, report.content());
                row.put(
                        PUT_ASIDE_BECAUSE,
                        course.puttingAside().map(Course.Line::note).orElse(null));
                row.put(LINK, publicUrl + "/berkas/" + report.trackingId());
            } else if (report.confidential() || !report.published()) {
                row.put(TITLE, SECRET);
                row.put(CONTENT, SECRET);
                course.initial().ifPresent(response -> row.put(INITIAL_RESPONSE, SECRET));
                course.firstSubstantive().ifPresent(response -> row.put(FOLLOW_UP, SECRET));
                course.lastSubstantive().ifPresent(response -> row.put(LAST_FOLLOW_UP, SECRET));
                return;
            } else {
                row.put(TITLE, report.publicTitle() == null ? report.title() : report.publicTitle());
                row.put(CONTENT, report.publicContent() == null ? report.content() : report.publicContent());
            }
            row.put(INITIAL_RESPONSE, text(course.initial(), texts));
            row.put(FOLLOW_UP, text(course.firstSubstantive(), texts));
            row.put(LAST_FOLLOW_UP, text(course.lastSubstantive(), texts));
        }

        private static String text(Optional<Course.Response> response, Map<Long, String> texts) {
            return response.map(Course.Response::entry).map(texts::get).orElse(null);
        }

        /** The days are counted where the verifier sits, as the verification pace does. */
        private void verify(Map<ExportColumn, Object> row, Course course, ZoneId zone) {
            course.verdict(question.slice()).ifPresent(verdict -> {
                row.put(VERIFIED_AT, local(verdict.at(), zone));
                row.put(
                        VERIFICATION_WORKING_DAYS,
                        workingDays(verdict.reachedAt(), verdict.at(), verdict.verifiedFor()));
                row.put(VERIFICATION_DAYS, days(verdict.reachedAt(), verdict.at()));
            });
        }

        private void answer(Map<ExportColumn, Object> row, Case each, Course course, ZoneId zone) {
            row.put(ASSIGNED_AT, local(each.assignedAt(), zone));
            row.put(RETURNS, course.returns());
            row.put(OFFICER, course.latest().map(Course.Response::officer).orElse(null));
            row.put(INITIAL_RESPONSE_AT, at(course.initial(), zone));
            row.put(FOLLOW_UP_AT, at(course.firstSubstantive(), zone));
            row.put(LAST_FOLLOW_UP_AT, at(course.lastSubstantive(), zone));
            if (each.assignedAt() != null && each.firstResponseAt() != null) {
                row.put(
                        FIRST_RESPONSE_WORKING_DAYS,
                        workingDays(each.assignedAt(), each.firstResponseAt(), each.agency()));
                row.put(FIRST_RESPONSE_DAYS, days(each.assignedAt(), each.firstResponseAt()));
            }
        }

        private static LocalDateTime at(Optional<Course.Response> response, ZoneId zone) {
            return response.map(given -> local(given.at(), zone)).orElse(null);
        }

        /** The promise of a follow-up given last, if it still bound somebody at the moment. */
        private void promise(Map<ExportColumn, Object> row, Case each, Promise promise, ZoneId zone) {
            var stopped = promise != null
                    && promise.stoppedAt() != null
                    && promise.stoppedAt().isBefore(question.asOf());
            if (promise == null || stopped && promise.released()) {
                return;
            }
            var until = stopped ? promise.stoppedAt() : question.asOf();
            var late = until.isAfter(promise.dueAt());
            row.put(DUE_ON, promise.dueOn());
            row.put(LATE, yesOrNo(late));
            row.put(
                    LATE_WORKING_DAYS,
                    late ? spans.between(promise.dueOn(), LocalDate.ofInstant(until, zone), each.agency()) : 0);
        }

        private void end(Map<ExportColumn, Object> row, Case each, Told report, Course course, ZoneId zone) {
            if (each.status() == Status.COMPLETED) {
                course.ending().ifPresent(ending -> {
                    row.put(CLOSED_AT, local(ending.at(), zone));
                    row.put(CLOSED_HOW, how(ending));
                });
            }
            if (each.status() != Status.ARCHIVED && each.status() != Status.DEFERRED) {
                row.remove(PUT_ASIDE_BECAUSE);
            } else if (each.status() == Status.ARCHIVED && report.archiveReason() != null) {
                var reason = directory
                        .archiveReason(report.archiveReason())
                        .map(ArchiveReason::label)
                        .orElse(report.archiveReason());
                row.merge(PUT_ASIDE_BECAUSE, reason, (note, label) -> label + ": " + note);
            }
        }

        private static String how(Course.Line ending) {
            if (Actor.LEGACY.id().equals(ending.actor())) {
                return null;
            }
            return switch (ending.act()) {
                case CLOSED -> "otomatis";
                case CLOSED_BY_REPORTER -> "pelapor";
                default -> "manual";
            };
        }

        private int workingDays(Instant from, Instant to, String agency) {
            var zone = deadlines.zone(agency);
            return spans.between(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(to, zone), agency);
        }

        private Map<Long, Told> told(List<Long> ids) {
            var told = new HashMap<Long, Told>();
            jdbc.sql("""
                            select r.id, r.tracking_id, coalesce(v.id, w.id, r.id) as whole,
                                   coalesce(r.title, w.title, v.title) as title,
                                   coalesce(r.content, w.content, v.content) as content,
                                   coalesce(r.public_title, w.public_title, v.public_title) as public_title,
                                   coalesce(r.public_content, w.public_content, v.public_content) as public_content,
                                   coalesce(r.published_at, w.published_at, v.published_at) as published_at,
                                   r.confidential or coalesce(w.confidential, false)
                                       or coalesce(v.confidential, false) as confidential,
                                   r.supervisory, r.field_examination,
                                   coalesce(r.original_received_on, w.original_received_on,
                                            v.original_received_on) as original_received_on,
                                   coalesce(r.priority, w.priority, v.priority) as priority, r.archive_reason,
                                   concat(r.excluded_officers, w.excluded_officers, v.excluded_officers) as excluded
                              from report r
                              left join report w on w.id = r.parent
                              left join report v on v.id = w.parent
                             where r.id in (:ids)
                            """).param("ids", ids).query((RowCallbackHandler) row -> told.put(
                    row.getLong("id"),
                    new Told(
                            row.getString("tracking_id"),
                            row.getLong("whole"),
                            row.getString("title"),
                            row.getString("content"),
                            row.getString("public_title"),
                            row.getString("public_content"),
                            row.getObject("published_at") != null,
                            row.getBoolean("confidential"),
                            (Boolean) row.getObject("supervisory"),
                            (Boolean) row.getObject("field_examination"),
                            row.getObject("original_received_on", LocalDate.class),
                            row.getString("priority"),
                            row.getString("archive_reason"),
                            List.of(row.getString("excluded").split(" ")))));
            return told;
        }

        private Map<Long, Course> courses(List<Long> ids) {
            var courses = new HashMap<Long, Course>();
            jdbc.sql("""
                            select report_id, at, actor, act, to_status, agency, note, verification, verified_for,
                                   first_here, reached_at, entry
                              from status_change
                             where report_id in (:ids) and at < :asOf
                             order by report_id, at, id
                            """).param("ids", ids).param("asOf", asOf).query((RowCallbackHandler) row ->
                    courses.computeIfAbsent(row.getLong("report_id"), any -> new Course())
                            .add(new Course.Line(
                                    Moments.of(row, "at"),
                                    row.getString("actor"),
                                    Act.valueOf(row.getString("act")),
                                    Figures.status(row.getString("to_status")),
                                    row.getString("agency"),
                                    row.getString("note"),
                                    row.getObject("verification", Integer.class),
                                    row.getString("verified_for"),
                                    row.getBoolean("first_here"),
                                    Moments.of(row, "reached_at"),
                                    row.getObject("entry", Long.class))));
            return courses;
        }

        private Map<String, Promise> promises(List<String> trackingIds) {
            var promises = new HashMap<String, Promise>();
            jdbc.sql("""
                            select p.tracking_id, p.due_on, p.due_at, p.stopped_at, p.released
                              from %s p
                             where p.tracking_id in (:trackingIds) and p.started_at < :asOf
                             order by p.id
                            """.formatted(figures.sql(question).promises()))
                    .param("trackingIds", trackingIds)
                    .param("asOf", asOf)
                    .query((RowCallbackHandler) row -> promises.put(
                            row.getString("tracking_id"),
                            new Promise(
                                    row.getObject("due_on", LocalDate.class),
                                    Moments.of(row, "due_at"),
                                    Moments.of(row, "stopped_at"),
                                    row.getBoolean("released"))));
            return promises;
        }

        private Map<String, Long> interventions(List<String> trackingIds) {
            var counts = new HashMap<String, Long>();
            jdbc.sql("select tracking_id, count(*) as n from intervention where tracking_id in (:trackingIds)"
                            + " and at < :asOf and withdrawn_at is null group by tracking_id")
                    .param("trackingIds", trackingIds)
                    .param("asOf", asOf)
                    .query((RowCallbackHandler) row -> counts.put(row.getString("tracking_id"), row.getLong("n")));
            return counts;
        }

        private Map<Long, Long> replies(List<Long> wholes) {
            var counts = new HashMap<Long, Long>();
            jdbc.sql("select report_id, count(*) as n from thread_entry where report_id in (:wholes)"
                            + " and type = 'REPLY' and at < :asOf group by report_id")
                    .param("wholes", wholes)
                    .param("asOf", asOf)
                    .query((RowCallbackHandler) row -> counts.put(row.getLong("report_id"), row.getLong("n")));
            return counts;
        }

        private Map<Long, String> texts(Collection<Course> courses) {
            var entries = courses.stream()
                    .flatMap(course -> Stream.of(course.initial(), course.firstSubstantive(), course.lastSubstantive()))
                    .flatMap(Optional::stream)
                    .map(Course.Response::entry)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            var texts = new HashMap<Long, String>();
            if (!entries.isEmpty()) {
                jdbc.sql("select id, text from thread_entry where id in (:entries)")
                        .param("entries", entries)
                        .query((RowCallbackHandler) row -> texts.put(row.getLong("id"), row.getString("text")));
            }
            return texts;
        }
    }

    private static String yesOrNo(Boolean answer) {
        return answer == null ? null : answer ? "ya" : "tidak";
    }

    private static BigDecimal days(Instant from, Instant to) {
        return BigDecimal.valueOf(Duration.between(from, to).toSeconds())
                .divide(SECONDS_A_DAY, 1, RoundingMode.HALF_UP);
    }

    private static LocalDateTime local(Instant moment, ZoneId zone) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, zone);
    }
}
