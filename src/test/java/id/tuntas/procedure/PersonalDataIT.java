package id.tuntas.procedure;

import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.forwardTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.jayway.jsonpath.JsonPath;
import id.tuntas.HouseTest;
import id.tuntas.directory.Groups;
import id.tuntas.directory.Groups.Office;
import id.tuntas.directory.Officers.Wish;
import id.tuntas.platform.Refusal;
import id.tuntas.report.AccessCode;
import id.tuntas.report.Draft;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reporter;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.assertj.core.util.Throwables;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Where the words of reporters and officers end up, and where not (PD-19, PD-21). Words that occur nowhere else are
 * brought in by every door and at every step; then every column of every table that can hold text or bytes is searched.
 * Each kind of word must lie in the column made for it and nowhere else: not in the engine, not in its history, not in
 * the log.
 */
@HouseTest(
        properties = {
            "tuntas.public-url=https://tuntas.contoh.id/",
            "tuntas.mail.from=tuntas@contoh.id",
            // The mail server of the test writes its mailboxes into the log of the house.
            "logging.level.com.icegreen.greenmail=off"
        })
@Import(CaseDriver.class)
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataIT {

    private static final int SMTP = freePort();

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

    /** Officers whose names and accounts occur nowhere else. */
    private static final Officer ADMIN = new Officer("qzvadmin", List.of(Groups.agencyAdmin("KEMENPANRB")));

    private static final Officer LIAISON = new Officer("qzvpenghubung", List.of(Groups.liaison("KEMENPANRB", "SDMA")));
    private static final Officer AUDITOR = new Officer("auditor", List.of(Groups.auditor()));
    private static final Pattern PHONE_IN_ANY_FORM = Pattern.compile("899.{0,3}7531.{0,3}9642");

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "localhost");
        settings.add("spring.mail.port", () -> SMTP);
    }

    @Autowired
    CaseDriver house;

    @Autowired
    Duties duties;

    @Autowired
    ManagementService jobs;

    @Autowired
    MockMvc browser;

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

    /**
     * A full run over HTTP and mail: what strangers and officers are answered, where they are sent, what is exported and
     * mailed tells nobody who reports; and nothing that reporters or the public read tells which officer handled it (ET-3).
     */
    @Test
    void tellsNobodyWhoReportsAndNoReporterWhoHandlesIt(CapturedOutput output) throws Exception {
        var mails = new GreenMail(new ServerSetup(SMTP, null, ServerSetup.PROTOCOL_SMTP));
        mails.start();
        try {
            appoint(ADMIN, Office.AGENCY_ADMIN, null);
            appoint(LIAISON, Office.LIAISON, "SDMA");
            var said = new Said();

            var receipt = said.to(
                    Listener.REPORTER,
                    post("/api/v1/reports")
                            .contentType("application/json")
                            .header("Idempotency-Key", "zqxkey-" + System.nanoTime())
                            .content("""
                            {"kind": "COMPLAINT", "title": "Loket tutup", "content": "Sejak pagi.", "anonymous": true,
                             "reporter": {"name": "%s", "email": "%s", "phone": "%s"}}""".formatted(NAME, EMAIL, PHONE)));
            var anonymous = new TrackingId(JsonPath.read(receipt, "$.trackingId"));
            var code = new AccessCode(JsonPath.read(receipt, "$.accessCode"));
            said.to(
                    Listener.REPORTER,
                    post("/")
                            .param("kind", "COMPLAINT")
                            .param("title", "Loket tutup lagi")
                            .param("content", "Sejak siang.")
                            .param("confidential", "on")
                            .param("name", NAME)
                            .param("email", EMAIL)
                            .param("phone", PHONE)
                            .with(csrf()));

            house.submit(Officer.NATIONAL, anonymous, "verifyNationally", forwardTo("KEMENPANRB"));
            house.submit(ADMIN, anonymous, "verifyAtAgency", CaseDriver.defer("Loket yang mana?"));
            said.to(
                    Listener.REPORTER,
                    post("/api/v1/reports/" + anonymous + "/replies")
                            .header("X-Access-Code", code.value())
                            .contentType("application/json")
                            .content("{\"text\": \"Loket tiga.\"}"));
            house.submit(ADMIN, anonymous, "verifyAtAgency", assignTo("SDMA"));
            house.submit(LIAISON, anonymous, "followUp", CaseDriver.initialResponse());
            house.fire(anonymous, "followUpAlert");
            house.submit(LIAISON, anonymous, "followUp", CaseDriver.substantiveResponse());
            procedure.refer(anonymous, code, true);
            said.to(
                    Listener.ALLOWED,
                    post("/berkas/" + anonymous + "/identitas")
                            .param("reason", "Klarifikasi")
                            .with(as(ADMIN))
                            .with(csrf()));
            house.sendMessages(anonymous);
            jobs.executeJob(jobs.createJobQuery()
                    .processDefinitionKey("message-delivery")
                    .singleResult()
                    .getId());

            look(said, anonymous, code);
            var counter = house.receive(
                    LIAISON,
                    Map.of(
                            "channel", "COUNTER",
                            "receivedOn", "2026-03-17",
                            "kind", "COMPLAINT",
                            "title", "Loket",
                            "content", "Tutup.",
                            "reporterName", NAME,
                            "reporterEmail", EMAIL,
                            "notice", true));
            var issued = browser.perform(post("/loket/" + counter + "/tanda-terima")
                            .with(as(LIAISON))
                            .with(csrf()))
                    .andReturn();
            said.to(
                    Listener.REPORTER,
                    get(issued.getResponse().getRedirectedUrl())
                            .flashAttrs(issued.getFlashMap())
                            .with(as(LIAISON)));

            assertThat(said.to.get(Listener.ALLOWED)).as("the reasoned look").anyMatch(page -> page.contains(NAME));
            assertThat(said.to.get(Listener.OFFICER)).as("the workbook").anyMatch(page -> page.contains("worksheets"));
            for (var listener : List.of(Listener.STRANGER, Listener.OFFICER)) {
                assertThat(said.to.get(listener))
                        .as("told to %s", listener)
                        .hasSizeGreaterThan(4)
                        .allSatisfy(PersonalDataIT::tellsNoReporter);
            }
            for (var listener : List.of(Listener.STRANGER, Listener.REPORTER)) {
                assertThat(said.to.get(listener)).as("told to %s", listener).allSatisfy(PersonalDataIT::tellsNoOfficer);
            }
            var toReporter = 0;
            for (var mail : mails.getReceivedMessages()) {
                var words = mail.getSubject() + "\n"
                        + new String(mail.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                tellsNoReporter(words);
                if (mail.getAllRecipients()[0].toString().equals(EMAIL)) {
                    tellsNoOfficer(words);
                    toReporter++;
                }
            }
            assertThat(toReporter).as("letters to the reporter").isPositive();
            assertThat(output.getAll()).satisfies(PersonalDataIT::tellsNoReporter);
            assertThat(found().keySet()).doesNotContain(NAME, EMAIL, PHONE);
        } finally {
            mails.stop();
        }
    }

    /** Everybody looks wherever there is something to see. */
    private void look(Said said, TrackingId report, AccessCode code) throws Exception {
        var follow = "/laporan/" + report;
        var api = "/api/v1/reports/" + report;
        said.to(Listener.STRANGER, get(api));
        said.to(Listener.STRANGER, get(follow));
        said.to(Listener.STRANGER, get("/api/v1/agencies"));
        said.to(Listener.STRANGER, get("/data-terbuka"));
        said.to(Listener.STRANGER, get("/api/v1/open-data/months.csv"));
        said.to(Listener.STRANGER, get("/api/v1/open-data/months.json"));
        said.to(Listener.REPORTER, get(api).header("X-Access-Code", code.value()));
        said.to(Listener.REPORTER, get(api + "/trail").header("X-Access-Code", code.value()));
        var session = browser.perform(
                        post(follow + "/masuk").param("kode", code.value()).with(csrf()))
                .andReturn()
                .getRequest()
                .getSession();
        said.to(Listener.REPORTER, get(follow).session((MockHttpSession) session));
        said.to(Listener.REPORTER, get(follow + "/catatan").session((MockHttpSession) session));
        for (var officer : List.of(Officer.NATIONAL, ADMIN, LIAISON, Officer.INSPEKTORAT, Officer.OMBUDSMAN, AUDITOR)) {
            said.to(Listener.OFFICER, get("/berkas/" + report).with(as(officer)));
            for (var figure : List.of("recap", "verification-pace", "topics", "reports", "identities", "export.xlsx")) {
                said.to(
                        Listener.OFFICER,
                        get("/api/v1/monitoring/" + figure)
                                .param("from", "2020-01-01")
                                .param("to", "2030-12-31")
                                .with(as(officer)));
            }
        }
        said.to(
                Listener.OFFICER,
                get("/api/v1/administration/access-log?report=" + report).with(as(AUDITOR)));
        said.to(
                Listener.OFFICER,
                get("/administrasi/catatan-akses?report=" + report).with(as(AUDITOR)));
        said.to(Listener.OFFICER, get("/loket").with(as(LIAISON)));
    }

    private enum Listener {
        STRANGER,
        REPORTER,
        OFFICER,
        /** May know who reports. */
        ALLOWED
    }

    /** Each answer with its headers, where a redirect says where to. */
    private final class Said {

        private final Map<Listener, List<String>> to = new EnumMap<>(Listener.class);

        String to(Listener listener, MockHttpServletRequestBuilder request) throws Exception {
            var answer = browser.perform(request).andReturn().getResponse();
            assertThat(answer.getStatus()).isLessThan(500);
            var headers = answer.getHeaderNames().stream()
                    .map(name -> name + ": " + answer.getHeaders(name))
                    .collect(Collectors.joining("\n"));
            var body = words(answer.getContentType(), answer.getContentAsByteArray());
            to.computeIfAbsent(listener, any -> new ArrayList<>()).add(headers + "\n" + body);
            return body;
        }

        /** A workbook is read sheet by sheet. */
        private static String words(String type, byte[] content) throws IOException {
            if (type == null || !type.contains("spreadsheet")) {
                return new String(content, StandardCharsets.UTF_8);
            }
            var words = new StringBuilder();
            var workbook = Files.createTempFile("tarikan", ".xlsx");
            Files.write(workbook, content);
            try (var zip = new ZipFile(workbook.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    words.append(entry.getName());
                    words.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(workbook);
            }
            return words.toString();
        }
    }

    /** Whole words: three letters of them stand by chance in a token now and then. */
    private static void tellsNoReporter(String words) {
        for (var planted : List.of("zqxname", "zqxmail", "wulandari")) {
            assertThat(words).doesNotContainIgnoringCase(planted);
        }
        assertThat(PHONE_IN_ANY_FORM.matcher(words).find())
                .as("telephone number in %s", words)
                .isFalse();
    }

    private static void tellsNoOfficer(String words) {
        for (var planted : List.of("qzvadmin", "qzvpenghubung", "qzvnama")) {
            assertThat(words).doesNotContainIgnoringCase(planted);
        }
    }

    private void appoint(Officer officer, Office office, String unitOrNull) {
        duties.appoint(new Wish(
                officer.id(),
                "Qzvnama " + office,
                officer.id() + "@contoh.id",
                office,
                "KEMENPANRB",
                unitOrNull,
                Set.of(),
                "SK 9/2026",
                null,
                null));
    }

    private static RequestPostProcessor as(Officer officer) {
        return user(officer.id())
                .authorities(officer.groups().stream()
                        .map(SimpleGrantedAuthority::new)
                        .toList());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
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
