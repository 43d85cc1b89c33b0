package id.tuntas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.tuntas.HouseTest;
import id.tuntas.deadline.Amendments;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.Deadlines;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Groups;
import id.tuntas.figures.Basis;
import id.tuntas.figures.Figures;
import id.tuntas.figures.Period;
import id.tuntas.figures.Question;
import id.tuntas.figures.RandomRegister;
import id.tuntas.figures.Scope;
import id.tuntas.figures.Slice;
import id.tuntas.monitoring.Export.Receiver;
import id.tuntas.platform.Accounts;
import id.tuntas.platform.DateWords;
import id.tuntas.platform.LastLogins;
import id.tuntas.procedure.Officer;
import id.tuntas.report.Act;
import id.tuntas.report.Change;
import id.tuntas.report.Draft;
import id.tuntas.report.EntryType;
import id.tuntas.report.Report;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reporter;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.SubStatus;
import id.tuntas.report.TrackingId;
import id.tuntas.trail.Trail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The <em>tarikan Excel</em> (RP-8): its columns, its secrets, its trail, and that its sheets agree. */
@HouseTest(properties = MonitoringDoor.HOUSE)
@Import(MonitoringDoor.class)
class ExportProcessTest {

    private static final Officer HUB = new Officer("hub-uji", List.of(Groups.hub()));
    private static final Officer KSP = new Officer("ksp-uji", List.of(Groups.ksp()));
    private static final List<String> TEXTS = List.of(
            "Judul",
            "Isi laporan",
            "Isi respon awal",
            "Isi tindak lanjut pertama",
            "Isi tindak lanjut terakhir",
            "Alasan arsip/tunda",
            "Tautan");

    @Autowired
    private MonitoringDoor door;

    @Autowired
    private Reports reports;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Amendments amendments;

    @Autowired
    private Figures figures;

    @Autowired
    private Directory directory;

    @Autowired
    private Accounts accounts;

    @Autowired
    private LastLogins lastLogins;

    @Autowired
    private Trail trail;

    @Autowired
    private DateWords words;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private PlatformTransactionManager transactions;

    /** Monday 4 March 2041 to Wednesday 27 March; nothing is decreed for that year, so only weekends are free. */
    @Test
    void tellsWhatHappenedToAReport() throws Exception {
        var number = register("2041-03-04T09:00:00+07:00", "=2+3", false);
        at("2041-03-08T10:00:00+07:00", number, report -> {
            reports.weigh(report, true, false, false);
            reports.classify(report, null, "CPNS");
            assign(report, "SDMA");
            deadlines.start(number.value(), DeadlineClock.FOLLOW_UP, 5, "KEMENPANRB");
        });
        at(
                "2041-03-11T08:00:00+07:00",
                number,
                report -> respond(report, EntryType.INITIAL_RESPONSE, "+Kami periksa."));
        at("2041-03-20T15:30:00+07:00", number, report -> {
            respond(report, EntryType.SUBSTANTIVE_RESPONSE, "@Sudah selesai.");
            deadlines.stop(number.value(), DeadlineClock.FOLLOW_UP);
        });
        at("2041-03-21T08:00:00+07:00", number, report -> {
            reports.say(report, EntryType.REPLY, "pelapor", "Belum puas.");
            change(report, Act.REPLIED, Status.IN_PROGRESS, SubStatus.FOLLOW_UP, "pelapor");
        });
        at("2041-03-26T08:00:00+07:00", number, report -> respond(report, EntryType.SUBSTANTIVE_RESPONSE, "-Lengkap."));
        at("2041-03-27T08:00:00+07:00", number, report -> {
            change(report, Act.CLOSED_BY_REPORTER, Status.COMPLETED, null, "pelapor");
            reports.rate(report, 4);
        });

        var row = door.export(Officer.INSPEKTORAT, "from=2041-03-01&to=2041-03-31")
                .row(number.value());

        assertThat(row)
                .containsEntry("Tanggal laporan", "2041-03-04T09:00")
                .containsEntry("Tanggal diterima instansi", "2041-03-04T09:00")
                .containsEntry("Zona waktu", "WIB")
                .containsEntry("Kanal", "Situs lapor.go.id")
                .containsEntry("Jenis", "Pengaduan")
                .containsEntry("Berkadar pengawasan", "tidak")
                .containsEntry("Pemeriksaan lapangan", "tidak")
                .containsEntry("Judul", "=2+3")
                .containsEntry("Isi laporan", "Isi dari =2+3")
                .containsEntry("Unit kerja", "Deputi Bidang SDM Aparatur")
                .containsEntry("Pejabat penghubung", "sdma")
                .containsEntry("Tanggal verifikasi", "2041-03-08T10:00")
                .containsEntry("Lama verifikasi (hari kerja)", "4")
                .containsEntry("Lama verifikasi (hari)", "4")
                .containsEntry("Tanggal disposisi", "2041-03-08T10:00")
                .containsEntry("Jumlah bukan wewenang", "0")
                .containsEntry("Batas waktu", "2041-03-15")
                .containsEntry("Tanggal respon awal", "2041-03-11T08:00")
                .containsEntry("Isi respon awal", "+Kami periksa.")
                .containsEntry("Lama tanggapan pertama (hari kerja)", "1")
                .containsEntry("Lama tanggapan pertama (hari)", "2.9")
                .containsEntry("Tanggal tindak lanjut pertama", "2041-03-20T15:30")
                .containsEntry("Isi tindak lanjut pertama", "@Sudah selesai.")
                .containsEntry("Tanggal tindak lanjut terakhir", "2041-03-26T08:00")
                .containsEntry("Isi tindak lanjut terakhir", "-Lengkap.")
                .containsEntry("Jumlah tanggapan pelapor", "1")
                .containsEntry("Status", "Selesai")
                .containsEntry("Tanggal selesai", "2041-03-27T08:00")
                .containsEntry("Cara selesai", "pelapor")
                .containsEntry("Lewat batas", "ya")
                .containsEntry("Lewat batas (hari kerja)", "3")
                .containsEntry("Rating", "4")
                .containsEntry("Riwayat intervensi (jumlah)", "0")
                .containsEntry("Alasan arsip/tunda", "")
                .containsEntry("Tautan", "http://localhost:8080/berkas/" + number.value());
    }

