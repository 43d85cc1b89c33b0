package id.tuntas.monitoring;

import id.tuntas.directory.Agency;
import id.tuntas.directory.Channel;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Priority;
import id.tuntas.directory.Topic;
import id.tuntas.directory.Unit;
import id.tuntas.figures.Desk;
import id.tuntas.figures.Dimension;
import id.tuntas.figures.Figure;
import id.tuntas.figures.Figures;
import id.tuntas.figures.Pace;
import id.tuntas.figures.Period;
import id.tuntas.figures.Print;
import id.tuntas.figures.Question;
import id.tuntas.figures.Recap;
import id.tuntas.figures.Slice;
import id.tuntas.monitoring.ExportBook.Column;
import id.tuntas.platform.Accounts;
import id.tuntas.platform.DateWords;
import id.tuntas.platform.LastLogins;
import id.tuntas.report.Status;
import id.tuntas.trail.Trail;
import id.tuntas.trail.TrailAct;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The <em>tarikan Excel</em> (RP-8). All sheets are read in one snapshot, so the recap counts exactly the rows beside it
 * whatever is written meanwhile; the snapshot has ended, and the trail tells of the export, before the first byte leaves
 * the house. Who waits for a slow line therefore holds no transaction.
 */
@Service
class Export {

    /** For all officers together: each holds a connection while it reads. */
    private static final int AT_ONCE = 4;

    private static final int LONGEST_PURPOSE = 1_000;

    private static final String NOTHING_YET = "–";

    /** Where a finished workbook goes. */
    interface Receiver {
        void receive(ExportBook book) throws IOException;
    }

    private final Figures figures;
    private final ExportRows rows;
    private final Directory directory;
    private final Accounts accounts;
    private final LastLogins lastLogins;
    private final Trail trail;
    private final DateWords words;
    private final TransactionTemplate snapshot;
    private final int mostRows;
    private final Set<String> drawing = new HashSet<>();

    Export(
            Figures figures,
            ExportRows rows,
            Directory directory,
            Accounts accounts,
            LastLogins lastLogins,
            Trail trail,
            DateWords words,
            PlatformTransactionManager transactions,
            @Value("${tuntas.monitoring.export-rows:" + ExportBook.MOST_ROWS + "}") int mostRows) {
        this.figures = figures;
        this.rows = rows;
        this.directory = directory;
        this.accounts = accounts;
        this.lastLogins = lastLogins;
        this.trail = trail;
        this.words = words;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.mostRows = Math.min(mostRows, ExportBook.MOST_ROWS);
    }

    /** @param officer user id of whoever asked */
    void draw(Question question, ExportReader reader, String officer, Instant now, Receiver receiver)
            throws IOException {
        begin(officer);
        try (var book = new ExportBook()) {
            var drawn = snapshot.execute(reading -> fill(book, question, reader, officer, now));
            trail.write(officer, null, TrailAct.EXPORTED, purpose(question, drawn));
            receiver.receive(book);
        } finally {
            end(officer);
        }
    }

    private synchronized void begin(String officer) {
        if (drawing.size() >= AT_ONCE) {
            throw new ExportingAlready("Terlalu banyak tarikan Excel sedang disiapkan.");
        }
        if (!drawing.add(officer)) {
            throw new ExportingAlready("Tarikan Excel Anda yang lain masih disiapkan.");
        }
    }

    private synchronized void end(String officer) {
        drawing.remove(officer);
    }

    /** @return how many reports the workbook tells of */
    private int fill(ExportBook book, Question question, ExportReader reader, String officer, Instant now) {
        var count = figures.count(Figure.TOTAL_RECEIVED, question);
        if (count > mostRows) {
            throw new TooManyRows(count, mostRows);
        }
        var data = book.page("Data", ExportColumn.all());
        rows.read(
                question,
                reader,
                officer,
                row -> data.row(Arrays.asList(
                        Stream.of(ExportColumn.values()).map(row::get).toArray())));
        data.end();
        var pace = figures.pace(question);
        recap(book, figures.recap(question), pace);
        recapByUnit(book, question);
        verificationPace(book, pace);
        metadata(book, question, officer, now, data);
        return data.rows();
    }

