package id.tuntas.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import com.fasterxml.jackson.databind.JsonNode;
import id.tuntas.HouseTest;
import id.tuntas.intake.LegacyFile;
import id.tuntas.monitoring.MonitoringDoor;
import id.tuntas.monitoring.PublishedTable;
import id.tuntas.notification.Reminders;
import id.tuntas.procedure.Officer;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Periodic reports (RP-1, RP-2, RP-3, RP-6, RP-7, N-14) through the door that programs use. */
@HouseTest(properties = MonitoringDoor.HOUSE)
@Import(MonitoringDoor.class)
class ReviewProcessTest {

    private static final String WORDS = """
            {"edits": %d, "activities": "Bimbingan teknis bagi Pejabat Penghubung baru",
             "applicationObstacles": "Login memakan waktu lama\\nNotifikasi terlambat diterima",
             "peopleObstacles": "Pergantian Pejabat Penghubung di dua unit kerja",
             "recommendations": "Notifikasi pada gawai Admin Instansi"}""";

    @Autowired
    private MonitoringDoor door;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Reminders reminders;

    @Autowired
    private DataSource database;

    @BeforeEach
    void load() throws Exception {
        PublishedTable.load(door);
    }

    /** Domain table of 2023: what the ministry published is what the document says, the legacy RV of 0 excepted (MI-6). */
    @Test
    void printsThePublishedTableOf2023OnBothPapers() throws Exception {
        var id = begin(Officer.PANRB, "AGENCY_YEARLY", "2023-01-01", "2023-12-31");
        save(Officer.PANRB, id, 0);
        done(Officer.PANRB, POST, id + "/freeze", "{\"edits\": 1}");

        for (var text : new String[] {pdf(id), docx(id)}) {
            assertThat(text)
                    .contains("PERIODE 1 JANUARI S.D. 31 DESEMBER 2023")
                    .contains("516 laporan masyarakat (belum termasuk 8 laporan arsip dan 0 laporan tunda)")
                    .contains("468 laporan selesai ditindaklanjuti")
                    .contains("0 24 24 468 0 8 516 95.3 21.2 2.38 5.2")
                    .contains("8 laporan dinilai")
                    .contains("Total, termasuk arsip dan tunda 524")
                    .contains("Jumlah laporan: 464. Rata-rata laju verifikasi: 5.2 hari. Tepat waktu: 44.6 %.")
                    .contains("Admin DAKIP – 207 laporan 257 laporan 5.2 hari")
                    .contains("257 dari 464 laporan diverifikasi lebih dari tiga hari kerja")
                    .contains("Lima indikator evaluasi")
                    .contains("Data pengelolaan 516 laporan, %TL 95.3, selesai 468")
                    .contains("Login memakan waktu lama")
                    .contains("Notifikasi pada gawai Admin Instansi");
            assertThat(text.indexOf("Penerimaan CPNS/PPPK")).isPositive().isLessThan(text.indexOf("Kebijakan ASN"));
        }
    }

    /** RP-6: the ministry's own order. */
    @Test
    void keepsTheElevenPartsInTheirOrder() throws Exception {
        var id = begin(Officer.PANRB, "AGENCY_QUARTERLY", "2023-12-01", "2024-03-26");
        var text = docx(id);
        var at = -1;
        for (var part : new String[] {
            "1. Laporan masyarakat",
            "2. Rekapitulasi kinerja",
            "3. Pengelolaan laporan masuk",
            "4. Laju verifikasi",
            "5. Verifikasi dan distribusi",
            "6. Laporan umum",
            "7. Tren topik",
            "8. Kendala",
            "9. Rekomendasi",
            "10. Laporan unit kerja",
            "Admin Instansi SP4N-LAPOR! Kementerian"
        }) {
            assertThat(text.indexOf(part)).as(part).isGreaterThan(at);
            at = text.indexOf(part);
        }
        assertThat(text).contains("RANCANGAN");
    }

    @Test
    void saysInItsFiguresWhatTheRecapSaysAsOfPeriodEnd() throws Exception {
        var id = begin(Officer.PANRB, "AGENCY_QUARTERLY", "2024-07-01", "2024-09-30");
        var figures = open(Officer.PANRB, id).path("figures");
        var recap = door.ask(Officer.PANRB, "recap?from=2024-07-01&to=2024-09-30&basis=PERIOD_END");

        for (var same : new String[] {
            "notVerified",
            "notFollowedUp",
            "inProgress",
            "completed",
            "deferred",
            "archived",
            "total",
            "totalReceived",
            "followUpRate",
            "completionRate",
            "substantiveRate",
            "averageFollowUpDays",
            "averageRating",
            "ratings",
            "averageVerificationDays"
        }) {
            assertThat(figures.path(same)).as(same).isEqualTo(recap.path(same));
        }
        assertThat(figures.path("extractedAt").asText()).isNotEmpty();
        assertThat(figures.path("archiveReasons").get(0).path("count").asInt()).isEqualTo(5);
    }