    /** MI-12: as of the end of its period the report above had only its first notice. */
    @Test
    void tellsAPeriodAsItWasAtItsEnd() throws Exception {
        var number = register("2041-05-06T09:00:00+07:00", "Akhir periode", false);
        at("2041-05-30T10:00:00+07:00", number, report -> assign(report, "SDMA"));
        at("2041-05-31T10:00:00+07:00", number, report -> respond(report, EntryType.INITIAL_RESPONSE, "Sebentar."));
        at("2041-06-03T10:00:00+07:00", number, report -> respond(report, EntryType.SUBSTANTIVE_RESPONSE, "Sudah."));

        var then = door.export(Officer.PANRB, "from=2041-05-01&to=2041-05-31&basis=PERIOD_END");

        assertThat(then.row(number.value()))
                .containsEntry("Isi respon awal", "Sebentar.")
                .containsEntry("Isi tindak lanjut pertama", "")
                .containsEntry("Substatus", "Respon awal instansi");
        assertThat(then.value("Metadata", "Dasar waktu")).isEqualTo("per akhir periode");
        assertThat(door.export(Officer.PANRB, "from=2041-05-01&to=2041-05-31").row(number.value()))
                .containsEntry("Isi tindak lanjut pertama", "Sudah.");
    }

    /** The permission matrix, "see rahasia content": within its scope each role but a hub; nobody who is concerned. */
    @Test
    void showsTextsOnlyToThoseWhoMayReadThem() throws Exception {
        var open = register("2041-08-05T09:00:00+07:00", "Terbuka", false);
        var secret = register("2041-08-05T09:00:00+07:00", "Tertutup", true);
        var aboutTheUnit = register("2041-08-05T09:00:00+07:00", "Tentang unit", false);
        var aboutTheOfficer = register("2041-08-05T09:00:00+07:00", "Tentang petugas", false);
        for (var number : List.of(open, secret, aboutTheUnit, aboutTheOfficer)) {
            at("2041-08-06T09:00:00+07:00", number, report -> assign(report, "SDMA"));
            at(
                    "2041-08-07T09:00:00+07:00",
                    number,
                    report -> respond(report, EntryType.SUBSTANTIVE_RESPONSE, "Jawab."));
        }
        at("2041-09-02T09:00:00+07:00", aboutTheUnit, report -> {
            reports.weigh(report, false, true, false);
            reports.change(report, stay(report, Act.RECLASSIFIED));
        });
        at("2041-09-02T09:00:00+07:00", aboutTheOfficer, report -> {
            for (var excluded : List.of("sdma", "admin-panrb")) {
                reports.exclude(report, excluded, stay(report, Act.OFFICER_EXCLUDED));
            }
        });
        var august = "from=2041-08-01&to=2041-08-31&basis=PERIOD_END&agency=KEMENPANRB";

        var inspectorate = door.export(Officer.INSPEKTORAT, august);
        assertThat(inspectorate.row(open.value())).containsEntry("Judul", "Terbuka");
        assertThat(inspectorate.row(secret.value())).containsEntry("Judul", "Tertutup");
        assertThat(inspectorate.row(aboutTheUnit.value())).containsEntry("Judul", "Tentang unit");

        var unit = door.export(Officer.SDMA, august);
        assertThat(unit.row(secret.value()))
                .containsEntry("Isi laporan", "Isi dari Tertutup")
                .containsEntry("Riwayat intervensi (jumlah)", "");
        assertThat(withTexts(unit.row(aboutTheUnit.value()))).isEmpty();
        for (var excluded : List.of(unit, door.export(Officer.PANRB, august))) {
            assertThat(excluded.rows("Data"))
                    .as("counted, and not told")
                    .hasSize(inspectorate.rows("Data").size())
                    .noneMatch(
                            row -> row.containsValue(aboutTheOfficer.value()) || row.containsValue("Tentang petugas"));
        }

        var scope = new Scope(List.of(new Groups.Role(Groups.Office.HUB, "KEMENPANRB", null)));
        var question = Question.of(
                new Period(LocalDate.of(2041, 8, 1), LocalDate.of(2041, 8, 31)),
                Basis.NOW,
                Slice.agency("KEMENPANRB"),
                clock.instant());
        assertThat(ExportReader.of(scope, question.slice())).isEqualTo(ExportReader.PUBLIC);
        var hub = drawn(question, ExportReader.PUBLIC, HUB.id(), export(ExportBook.MOST_ROWS, () -> {}));
        assertThat(hub.row(open.value()))
                .containsEntry("Judul", "Terbuka")
                .containsEntry("Isi tindak lanjut pertama", "Jawab.")
                .containsEntry("Riwayat intervensi (jumlah)", "")
                .containsEntry("Tautan", "");
        assertThat(hub.row(secret.value()))
                .containsEntry("Judul", ExportRows.SECRET)
                .containsEntry("Isi laporan", ExportRows.SECRET)
                .containsEntry("Isi tindak lanjut pertama", ExportRows.SECRET)
                .containsEntry("Tautan", "");
        assertThat(hub.row(aboutTheUnit.value())).containsEntry("Judul", ExportRows.SECRET);
    }

