package id.tuntas.bench;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.databind.JsonNode;
import id.tuntas.TestDatabase;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/**
 * {@code ./mvnw -Pbenchmark verify}: how long the figures take with {@code tuntas.bench.reports} reports (one million
 * unless told otherwise) of five years and sixty agencies, about six changes each, on PostgreSQL. The register comes in
 * by the legacy door in two files, a tenth and the rest, so that it shows how the cost grows; each assigned report then
 * gets the promises of a report of today, which an older register does not know, and the months are carried forward. At
 * the end PostgreSQL tells the plan of each statement.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FiguresBenchmark {

    private static final int REPORTS = Integer.getInteger("tuntas.bench.reports", 1_000_000);
    private static final int AGENCIES = 60;
    private static final int RUNS = 7;
    private static final int DAYS = 5 * 365;
    /** Five years until last night: what goes on in the running month belongs to what is measured. */
    private static final OffsetDateTime FIRST =
            LocalDate.now(ZoneOffset.ofHours(7)).minusDays(DAYS).atStartOfDay().atOffset(ZoneOffset.ofHours(7));

    private static final int MINUTES = DAYS * 24 * 60;

    private static final Map<String, String> QUESTIONS = questions();

    private static Sheet sheet;
    private static InTheHouse house;
    private static TestDatabase.Connection database;
    private static final Map<String, List<Cost>> TIMES = new LinkedHashMap<>();
    private static final Map<String, List<String>> PLANS = new LinkedHashMap<>();
    private static final Map<String, Long> LOADED = new HashMap<>();

    /** Of the usual length, counted without holidays. */
    private static final String PROMISES = """
            insert into deadline (tracking_id, clock, agency, started_at, started_on, working_days, due_on, due_at,
                                  stopped_at, state, calendar_version, ledger)
            select p.tracking_id, p.clock, p.agency, p.assigned_at, p.started_on, p.days, p.due_on, p.due_at, p.stopped,
                   case when p.stopped <= p.due_at then 'MET' else 'MISSED' end, 1, repeat('+', p.days)
              from (select o.*, (o.due_on + 1)::timestamp at time zone 'Asia/Jakarta' - interval '1 ms' as due_at
                      from (select r.tracking_id, k.clock, r.agency, r.assigned_at, k.days,
                                   (r.assigned_at at time zone 'Asia/Jakarta')::date as started_on,
                                   (r.assigned_at at time zone 'Asia/Jakarta')::date + k.days / 5 * 7 + k.days % 5 as due_on,
                                   case k.clock when 'FOLLOW_UP' then r.substantive_at
                                                else r.first_response_at end as stopped
                              from report r cross join (values ('FIRST_RESPONSE', 5), ('FOLLOW_UP', 14)) k (clock, days)
                             where r.assigned_at is not null
                               and not exists (select 1 from deadline d where d.tracking_id = r.tracking_id)) o) p
            """;

    private static Map<String, String> questions() {
        var past = LocalDate.now(ZoneOffset.UTC).getYear() - 2;
        var quarter = "from=%1$d-01-01&to=%1$d-03-31".formatted(past);
        var year = "from=%1$d-01-01&to=%1$d-12-31".formatted(past + 1);
        var running = "from=%1$d-01-01&to=%1$d-12-31".formatted(past + 2);
        var crooked = "from=%d-12-10&to=%d-12-09".formatted(past, past + 1);
        var questions = new LinkedHashMap<String, String>();
        for (var basis : List.of("NOW", "PERIOD_END")) {
            var end = "&basis=" + basis;
            for (var figure : List.of("recap", "verification-pace", "topics")) {
                var name = figure + ", " + basis + ", ";
                questions.put(name + "one agency, a quarter", figure + "?agency=A07&" + quarter + end);
                questions.put(name + "one unit, a quarter", figure + "?agency=A07&unit=U1&" + quarter + end);
                questions.put(name + "the country, a year", figure + "?" + year + end);
                questions.put(name + "the country, the running year", figure + "?" + running + end);
            }
            questions.put("recap, " + basis + ", the country, a year from the 10th", "recap?" + crooked + end);
            questions.put(
                    "list of Selesai, " + basis + ", one agency, a quarter",
                    "reports?status=COMPLETED&agency=A07&" + quarter + end);
            questions.put(
                    "list of Proses, " + basis + ", the country, a year", "reports?status=IN_PROGRESS&" + year + end);
            questions.put(
                    "list of what was due, " + basis + ", the country, a year", "reports?figure=DUE&" + year + end);
            questions.put("identities, " + basis + ", one agency, a quarter", "identities?agency=A07&" + quarter + end);
            questions.put("identities, " + basis + ", the country, a year", "identities?" + year + end);
            questions.put("evaluation, " + basis + ", one agency, a quarter", "evaluation?agency=A07&" + quarter + end);
        }
        return questions;
    }

    @BeforeAll
    static void start() throws Exception {
        sheet = new Sheet(Path.of("target", "benchmark-figures.txt"));
        database = TestDatabase.POSTGRESQL.create();
        var settings = Settings.of(database);
        // The hourly check of all identities is measured by itself.
        settings.put("tuntas.monitoring.first-check", "P1D");
        house = InTheHouse.start(settings);
        // The directory is read when the house starts.
        for (var agency = 1; agency <= AGENCIES; agency++) {
            var code = "A%02d".formatted(agency);
            sql("insert into agency (code, name, position) values ('%s', 'Instansi %s', %d)"
                    .formatted(code, code, 100 + agency));
            for (var unit = 1; unit <= 5; unit++) {
                sql("insert into unit (agency, code, name, position) values ('%s', 'U%d', 'Unit %d', %d)"
                        .formatted(code, unit, unit, unit));
            }
        }
        house.context().close();
        house = InTheHouse.start(settings);
    }

    @AfterAll
    static void stop() {
        house.context().close();
    }

    @Test
    @Order(1)
    void loadsTheRegister() throws Exception {
        sheet.title("The legacy register, streamed over HTTP into PostgreSQL");
        load(1_000_000, REPORTS / 10);
        measure();
        load(1_000_000 + REPORTS / 10, REPORTS - REPORTS / 10);
        equalsTheFile();
        measure();
        sheet.title(
                "Figures over HTTP, median of " + RUNS + " warm answers, and the work of the database alone, in ms");
        var machine = ManagementFactory.getOperatingSystemMXBean();
        sheet.line(
                "%s, %d processors, load %.1f at the end",
                LocalDate.now(ZoneOffset.UTC), machine.getAvailableProcessors(), machine.getSystemLoadAverage());
        sheet.line("%-58s %21s %21s %13s", "reports in the register", REPORTS / 10, REPORTS, "ratio");
        sheet.line("%-58s %10s %10s %10s %10s %6s %6s", "", "elapsed", "work", "elapsed", "work", "el.", "work");
        TIMES.forEach((question, costs) -> sheet.line(
                "%-58s %10.1f %10.1f %10.1f %10.1f %6.2f %6.2f",
                question,
                costs.get(0).elapsed(),
                costs.get(0).work(),
                costs.get(1).elapsed(),
                costs.get(1).work(),
                costs.get(1).elapsed() / costs.get(0).elapsed(),
                costs.get(1).work() / costs.get(0).work()));
        page("/monitoring?from=%1$d-01-01&to=%1$d-12-31"
                .formatted(LocalDate.now(ZoneOffset.UTC).getYear()));
    }

    private static void page(String path) {
        house.page(Script.NATIONAL, path);
        var start = System.nanoTime();
        var sent = CountingDataSource.of(house.context()).count(() -> house.page(Script.NATIONAL, path));
        sheet.line("%s: %d statements, %.0f ms", path, sent.statements().size(), (System.nanoTime() - start) / 1e6);
    }

    /** What the timetable of the house does each hour. */
    private static void carryForward() {
        var start = System.nanoTime();
        house.context().getBeansOfType(ScheduledTaskHolder.class).values().stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .filter(task -> task.toString().endsWith("Tallies.carryForward"))
                .forEach(task -> task.getTask().getRunnable().run());
        sheet.line("months carried forward: %.0f s", (System.nanoTime() - start) / 1e9);
    }

    private static void load(int firstNumber, int reports) throws Exception {
        var rows = new Register(firstNumber, reports);
        var start = System.nanoTime();
        var answer = house.upload("/api/v1/intake/legacy", BodyPublishers.ofInputStream(() -> rows));
        var seconds = (System.nanoTime() - start) / 1e9;
        sheet.line(
                "%d reports, %d changes: %.0f s, %.0f reports per second",
                answer.path("reports").asInt(), answer.path("changes").asInt(), seconds, reports / seconds);
        sheet.line("heap in use after a collection, at each tenth of the file, in MB: %s", rows.heap);
        answer.path("byStatus")
                .properties()
                .forEach(state -> LOADED.merge(state.getKey(), state.getValue().asLong(), Long::sum));
        sql(PROMISES);
        sql("vacuum analyze");
        carryForward();
        sql("vacuum analyze tally");
    }

    private static void equalsTheFile() {
        var recap = ask("recap?from=2021-01-01&to=2026-12-31");
        var counted = Map.of(
                "NOT_VERIFIED", recap.path("notVerified").asLong(),
                "NOT_FOLLOWED_UP", recap.path("notFollowedUp").asLong(),
                "IN_PROGRESS", recap.path("inProgress").asLong(),
                "COMPLETED", recap.path("completed").asLong(),
                "DEFERRED", recap.path("deferred").asLong(),
                "ARCHIVED", recap.path("archived").asLong());
        assertThat(counted).isEqualTo(LOADED);
        sheet.line("recap: %s, as in the files", new TreeMap<>(counted));
    }

    /** Each question: warm answers, then what the database works on one of them, in one process. */
    private static void measure() throws SQLException {
        for (var question : QUESTIONS.entrySet()) {
            ask(question.getValue());
            ask(question.getValue());
            var times = new long[RUNS];
            for (var run = 0; run < RUNS; run++) {
                var start = System.nanoTime();
                ask(question.getValue());
                times[run] = System.nanoTime() - start;
            }
            Arrays.sort(times);
            var plans = new ArrayList<String>();
            var work = 0.0;
            for (var statement : statementsOf(question.getValue())) {
                work += explain(statement, plans);
            }
            PLANS.put(question.getKey(), plans);
            TIMES.computeIfAbsent(question.getKey(), any -> new ArrayList<>())
                    .add(new Cost(times[RUNS / 2] / 1e6, work));
        }
    }

    /** @param elapsed and work in ms */
    private record Cost(double elapsed, double work) {}

    private static JsonNode ask(String question) {
        return house.get(Script.NATIONAL, "/api/v1/monitoring/" + question);
    }

    @Test
    @Order(2)
    void tellsThePlans() {
        sheet.title("Plans with " + REPORTS + " reports");
        PLANS.forEach((question, plans) -> {
            sheet.line("");
            sheet.line("%s", question);
            plans.forEach(line -> sheet.line("    %s", line));
        });
    }

    private static List<Statement> statementsOf(String question) {
        var statements = new Statements();
        statements.start();
        var loggers = Stream.of(JdbcTemplate.class, StatementCreatorUtils.class)
                .map(type -> (Logger) LoggerFactory.getLogger(type))
                .toList();
        for (var logger : loggers) {
            logger.addAppender(statements);
            logger.setAdditive(false);
            logger.setLevel(Level.TRACE);
        }
        try {
            ask(question);
            return List.copyOf(statements.told);
        } finally {
            for (var logger : loggers) {
                logger.detachAppender(statements);
                logger.setLevel(null);
                logger.setAdditive(true);
            }
        }
    }

    /** @return how long the database worked on it, in ms */
    private static double explain(Statement statement, List<String> plans) throws SQLException {
        var work = 0.0;
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var alone = connection.createStatement();
                var query = connection.prepareStatement(
                        "explain (analyze, buffers, costs off, timing off) " + statement.sql())) {
            alone.execute("set max_parallel_workers_per_gather = 0");
            for (var i = 0; i < statement.values().size(); i++) {
                query.setObject(i + 1, statement.values().get(i));
            }
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var line = rows.getString(1);
                    plans.add(line.length() > 180 ? line.substring(0, 180) + "…" : line);
                    var told = EXECUTION.matcher(line);
                    work += told.matches() ? Double.parseDouble(told.group(1)) : 0;
                }
            }
        }
        plans.add("");
        return work;
    }

    private static final Pattern EXECUTION = Pattern.compile("Execution Time: (.*) ms");

    private record Statement(String sql, List<Object> values) {}

    /** What Spring tells of the statements that it sends. */
    private static final class Statements extends AppenderBase<ILoggingEvent> {

        private static final Pattern SQL = Pattern.compile("(?s)Executing prepared SQL statement \\[(.*)]");
        private static final Pattern VALUE =
                Pattern.compile("(?s).*parameter value \\[(.*)], value class \\[(.*)], SQL type .*");

        private final List<Statement> told = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            var sql = SQL.matcher(event.getFormattedMessage());
            if (sql.matches()) {
                told.add(new Statement(sql.group(1), new CopyOnWriteArrayList<>()));
                return;
            }
            var value = VALUE.matcher(event.getFormattedMessage());
            if (value.matches() && !told.isEmpty()) {
                told.get(told.size() - 1)
                        .values()
                        .add(
                                switch (value.group(2)) {
                                    case "java.time.OffsetDateTime" -> OffsetDateTime.parse(value.group(1));
                                    case "java.time.LocalDate" -> LocalDate.parse(value.group(1));
                                    case "java.lang.Long" -> Long.valueOf(value.group(1));
                                    case "java.lang.Integer" -> Integer.valueOf(value.group(1));
                                    default -> value.group(1);
                                });
            }
        }
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var command = connection.createStatement()) {
            command.execute(statement);
        }
    }

    /** The file of a register of five years, made while it is read. */
    private static final class Register extends InputStream {

        private static final String HEADER = "trackingId,receivedAt,channel,kind,agency,unit,topic,status,title,"
                + "verifiedAt,verifiedBy,assignedAt,firstResponseAt,firstResponseKind,substantiveResponseAt,closedAt,"
                + "archiveReason,rating\n";
        private static final String[] CHANNELS = {"WEB", "MOBILE", "SMS", "X", "COUNTER"};
        private static final String[] TOPICS = {"CPNS", "PPPK", "KEBIJAKAN_ASN", "KTP_KK", "AKTA", "LAINNYA", ""};
        private static final String[] KINDS = {"COMPLAINT", "COMPLAINT", "ASPIRATION", "INFORMATION_REQUEST"};

        private final int firstNumber;
        private final int reports;
        private final Random random = new Random(42);
        private final List<Long> heap = new ArrayList<>();
        private byte[] line = HEADER.getBytes(StandardCharsets.UTF_8);
        private int at;
        private int written;

        Register(int firstNumber, int reports) {
            this.firstNumber = firstNumber;
            this.reports = reports;
        }

        @Override
        public int read() {
            return refill() ? line[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int most) {
            if (!refill()) {
                return -1;
            }
            var length = Math.min(most, line.length - at);
            System.arraycopy(line, at, target, offset, length);
            at += length;
            return length;
        }

        private boolean refill() {
            if (at < line.length) {
                return true;
            }
            if (written == reports) {
                return false;
            }
            if (written % Math.max(1, reports / 10) == 0) {
                System.gc();
                var memory = Runtime.getRuntime();
                heap.add((memory.totalMemory() - memory.freeMemory()) >> 20);
            }
            line = row(written++).getBytes(StandardCharsets.UTF_8);
            at = 0;
            return true;
        }

        /** In order of receipt, as a register is kept. */
        private String row(int number) {
            var received = FIRST.plusMinutes((long) ((double) number / reports * MINUTES));
            var verified = received.plusMinutes(random.nextInt(9 * 24 * 60));
            var responded = verified.plusMinutes(random.nextInt(40 * 24 * 60));
            var substantive = responded.plusMinutes(random.nextInt(20 * 24 * 60));
            var closed = substantive.plus(Duration.ofDays(14));
            var end = FIRST.plusMinutes(MINUTES);
            var fate = random.nextInt(100);
            var agency = "A%02d".formatted(1 + random.nextInt(AGENCIES));
            var unit = "U" + (1 + random.nextInt(5));
            var status = verified.isAfter(end)
                    ? "NOT_VERIFIED"
                    : fate < 5
                            ? "ARCHIVED"
                            : fate < 6
                                    ? "DEFERRED"
                                    : responded.isAfter(end) || fate < 10
                                            ? "NOT_FOLLOWED_UP"
                                            : closed.isAfter(end) || fate < 14 ? "IN_PROGRESS" : "COMPLETED";
            var known = !status.equals("NOT_VERIFIED");
            var assigned = known && !status.equals("ARCHIVED") && !status.equals("DEFERRED");
            var answered = status.equals("IN_PROGRESS") || status.equals("COMPLETED");
            return String.join(
                            ",",
                            String.valueOf(firstNumber + number),
                            received.toString(),
                            CHANNELS[random.nextInt(CHANNELS.length)],
                            KINDS[random.nextInt(KINDS.length)],
                            agency,
                            assigned ? unit : "",
                            TOPICS[random.nextInt(TOPICS.length)],
                            status,
                            "Laporan lama tentang layanan nomor " + number,
                            known ? verified.toString() : "",
                            known ? "admin-" + agency + "-" + random.nextInt(3) : "",
                            assigned ? verified.toString() : "",
                            answered ? responded.toString() : "",
                            answered ? "INITIAL_RESPONSE" : "",
                            answered && !substantive.isAfter(end) ? substantive.toString() : "",
                            status.equals("COMPLETED") ? closed.toString() : "",
                            status.equals("ARCHIVED") ? "TERLALU_UMUM" : "",
                            status.equals("COMPLETED") && random.nextInt(3) == 0
                                    ? String.valueOf(1 + random.nextInt(5))
                                    : "")
                    + "\n";
        }
    }
}