    private static void recap(ExportBook book, Recap recap, Pace pace) {
        var page = book.page(
                "Rekap", List.of(new Column("Indikator", 42), new Column("Nilai", 12), new Column("Arti", 70)));
        for (var status : Status.values()) {
            page.row(Arrays.asList(status.label(), recap.count(status), null));
        }
        page.row(List.of("Total (Tanpa Arsip dan Tunda)", recap.total(), "empat status pertama"));
        page.row(List.of("Total laporan masuk", recap.totalReceived(), "keenam status; sama dengan jumlah baris Data"));
        page.row(List.of("%TL", number(recap.followUpRate()), "Proses dan Selesai, dari Total"));
        page.row(List.of("%Selesai", number(recap.completionRate()), "Selesai, dari Total"));
        page.row(List.of(
                "%TL substantif", number(recap.substantiveRate()), "dengan sedikitnya satu tindak lanjut, dari Total"));
        page.row(List.of(
                "RTL (hari)",
                number(recap.averageFollowUpDays()),
                "rata-rata waktu dari disposisi sampai tanggapan pertama"));
        page.row(List.of("RHP", number(recap.averageRating()), "rata-rata penilaian, hanya laporan yang dinilai"));
        page.row(List.of("Jumlah penilaian", recap.ratings(), "laporan yang dinilai pelapor"));
        page.row(List.of(
                "RV (hari)",
                number(pace.all().averageVerificationDays()),
                "rata-rata waktu verifikasi, sama dengan lembar Laju Verifikasi"));
        page.end();
    }

    private void recapByUnit(ExportBook book, Question question) {
        var page = book.page(
                "Rekap per unit",
                Stream.of(
                                Stream.of(new Column("Instansi", 32), new Column("Unit kerja", 36)),
                                Stream.of(Status.values()).map(status -> new Column(status.label(), 14)),
                                Stream.of(
                                        new Column("Total (Tanpa Arsip dan Tunda)", 14),
                                        new Column("Total laporan masuk", 12),
                                        new Column("%TL", 8),
                                        new Column("%Selesai", 9),
                                        new Column("RTL (hari)", 8),
                                        new Column("RHP", 8),
                                        new Column("Jumlah penilaian", 11)))
                        .flatMap(columns -> columns)
                        .toList());
        figures.recapBy(Dimension.AGENCY_AND_UNIT, question).forEach((holder, recap) -> {
            var cells = new ArrayList<Object>(place(holder));
            Stream.of(Status.values()).map(recap::count).forEach(cells::add);
            cells.addAll(List.of(
                    recap.total(),
                    recap.totalReceived(),
                    number(recap.followUpRate()),
                    number(recap.completionRate()),
                    number(recap.averageFollowUpDays()),
                    number(recap.averageRating()),
                    recap.ratings()));
            page.row(cells);
        });
        page.end();
    }

    private List<String> place(String holder) {
        var codes = holder.split(" ", 2);
        var agency = directory.agency(codes[0]).map(Agency::name).orElse(codes[0].isEmpty() ? NOTHING_YET : codes[0]);
        return List.of(
                agency,
                Desk.ofKey(codes[1])
                        .map(Desk::label)
                        .orElseGet(() -> directory
                                .unit(codes[0], codes[1])
                                .map(Unit::name)
                                .orElse(codes[1])));
    }

    private void verificationPace(ExportBook book, Pace pace) {
        var page = book.page(
                "Laju Verifikasi",
                List.of(
                        new Column("Verifikator", 22),
                        new Column("Nama", 30),
                        new Column("Login terakhir (WIB)", 17),
                        new Column("Jumlah laporan", 12),
                        new Column("≤ 3 hari kerja", 12),
                        new Column("> 3 hari kerja", 12),
                        new Column("≤ 3 hari kalender", 12),
                        new Column("Rata-rata (hari)", 12),
                        new Column("% tepat waktu", 12)));
        var officers = pace.verifiers().stream().map(Pace.Verifier::officer).toList();
        var names = accounts.names(officers);
        var logins = lastLogins.of(officers);
        pace.verifiers().forEach(verifier -> {
            var login = logins.get(verifier.officer());
            page.row(line(
                    verifier.officer(),
                    names.get(verifier.officer()),
                    login == null ? null : LocalDateTime.ofInstant(login, Period.WIB),
                    verifier.line()));
        });
        page.row(line("Semua verifikator", null, null, pace.all()));
        page.end();
    }

    private static List<Object> line(String officer, String name, LocalDateTime login, Pace.Line line) {
        return Arrays.asList(
                officer,
                name,
                login,
                line.count(),
                line.onTime(),
                line.late(),
                line.onTimeByCalendar(),
                number(line.averageDays()),
                number(line.onTimeRate()));
    }

    /** A figure as printed is also a number, with as many places (MI-3 to MI-9); a dash stays one. */
    private static Object number(String printed) {
        return printed.equals(Print.NOTHING) ? printed : new BigDecimal(printed);
    }