    @Test
    void isNarrowedToWhatTheOfficerSees() throws Exception {
        var marked = register("2041-10-07T09:00:00+07:00", "Prioritas", true);
        register("2041-10-07T09:00:00+07:00", "Biasa", true);
        at("2041-10-07T10:00:00+07:00", marked, report -> {
            jdbc.sql("insert into priority (code, name, position) values ('UJI_TARIKAN', 'Uji tarikan', 941)")
                    .update();
            reports.prioritise(report, "UJI_TARIKAN");
        });

        var ksp = door.export(KSP, "from=2041-10-01&to=2041-10-31").rows("Data");

        assertThat(ksp).extracting(row -> row.get("Tracking ID")).containsExactly(marked.value());
        assertThat(ksp.get(0)).containsEntry("Judul", "Prioritas").containsEntry("Riwayat intervensi (jumlah)", "");
        assertThat(door.status(Officer.SDMA, "export.xlsx?from=2041-10-01&to=2041-10-31&agency=KEMENDAGRI"))
                .isEqualTo(403);
        assertThat(door.status(new Officer("siapa", List.of()), "export.xlsx?from=2041-10-01&to=2041-10-31"))
                .isEqualTo(403);
        assertThat(door.status(Officer.NATIONAL, "export.xlsx")).isEqualTo(400);
    }

