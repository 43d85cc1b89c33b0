package id.tuntas.procedure;

import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.forwardTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.tuntas.HouseTest;
import id.tuntas.platform.Refusal;
import id.tuntas.report.Draft;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reporter;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the words of reporters and officers end up, and where not (PD-19, PD-21). Words that occur nowhere else are
 * brought in by every door and at every step; then every column of every table that can hold text or bytes is searched.
 * Each kind of word must lie in the column made for it and nowhere else: not in the engine, not in its history, not in
 * the log.
 */
@HouseTest
@Import(CaseDriver.class)
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataIT {

    private static final String NAME = "Wulandari Zqxname";
    private static final String EMAIL = "zqxmail@contoh.id";
    private static final String PHONE = "0899-7531-9642";
    private static final String TITLE = "Zqxtitle tentang loket";
    private static final String CONTENT = "Zqxcontent: petugas loket meminta uang.";
    private static final String LOCATION = "Zqxplace, Kelurahan Menteng";
    private static final String REASON = "Zqxreason: mohon dijawab hari ini.";
    private static final String RESPONSE = "Zqxresponse: sedang kami telaah.";
    private static final String ANSWER = "Zqxanswer: petugas sudah ditegur.";
    private static final String FURTHER = "Zqxfurther: loket diawasi kamera.";
    private static final String REPLY = "Zqxreply: uang saya belum kembali.";
    private static final String REFUSED = "Zqxrefused: laporan ini tidak penting.";

    private static final Map<String, Set<String>> WHERE_WORDS_LIE = Map.of(
            TITLE, Set.of("report.title"),
            CONTENT, Set.of("report.content"),
            LOCATION, Set.of("report.incident_location"),
            REASON, Set.of("status_change.note"),
            RESPONSE, Set.of("thread_entry.text"),
            ANSWER, Set.of("thread_entry.text"),
            FURTHER, Set.of("thread_entry.text"),
            REPLY, Set.of("thread_entry.text"));

    @Autowired
    CaseDriver house;

    @Autowired
    ReportHandling procedure;

    @Autowired
    Reports reports;

    @Autowired
    JdbcClient database;

    @Test
    void leavesNoTraceOutsideTheColumnsMadeForIt(CapturedOutput output) {
        var portal = house.submit(atThePortal(LOCATION));
        var atThePortal = portal.report().trackingId();
        house.submit(Officer.NATIONAL, atThePortal, "verifyNationally", forwardTo("KEMENPANRB"));
        handle(atThePortal);
        procedure.reply(atThePortal, portal.accessCode(), REPLY);
        house.submit(Officer.SDMA, atThePortal, "followUp", saying("SUBSTANTIVE_RESPONSE", ANSWER));
        house.atTheDesk(Officer.SDMA, () -> procedure.addResponse(atThePortal, FURTHER));
        house.fire(atThePortal, "closingElapsed");
        procedure.rate(atThePortal, portal.accessCode(), 5);

        var atTheCounter = house.receive(
                Officer.PANRB,
                Map.of(
                        "channel", "COUNTER",
                        "receivedOn", "2026-03-17",
                        "kind", "COMPLAINT",
                        "title", TITLE,
                        "content", CONTENT,
                        "incidentLocation", LOCATION,
                        "reporterName", NAME,
                        "reporterEmail", EMAIL,
                        "reporterPhone", PHONE,
                        "notice", true));
        handle(atTheCounter);

        assertThat(found()).isEqualTo(new TreeMap<>(WHERE_WORDS_LIE));
        assertThat(output.getAll()).doesNotContainIgnoringCase("zqx").doesNotContain(PHONE, NAME);
        assertThat(reports.identityOf(reports.get(atTheCounter))).isEqualTo(new Reporter(NAME, EMAIL, PHONE));
    }

    /** What fails here for its length may fail tomorrow because a disk is full; the driver tells it in the same way. */
    @Test
    void staysOutOfTheLogWhenTheDatabaseRefusesAReport(CapturedOutput output) {
        var failure = catchThrowable(() -> house.submit(atThePortal(LOCATION.repeat(20))));

        assertThat(Throwables.getStackTrace(failure)).contains("too long").doesNotContainIgnoringCase("zqx");
        assertThat(output.getAll()).contains("too long").doesNotContainIgnoringCase("zqx");
    }

    private void handle(TrackingId report) {
        var verdict = new HashMap<>(assignTo("SDMA"));
        verdict.put("reason", REASON);
        house.submit(Officer.PANRB, report, "verifyAtAgency", verdict);
        house.submit(Officer.SDMA, report, "followUp", saying("INITIAL_RESPONSE", RESPONSE));
        house.claim(Officer.SDMA, report, "followUp");
        assertThatThrownBy(() -> house.send(Officer.SDMA, report, "followUp", saying("INITIAL_RESPONSE", REFUSED)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> house.send(Officer.SDMA, report, "followUp", saying(REFUSED, REFUSED)))
                .isInstanceOf(Refusal.class);
        house.send(Officer.SDMA, report, "followUp", saying("SUBSTANTIVE_RESPONSE", ANSWER));
    }

    private static Draft atThePortal(String location) {
        return new Draft(
                ReportKind.COMPLAINT,
                "WEB",
                TITLE,
                CONTENT,
                null,
                location,
                null,
                null,
                false,
                false,
                new Reporter(NAME, EMAIL, PHONE),
                null,
                null,
                null);
    }

    private static Map<String, Object> saying(String action, String text) {
        return Map.of("action", action, "text", text);
    }

    /** By word, the columns in which it occurs; words that occur nowhere are absent. */
    private Map<String, Set<String>> found() {
        var words = new TreeSet<>(WHERE_WORDS_LIE.keySet());
        words.addAll(Set.of(NAME, EMAIL, PHONE, REFUSED));
        var found = new TreeMap<String, Set<String>>();
        for (var column : columns()) {
            for (var word : words) {
                if (occurs(word, column)) {
                    found.computeIfAbsent(word, any -> new TreeSet<>()).add(column.table() + "." + column.name());
                }
            }
        }
        return found;
    }

    private record Column(String table, String name, String type) {}

    private Set<Column> columns() {
        var columns = database.sql("""
                        select c.table_name as "table", c.column_name as name, c.data_type as type
                          from information_schema.columns c
                          join information_schema.tables t using (table_schema, table_name)
                         where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
                           and c.data_type in
                               ('character varying', 'character', 'text', 'bytea', 'json', 'jsonb', 'xml', 'ARRAY')
                        """).query(Column.class).set();
        assertThat(columns)
                .contains(
                        new Column("act_ru_variable", "text_", "character varying"),
                        new Column("act_hi_detail", "text_", "character varying"),
                        new Column("act_ge_bytearray", "bytes_", "bytea"));
        return columns;
    }

    /** Bytes are read as text too: what Java serialises keeps the signs of plain words. */
    private boolean occurs(String word, Column column) {
        var text = column.type().equals("bytea")
                ? "encode(%s, 'escape')".formatted(column.name())
                : "cast(%s as text)".formatted(column.name());
        return database.sql("select exists (select 1 from %s where position(lower(?) in lower(%s)) > 0)"
                        .formatted(column.table(), text))
                .param(word)
                .query(Boolean.class)
                .single();
    }
}