    private void metadata(ExportBook book, Question question, String officer, Instant now, ExportBook.Page data) {
        var page = book.page("Metadata", List.of(new Column("Keterangan", 28), new Column("Isi", 110)));
        page.row(List.of("Periode (tanggal laporan)", period(question)));
        page.row(List.of("Dasar waktu", question.basis().label()));
        page.row(List.of("Keadaan per", words.moment(question.now() ? now : question.asOf(), Period.WIB)));
        page.row(List.of("Waktu penarikan", words.moment(now, Period.WIB)));
        page.row(List.of("Petugas", officer));
        page.row(List.of("Saringan", filter(question.slice())));
        page.row(List.of("Jumlah baris Data", data.rows()));
        page.row(List.of("Sidik Data (SHA-256)", data.checksum()));
        page.row(List.of(
                "Cara menghitung sidik",
                "Semua sel lembar Data berurutan mulai dari baris judul: isi sel (saat ditulis 2026-03-01T08:30, angka"
                        + " tanpa nol yang tidak perlu, sel kosong tanpa isi) lalu U+001F, setiap akhir baris U+001E, dalam"
                        + " UTF-8."));
        DEFINITIONS.forEach(definition -> page.row(definition));
        page.end();
    }

    private static final List<List<String>> DEFINITIONS = List.of(
            List.of(
                    "Tanggal dan jam",
                    "menurut zona waktu instansi pemegang laporan (kolom Zona waktu); periode dihitung dalam WIB"),
            List.of("Hari kerja", "dihitung menurut kalender kerja instansi; hari kejadian adalah hari ke-0"),
            List.of("Pejabat penghubung", "petugas yang terakhir menjawab; kosong selama belum ada jawaban"),
            List.of("Disposisi dan tanggapan", "pada putaran penanganan yang terakhir, seperti pada Rekap"),
            List.of("Batas waktu", "janji tindak lanjut yang terakhir; kosong bila tidak ada yang mengikat"),
            List.of(
                    "Klasifikasi dan prioritas",
                    "sebagaimana tercatat pada waktu penarikan, juga bila dasar waktunya akhir periode"),
            List.of(
                    ExportRows.SECRET,
                    "laporan rahasia atau belum diumumkan, yang isinya tidak terbuka bagi peran penarik"),
            List.of("Identitas pelapor", "tidak pernah dimuat"));

    private static String period(Question question) {
        return question.period().from() + " s.d. " + question.period().to();
    }

    private String purpose(Question question, int rows) {
        var purpose = "tarikan Excel " + period(question) + ", "
                + question.basis().label() + ", " + filter(question.slice()) + ", " + rows + " laporan";
        return purpose.length() <= LONGEST_PURPOSE ? purpose : purpose.substring(0, LONGEST_PURPOSE);
    }

    private String filter(Slice slice) {
        var cuts = Stream.of(
                        named(
                                "instansi",
                                directory
                                        .agency(slice.agency())
                                        .map(Agency::name)
                                        .orElse(slice.agency())),
                        named(
                                "unit kerja",
                                directory
                                        .unit(slice.agency(), slice.unit())
                                        .map(Unit::name)
                                        .orElse(slice.unit())),
                        named("meja", slice.desk() == null ? null : slice.desk().label()),
                        named("petugas", slice.officer()),
                        named(
                                "kanal",
                                directory
                                        .channel(slice.channel())
                                        .map(Channel::name)
                                        .orElse(slice.channel())),
                        named(
                                "topik",
                                directory.topic(slice.topic()).map(Topic::name).orElse(slice.topic())),
                        named(
                                "jenis",
                                slice.kind() == null ? null : slice.kind().label()),
                        named(
                                "janji tindak lanjut",
                                slice.workingDays() == null ? null : slice.workingDays() + " hari kerja"),
                        named(
                                "prioritas",
                                directory
                                        .priority(slice.priority())
                                        .map(Priority::name)
                                        .orElse(slice.priority())),
                        slice.only() == null
                                ? Stream.<String>empty()
                                : Stream.of(
                                        slice.only() == Slice.Only.PRIORITY
                                                ? "hanya laporan prioritas"
                                                : "hanya laporan yang dirujuk ke Ombudsman"))
                .flatMap(cut -> cut)
                .collect(Collectors.joining(", "));
        return cuts.isEmpty() ? "seluruh instansi" : cuts;
    }

    private static Stream<String> named(String what, String value) {
        return value == null ? Stream.empty() : Stream.of(what + " " + value);
    }
}