    /** Whatever happens to reports: the recap counts the rows beside it, whoever reported stands nowhere. */
    @Test
    void agreesWithItself() throws Exception {
        var register = new RandomRegister(reports, deadlines, amendments, new TransactionTemplate(transactions), 2043);
        var month = new Period(LocalDate.of(2043, 1, 1), LocalDate.of(2043, 1, 31));
        register.live(month.start(), month.end(), Duration.ofHours(4));
        var next = new Period(LocalDate.of(2043, 2, 1), LocalDate.of(2043, 2, 14));
        register.live(next.start(), next.end(), Duration.ofHours(6));
        for (var question : List.of(
                "basis=NOW",
                "basis=PERIOD_END",
                "basis=PERIOD_END&agency=KEMENPANRB",
                "basis=NOW&agency=KEMENPANRB&unit=SDMA",
                "basis=NOW&channel=SMS")) {
            var book = door.export(Officer.NATIONAL, "from=2043-01-01&to=2043-01-31&" + question);
            assertThat(book.sheets().keySet())
                    .containsExactly("Data", "Rekap", "Rekap per unit", "Laju Verifikasi", "Metadata");
            var data = book.rows("Data");
            assertThat(data).as(question).isNotEmpty();
            for (var status : Status.values()) {
                var rows = data.stream()
                        .filter(row -> row.get("Status").equals(status.label()))
                        .count();
                assertThat(book.value("Rekap", status.label()))
                        .as("%s, %s", question, status)
                        .isEqualTo(String.valueOf(rows));
                assertThat(book.rows("Rekap per unit").stream()
                                .mapToLong(row -> Long.parseLong(row.get(status.label())))
                                .sum())
                        .isEqualTo(rows);
            }
            assertThat(book.value("Rekap", "Total laporan masuk")).isEqualTo(String.valueOf(data.size()));
            assertThat(book.value("Metadata", "Jumlah baris Data")).isEqualTo(String.valueOf(data.size()));
            assertThat(book.value("Metadata", "Sidik Data (SHA-256)")).isEqualTo(book.checksum());
            assertThat(data.stream().map(row -> row.get("Tracking ID")).toList())
                    .doesNotHaveDuplicates();
            assertThat(book.sheets().values())
                    .allSatisfy(sheet -> assertThat(sheet)
                            .allSatisfy(row -> assertThat(row)
                                    .noneMatch(cell -> cell.contains("Ani Lestari") || cell.contains("ani@contoh"))));
            if (!question.contains("unit=")) {
                assertThat(data.stream()
                                .filter(row -> !row.get("Tanggal verifikasi").isEmpty()))
                        .as("verified in %s", question)
                        .hasSizeLessThanOrEqualTo(Integer.parseInt(verified(book)));
            }
        }
    }

    /** Somebody writes while the sheets are read: they tell of one moment (ST-9). */
    @Test
    void isReadInOneMoment() throws Exception {
        var number = register("2044-03-01T09:00:00+07:00", "Berubah", false);
        var question = Question.of(
                new Period(LocalDate.of(2044, 3, 1), LocalDate.of(2044, 3, 31)), Basis.NOW, Slice.ALL, clock.instant());
        var export = export(ExportBook.MOST_ROWS, () -> {
            var elsewhere = new Thread(() -> {
                at("2044-03-02T09:00:00+07:00", number, report -> assign(report, "SDMA"));
                register("2044-03-02T10:00:00+07:00", "Menyusul", false);
            });
            elsewhere.start();
            join(elsewhere);
        });

        var book = drawn(question, ExportReader.OVERSEER, "nasional", export);

        assertThat(book.row(number.value())).containsEntry("Status", "Belum Terverifikasi");
        assertThat(book.value("Rekap", "Belum Terverifikasi")).isEqualTo("1");
        assertThat(book.value("Rekap", "Total laporan masuk")).isEqualTo("1");
        assertThat(verified(book)).isEqualTo("0");
        assertThat(reports.get(number).status()).isEqualTo(Status.NOT_FOLLOWED_UP);
    }

    @Test
    void refusesMoreThanASheetHolds() {
        for (var title : List.of("Satu", "Dua", "Tiga")) {
            register("2045-03-01T09:00:00+07:00", title, false);
        }
        var question = Question.of(
                new Period(LocalDate.of(2045, 3, 1), LocalDate.of(2045, 3, 31)), Basis.NOW, Slice.ALL, clock.instant());
        assertThatExceptionOfType(TooManyRows.class)
                .isThrownBy(() -> drawn(question, ExportReader.OVERSEER, "nasional", export(2, () -> {})))
                .withMessageContaining("3 laporan");
    }