    @Test
    void neverChangesOnceFrozen() throws Exception {
        var register = new LegacyFile(2_600_001);
        register.row("2022-02-07T09:00:00+07:00", "NOT_FOLLOWED_UP")
                .at("KEMENPANRB", "SDMA")
                .assigned("2022-02-08T09:00:00+07:00");
        door.load(register);
        var id = begin(Officer.PANRB, "AGENCY_QUARTERLY", "2022-01-01", "2022-03-31");
        save(Officer.PANRB, id, 0);
        var frozen = done(Officer.PANRB, POST, id + "/freeze", "{\"edits\": 1}");
        var pdf = bytes(id, "pdf");
        var docx = bytes(id, "docx");

        var later = new LegacyFile(2_600_101);
        later.row("2022-02-09T09:00:00+07:00", "NOT_VERIFIED");
        door.load(later);

        assertThat(door.ask(Officer.PANRB, "recap?from=2022-01-01&to=2022-03-31")
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(bytes(id, "pdf")).isEqualTo(pdf);
        assertThat(bytes(id, "docx")).isEqualTo(docx);
        assertThat(open(Officer.PANRB, id).path("figures")).isEqualTo(frozen.path("figures"));
        assertThat(status(Officer.PANRB, PUT, id, WORDS.formatted(1))).isEqualTo(409);
        assertThat(status(Officer.PANRB, POST, id + "/freeze", "{\"edits\": 1}"))
                .isEqualTo(409);
        assertThat(status(Officer.PANRB, DELETE, id + "?edits=1", null)).isEqualTo(409);
    }

    /** On PostgreSQL; H2 is for the first run. */
    @Test
    void cannotBeAlteredInTheDatabaseEither() throws Exception {
        try (var connection = database.getConnection()) {
            Assumptions.assumeTrue(
                    connection.getMetaData().getDatabaseProductName().equals("PostgreSQL"));
        }
        var id = begin(Officer.PANRB, "AGENCY_QUARTERLY", "2020-07-01", "2020-09-30");
        done(Officer.PANRB, POST, id + "/freeze", "{\"edits\": 0}");

        for (var change : new String[] {
            "update review set recommendations = 'lain' where id = ?", "delete from review where id = ?"
        }) {
            assertThatThrownBy(() -> jdbc.sql(change).param(Long.valueOf(id)).update())
                    .hasMessageContaining("a frozen review never changes");
        }
    }

    @Test
    void isCorrectedByANewVersionThatNamesTheFormer() throws Exception {
        var id = begin(Officer.DAGRI, "AGENCY_QUARTERLY", "2021-01-01", "2021-03-31");
        save(Officer.DAGRI, id, 0);
        done(Officer.DAGRI, POST, id + "/freeze", "{\"edits\": 1}");

        var next = done(Officer.DAGRI, POST, id + "/correction", "{\"reason\": \"Kendala tertukar unit\"}");
        assertThat(next.path("review").path("version").asInt()).isEqualTo(2);
        assertThat(next.path("review").path("corrects").asText()).isEqualTo(id);
        assertThat(next.path("words").path("recommendations").asText())
                .isEqualTo("Notifikasi pada gawai Admin Instansi");
        assertThat(text(Officer.DAGRI, next.path("review").path("id").asText()))
                .contains("Versi 2, memperbaiki versi 1", "Alasan perbaikan: Kendala tertukar unit");
        assertThat(status(Officer.DAGRI, POST, id + "/correction", "{\"reason\": \"Sekali lagi\"}"))
                .isEqualTo(409);
    }

    @Test
    void isNotFrozenWhileItsPeriodRuns() throws Exception {
        var id = begin(Officer.DAGRI, "AGENCY_YEARLY", "2026-01-01", "2099-12-31");

        assertThat(status(Officer.DAGRI, POST, id + "/freeze", "{\"edits\": 0}"))
                .isEqualTo(422);
        assertThat(status(Officer.DAGRI, DELETE, id + "?edits=0", null)).isEqualTo(204);
        assertThat(status(Officer.DAGRI, GET, id, null)).isEqualTo(404);
    }

    @Test
    void losesNoWordsWhenTwoWriteAtOnce() throws Exception {
        var id = begin(Officer.DAGRI, "AGENCY_QUARTERLY", "2021-04-01", "2021-06-30");
        save(Officer.DAGRI, id, 0);

        assertThat(status(Officer.DAGRI, PUT, id, "{\"edits\": 0, \"recommendations\": \"Lain\"}"))
                .isEqualTo(409);
        assertThat(open(Officer.DAGRI, id).path("words").path("recommendations").asText())
                .isEqualTo("Notifikasi pada gawai Admin Instansi");
    }

    /** N-14: December 2023 was in two reviews, the last days of March 2024 in none. */
    @Test
    void warnsOfDaysThatCountTwiceOrNotAtAll() throws Exception {
        begin(Officer.DAGRI, "AGENCY_QUARTERLY", "2023-01-01", "2023-12-31");
        begin(Officer.DAGRI, "AGENCY_QUARTERLY", "2023-12-01", "2024-03-26");
        var third = begin(Officer.DAGRI, "AGENCY_QUARTERLY", "2024-04-01", "2024-06-30");
        var second = door.ask(Officer.DAGRI, "reviews").findParents("id");

        assertThat(open(Officer.DAGRI, third).path("warnings").toString())
                .isEqualTo("[\"Celah: 27 Maret s.d. 31 Maret 2024 tidak termasuk laporan mana pun.\"]");
        for (var review : second) {
            if (review.path("from").asText().equals("2023-12-01")
                    && review.path("agency").asText().equals("KEMENDAGRI")) {
                assertThat(open(Officer.DAGRI, review.path("id").asText())
                                .path("warnings")
                                .toString())
                        .contains("Tumpang tindih: 1 Desember s.d. 31 Desember 2023 juga termasuk laporan periode 1"
                                + " Januari s.d. 31 Desember 2023.");
            }
        }
    }

    /** RP-2: what the units hand in is the annex, and who has not is named. */
    @Test
    void collectsWhatTheUnitsHandIn() throws Exception {
        var unit = begin(Officer.SDMA, "UNIT_QUARTERLY", "2024-07-01", "2024-09-30");
        done(Officer.SDMA, PUT, unit, WORDS.formatted(0).replace("Login memakan waktu lama", "Data tidak sesuai"));
        assertThat(status(Officer.PANRB, GET, unit, null)).isEqualTo(404);
        done(Officer.SDMA, POST, unit + "/freeze", "{\"edits\": 1}");
        assertThat(status(Officer.PANRB, GET, unit, null)).isEqualTo(200);

        var text = text(Officer.PANRB, begin(Officer.PANRB, "AGENCY_QUARTERLY", "2024-07-01", "2024-09-30", true));
        assertThat(text).contains("belum disampaikan", "Data tidak sesuai");
        assertThat(text(Officer.SDMA, unit)).contains("NOTA DINAS", "Yth.", "Pejabat Penghubung");
    }

    @Test
    void isWrittenByItsOfficeAndReadByWhoeverSupervises() throws Exception {
        var id = begin(Officer.PANRB, "AGENCY_QUARTERLY", "2021-07-01", "2021-09-30");
        for (var officer : new Officer[] {
            Officer.NATIONAL, Officer.DAGRI, Officer.SDMA, Officer.YANLIK, Officer.INSPEKTORAT, Officer.AUDITOR
        }) {
            assertThat(status(officer, GET, id, null)).as(officer.id()).isEqualTo(404);
        }
        done(Officer.PANRB, POST, id + "/freeze", "{\"edits\": 0}");
        for (var officer : new Officer[] {Officer.NATIONAL, Officer.INSPEKTORAT, Officer.AUDITOR}) {
            assertThat(status(officer, GET, id, null)).as(officer.id()).isEqualTo(200);
            assertThat(status(officer, GET, id + "/document.pdf", null)).isEqualTo(200);
            assertThat(status(officer, POST, id + "/correction", "{\"reason\": \"Salah\"}"))
                    .isEqualTo(403);
        }
        for (var officer : new Officer[] {Officer.DAGRI, Officer.SDMA}) {
            assertThat(status(officer, GET, id, null)).as(officer.id()).isEqualTo(404);
        }
        for (var officer : new Officer[] {Officer.KSP, Officer.OMBUDSMAN}) {
            assertThat(status(officer, GET, id, null)).as(officer.id()).isEqualTo(403);
            assertThat(status(officer, GET, "", null)).as(officer.id()).isEqualTo(403);
        }
        assertThat(status(Officer.SDMA, POST, "", beginning("AGENCY_QUARTERLY", "2021-07-01", "2021-09-30")))
                .isEqualTo(403);
        assertThat(status(Officer.NATIONAL, POST, "", beginning("AGENCY_QUARTERLY", "2021-07-01", "2021-09-30")))
                .isEqualTo(403);
    }

    @Test
    void leavesALineInTheTrail() throws Exception {
        var id = begin(Officer.PANRB, "AGENCY_QUARTERLY", "2021-10-01", "2021-12-31");
        done(Officer.PANRB, POST, id + "/freeze", "{\"edits\": 0}");

        assertThat(jdbc.sql("select actor || ': ' || purpose from trail_entry where act = 'REVIEW_FROZEN'"
                                + " and purpose like '%Oktober%2021%'")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "admin-panrb: Laporan triwulan instansi KEMENPANRB, 1 Oktober s.d. 31 Desember 2021, versi 1");
    }

    @Test
    void isRemindedOfOnlyToWhomeverOwesIt() throws Exception {
        var id = begin(Officer.YANLIK, "UNIT_QUARTERLY", "2020-01-01", "2020-03-31");
        done(Officer.YANLIK, POST, id + "/freeze", "{\"edits\": 0}");
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2020-04-01T00:00:00Z")));
        reminders.write();

        assertThat(jdbc.sql(
                                "select recipient from outgoing_message where name like 'review/UNIT_QUARTERLY/2020-03-31/%'")
                        .query(String.class)
                        .list())
                .contains("liaison-KEMENPANRB-SDMA")
                .doesNotContain("liaison-KEMENPANRB-YANLIK");
    }

    /** An office opens the DOCX in LibreOffice: it must find tables, charts and page numbers there. */
    @Test
    void opensInLibreOffice(@TempDir Path folder) throws Exception {
        var office = Path.of("/usr/bin/soffice");
        Assumptions.assumeTrue(Files.exists(office));
        var id = begin(Officer.PANRB, "AGENCY_QUARTERLY", "2023-01-01", "2023-12-31");
        save(Officer.PANRB, id, 0);
        var file = Files.write(folder.resolve("laporan.docx"), bytes(id, "docx"));
        Files.write(folder.resolve("langsung.pdf"), bytes(id, "pdf"));
        var run = new ProcessBuilder(
                        office.toString(),
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profil").toUri(),
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.txt").toFile())
                .start();
        assertThat(run.waitFor(120, TimeUnit.SECONDS)).isTrue();

        var text = text(Files.readAllBytes(folder.resolve("laporan.pdf")));
        assertThat(text)
                .contains("0 24 24 468 0 8 516 95.3 21.2 2.38 5.2")
                .contains("Halaman 1 dari")
                .contains("Terlambat (> 3 hari kerja)");
        var kept = Path.of("target/review");
        Files.createDirectories(kept);
        for (var name : new String[] {"laporan.docx", "laporan.pdf", "langsung.pdf"}) {
            Files.write(kept.resolve(name), Files.readAllBytes(folder.resolve(name)));
        }
    }

    private String begin(Officer officer, String kind, String from, String to) throws Exception {
        return begin(officer, kind, from, to, false);
    }

    /** @param again whether another test may have begun it */
    private String begin(Officer officer, String kind, String from, String to, boolean again) throws Exception {
        for (var line : door.ask(officer, "reviews")) {
            if (again
                    && line.path("kind").asText().equals(kind)
                    && line.path("from").asText().equals(from)
                    && line.path("to").asText().equals(to)) {
                return line.path("id").asText();
            }
        }
        return done(officer, POST, "", beginning(kind, from, to))
                .path("review")
                .path("id")
                .asText();
    }

    private static String beginning(String kind, String from, String to) {
        return "{\"kind\": \"%s\", \"from\": \"%s\", \"to\": \"%s\"}".formatted(kind, from, to);
    }

    private void save(Officer officer, String id, int edits) throws Exception {
        done(officer, PUT, id, WORDS.formatted(edits));
    }

    private JsonNode open(Officer officer, String id) throws Exception {
        return door.ask(officer, "reviews/" + id);
    }

    private JsonNode done(Officer officer, HttpMethod method, String what, String body) throws Exception {
        return door.done(officer, method, path(what), body);
    }

    private int status(Officer officer, HttpMethod method, String what, String body) throws Exception {
        return door.send(officer, method, path(what), body).getStatus();
    }

    private static String path(String what) {
        return what.isEmpty() ? "reviews" : "reviews/" + what;
    }

    private byte[] bytes(String id, String form) throws Exception {
        return door.send(Officer.PANRB, GET, "reviews/" + id + "/document." + form, null)
                .getContentAsByteArray();
    }

    private String pdf(String id) throws Exception {
        return text(bytes(id, "pdf"));
    }

    private String docx(String id) throws Exception {
        return docx(bytes(id, "docx"));
    }

    private String text(Officer officer, String id) throws Exception {
        return docx(door.send(officer, GET, "reviews/" + id + "/document.docx", null)
                .getContentAsByteArray());
    }

    private static String docx(byte[] file) throws Exception {
        var text = new StringBuilder();
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            for (var element : document.getBodyElements()) {
                if (element instanceof XWPFTable table) {
                    table.getRows()
                            .forEach(row -> row.getTableCells()
                                    .forEach(cell -> text.append(cell.getText()).append(' ')));
                } else if (element instanceof XWPFParagraph paragraph) {
                    text.append(paragraph.getText()).append(' ');
                }
            }
        }
        return text.toString().replaceAll("\\s+", " ");
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