    @Test
    void drawsOneAtATimeForAnOfficer() throws Exception {
        var question = Question.of(
                new Period(LocalDate.of(2045, 6, 1), LocalDate.of(2045, 6, 30)), Basis.NOW, Slice.ALL, clock.instant());
        var export = export(ExportBook.MOST_ROWS, () -> {});
        Receiver nowhere = book -> book.write(OutputStream.nullOutputStream());
        export.draw(question, ExportReader.OVERSEER, "nasional", clock.instant(), book -> {
            nowhere.receive(book);
            assertThatExceptionOfType(ExportingAlready.class)
                    .isThrownBy(
                            () -> export.draw(question, ExportReader.OVERSEER, "nasional", clock.instant(), nowhere));
            export.draw(question, ExportReader.OVERSEER, "auditor", clock.instant(), nowhere);
        });
        export.draw(question, ExportReader.OVERSEER, "nasional", clock.instant(), nowhere);
    }

    /** PD-6: who drew what, with the filter as the purpose and nobody's data in it. */
    @Test
    void isWrittenInTheTrail() throws Exception {
        register("2046-03-01T09:00:00+07:00", "Dicatat", false);
        door.export(Officer.INSPEKTORAT, "from=2046-03-01&to=2046-03-31&topic=CPNS");
        var purpose = jdbc.sql("select purpose from trail_entry where act = 'EXPORTED' and actor = 'inspektorat'"
                        + " order by id desc fetch first 1 row only")
                .query(String.class)
                .single();
        assertThat(purpose)
                .startsWith(
                        "tarikan Excel 2046-03-01 s.d. 2046-03-31, per saat ini, instansi Kementerian Pendayagunaan")
                .contains("topik ")
                .endsWith(", 0 laporan");
    }

    private Export export(int mostRows, Runnable afterTheRows) {
        var rows = new ExportRows(figures, jdbc, database, directory, deadlines, "http://localhost:8080") {
            @Override
            void read(Question question, ExportReader reader, String officer, Consumer<Map<ExportColumn, Object>> to) {
                super.read(question, reader, officer, to);
                afterTheRows.run();
            }
        };
        return new Export(figures, rows, directory, accounts, lastLogins, trail, words, transactions, mostRows);
    }

    private ReadBook drawn(Question question, ExportReader reader, String officer, Export export) throws IOException {
        var file = new ByteArrayOutputStream();
        export.draw(question, reader, officer, clock.instant(), book -> book.write(file));
        return ReadBook.of(file.toByteArray());
    }

    private static String verified(ReadBook book) {
        return book.rows("Laju Verifikasi").stream()
                .filter(row -> row.get("Verifikator").equals("Semua verifikator"))
                .map(row -> row.get("Jumlah laporan"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> withTexts(Map<String, String> row) {
        return TEXTS.stream().map(row::get).filter(text -> !text.isEmpty()).toList();
    }

    private TrackingId register(String at, String title, boolean confidential) {
        ClockUtil.setCurrentTime(Date.from(OffsetDateTime.parse(at).toInstant()));
        return reports.register(new Draft(
                        ReportKind.COMPLAINT,
                        "WEB",
                        title,
                        "Isi dari " + title,
                        null,
                        null,
                        "KEMENPANRB",
                        null,
                        true,
                        confidential,
                        new Reporter("Ani Lestari", "ani@contoh.id", null),
                        null,
                        null,
                        null))
                .report()
                .trackingId();
    }

    private void at(String moment, TrackingId number, Consumer<Report> act) {
        ClockUtil.setCurrentTime(Date.from(OffsetDateTime.parse(moment).toInstant()));
        new TransactionTemplate(transactions).executeWithoutResult(all -> act.accept(reports.get(number)));
    }

    private void assign(Report report, String unit) {
        reports.change(
                report,
                new Change(Act.ASSIGNED, Status.NOT_FOLLOWED_UP, null, "KEMENPANRB", unit, "admin-panrb", null));
    }

    private void respond(Report report, EntryType type, String text) {
        var substantive = type == EntryType.SUBSTANTIVE_RESPONSE;
        reports.respond(
                report,
                type,
                text,
                new Change(
                        substantive ? Act.SUBSTANTIVE_RESPONSE_GIVEN : Act.INITIAL_RESPONSE_GIVEN,
                        Status.IN_PROGRESS,
                        substantive ? SubStatus.FOLLOW_UP : SubStatus.INITIAL_RESPONSE,
                        report.agency(),
                        report.unit(),
                        "sdma",
                        null));
    }

    private void change(Report report, Act act, Status status, SubStatus subStatus, String actor) {
        reports.change(report, new Change(act, status, subStatus, report.agency(), report.unit(), actor, null));
    }

    private static Change stay(Report report, Act act) {
        return new Change(
                act,
                report.status(),
                report.subStatus().orElse(null),
                report.agency(),
                report.unit(),
                "nasional",
                null);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
