package id.tuntas.review;

import id.tuntas.directory.Agency;
import id.tuntas.directory.Appointment;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Groups.Office;
import id.tuntas.directory.Officers;
import id.tuntas.directory.Unit;
import id.tuntas.figures.Period;
import id.tuntas.figures.Print;
import id.tuntas.figures.PrintedRecap;
import id.tuntas.platform.DateWords;
import id.tuntas.review.ReviewFigures.Holder;
import id.tuntas.review.ReviewPaper.Annex;
import id.tuntas.review.ReviewPaper.Bar;
import id.tuntas.review.ReviewPaper.Block;
import id.tuntas.review.ReviewPaper.Chart;
import id.tuntas.review.ReviewPaper.Column;
import id.tuntas.review.ReviewPaper.Facts;
import id.tuntas.review.ReviewPaper.Grid;
import id.tuntas.review.ReviewPaper.Heading;
import id.tuntas.review.ReviewPaper.Legend;
import id.tuntas.review.ReviewPaper.Points;
import id.tuntas.review.ReviewPaper.Signature;
import id.tuntas.review.ReviewPaper.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts figures and words in the order in which the ministry reviews itself (RP-6, RP-7); units write a nota dinas (RP-2). */
@Component
class ReviewWriter {

    private static final String DONE = "2E7D5B";
    private static final String RUNNING = "2F6DB5";
    private static final String WAITING = "D08A00";
    private static final String LATE = "B3392F";
    private static final String ASIDE = "8A969C";

    private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

    private final Directory directory;
    private final Officers officers;
    private final DateWords words;

    ReviewWriter(Directory directory, Officers officers, DateWords words) {
        this.directory = directory;
        this.officers = officers;
        this.words = words;
    }

    /**
     * A unit's part of an agency's review.
     *
     * @param review null if the unit has handed in nothing for the period
     */
    record Part(String unit, Review review, ReviewFigures figures) {}

    /**
     * @param corrected the version that this one corrects, or null
     * @param signer user id of whoever freezes it; null for a draft, then it is whoever holds the office
     * @param signedAt null for a draft
     */
    ReviewPaper write(
            Review review, ReviewFigures figures, List<Part> parts, Review corrected, String signer, Instant signedAt) {
        var agency = agency(review.agency());
        var blocks = switch (review.kind()) {
            case AGENCY_QUARTERLY -> quarterly(review, figures, parts, agency);
            case AGENCY_YEARLY -> yearly(review, figures, parts, agency);
            default -> memo(review, figures, agency);
        };
        var version = "Versi " + review.version();
        return new ReviewPaper(
                Stream.of(agency.toUpperCase(INDONESIAN), office(review)).toList(),
                title(review, agency),
                remarks(review, figures, corrected, signedAt),
                blocks,
                signature(review, agency, signer, signedAt),
                parts.stream()
                        .filter(part -> part.review() != null)
                        .map(this::annex)
                        .toList(),
                review.kind().label() + " · " + period(review.period()) + " · " + version
                        + (signedAt == null ? " (rancangan)" : ""));
    }

    private String office(Review review) {
        return review.unit() == null
                ? "Admin Instansi SP4N-LAPOR!"
                : unit(review.agency(), review.unit()) + " · Pejabat Penghubung SP4N-LAPOR!";
    }

    private List<String> title(Review review, String agency) {
        var lines = new ArrayList<String>();
        switch (review.kind()) {
            case AGENCY_QUARTERLY -> {
                lines.add("LAPORAN MONITORING DAN EVALUASI");
                lines.add("PENANGANAN PENGADUAN MASYARAKAT MELALUI SP4N-LAPOR!");
                lines.add("DI LINGKUNGAN " + agency.toUpperCase(INDONESIAN) + " (ADMIN INSTANSI)");
            }
            case AGENCY_YEARLY -> {
                lines.add("LAPORAN TAHUNAN MONITORING DAN EVALUASI PENGELOLAAN SP4N-LAPOR!");
                lines.add("DI LINGKUNGAN " + agency.toUpperCase(INDONESIAN));
            }
            default -> {
                lines.add("NOTA DINAS");
                lines.add(review.kind().label().toUpperCase(INDONESIAN));
            }
        }
        lines.add("PERIODE " + period(review.period()).toUpperCase(INDONESIAN));
        return lines;
    }

    private List<String> remarks(Review review, ReviewFigures figures, Review corrected, Instant signedAt) {
        var remarks = new ArrayList<String>();
        if (signedAt == null) {
            remarks.add("RANCANGAN, belum dibekukan. Angka masih dapat berubah.");
        }
        remarks.add("Keadaan laporan per " + words.moment(figures.asOf(), Period.WIB) + "; angka ditarik "
                + words.moment(figures.extractedAt(), Period.WIB) + ".");
        if (corrected != null) {
            remarks.add("Versi " + review.version() + ", memperbaiki versi " + corrected.version()
                    + " yang dibekukan " + words.moment(corrected.frozenAt(), Period.WIB) + ". Alasan perbaikan: "
                    + review.reason());
        }
        return remarks;
    }

    /** RP-6, parts 1 to 10; the signature is 11. */
    private List<Block> quarterly(Review review, ReviewFigures figures, List<Part> parts, String agency) {
        return all(List.of(
                chapter("1. Laporan masyarakat melalui SP4N-LAPOR!", lead(review, figures.recap(), agency)),
                chapter("2. Rekapitulasi kinerja", recap(figures.recap())),
                chapter("3. Pengelolaan laporan masuk", incoming(figures.recap())),
                chapter("4. Laju verifikasi", pace(figures)),
                chapter("5. Verifikasi dan distribusi", distribution(figures)),
                chapter("6. Laporan umum, laporan teknis, dan arsip", handling(figures)),
                chapter("7. Tren topik", trend(figures)),
                chapter("8. Kendala", obstacles(review.words(), figures)),
                chapter("9. Rekomendasi kepada pengelola nasional", recommendations(review.words())),
                chapter("10. Laporan unit kerja", collected(parts, review.agency()))));
    }

    /** RP-7: A background, B who does what, C how it was done, D results, and what is recommended. */
    private List<Block> yearly(Review review, ReviewFigures figures, List<Part> parts, String agency) {
        return all(List.of(
                chapter("A. Latar belakang", background(review, agency)),
                chapter("B. Penyaluran laporan", channelling(review.agency())),
                chapter(
                        "C. Pelaksanaan pengelolaan",
                        List.of(new Text(
                                "Bagian ini memuat kegiatan selama periode, mekanisme dan alur penanganan, serta jangka waktu"
                                        + " tindak lanjut."))),
                section("Kegiatan", activities(review.words())),
                section("Mekanisme dan alur", mechanism()),
                section("Jangka waktu tindak lanjut", terms()),
                chapter("D. Hasil monitoring dan evaluasi", lead(review, figures.recap(), agency)),
                section("Rekapitulasi kinerja", recap(figures.recap())),
                section("Pengelolaan laporan masuk", incoming(figures.recap())),
                section("Laju verifikasi", pace(figures)),
                section("Distribusi, laporan umum dan teknis", all(List.of(distribution(figures), handling(figures)))),
                section("Tren topik", trend(figures)),
                section("Kendala", obstacles(review.words(), figures)),
                section("Lima indikator evaluasi", indicators(figures)),
                section("Laporan unit kerja", collected(parts, review.agency())),
                chapter("Rekomendasi", recommendations(review.words()))));
    }

    /** RP-1, RP-2: from the unit to Admin Instansi. */
    private List<Block> memo(Review review, ReviewFigures figures, String agency) {
        var unit = unit(review.agency(), review.unit());
        var facts = new Facts(List.of(
                List.of("Yth.", "Admin Instansi SP4N-LAPOR! " + agency),
                List.of("Dari", "Pejabat Penghubung " + unit),
                List.of("Hal", "Pengelolaan laporan SP4N-LAPOR! di " + unit + ", periode " + period(review.period()))));
        return all(List.of(
                List.of(facts),
                chapter(
                        "1. Laporan yang ditangani",
                        all(List.of(lead(review, figures.recap(), unit), recap(figures.recap())))),
                chapter("2. Keadaan laporan", incoming(figures.recap())),
                chapter("3. Tren topik", trend(figures)),
                said(review.words(), 4)));
    }

    /** What a unit wrote, with numbers from here on. */
    private static List<Block> said(ReviewWords words, int first) {
        return all(List.of(
                chapter(first + ". Kegiatan", activities(words)),
                chapter(first + 1 + ". Kendala", obstacles(words)),
                chapter(first + 2 + ". Rekomendasi", recommendations(words))));
    }

    private static List<Block> chapter(String title, List<Block> blocks) {
        return all(List.of(List.of(new Heading(1, title)), blocks));
    }

    private static List<Block> section(String title, List<Block> blocks) {
        return all(List.of(List.of(new Heading(2, title)), blocks));
    }

    private static List<Block> all(List<? extends List<? extends Block>> parts) {
        return parts.stream().<Block>flatMap(List::stream).toList();
    }

    private List<Block> background(Review review, String agency) {
        return List.of(
                new Text("Setiap penyelenggara pelayanan publik wajib mengelola pengaduan masyarakat (UU 25/2009,"
                        + " Perpres 76/2013). " + agency
                        + " menerimanya melalui SP4N-LAPOR!, dari kanal mana pun laporan itu"
                        + " datang. Laporan ini merangkum bagaimana laporan masyarakat ditangani pada periode "
                        + period(review.period()) + " dan menjadi bahan evaluasi Inspektorat."));
    }

    private List<Block> channelling(String agency) {
        return List.of(
                new Text("Admin Instansi memverifikasi laporan yang masuk dan menyalurkannya. Pejabat Penghubung"
                        + " pada setiap unit kerja memberi respon awal dan tindak lanjut. Inspektorat mengawasi dan"
                        + " menangani laporan berkadar pengawasan."),
                duties(agency));
    }

    private static List<Block> activities(ReviewWords words) {
        return points(words.activities(), "Tidak ada kegiatan khusus yang dicatat.");
    }

    private static List<Block> mechanism() {
        return List.of(new Points(List.of(
                "Masyarakat melapor; laporan yang belum menyebut instansi diverifikasi Admin Nasional paling lama 3 hari"
                        + " kerja.",
                "Admin Instansi memverifikasi paling lama 3 hari kerja; laporan di luar wewenang dikembalikan dengan"
                        + " alasan.",
                "Laporan umum dijawab Admin Instansi, laporan teknis didisposisikan kepada unit kerja.",
                "Pejabat Penghubung memberi respon awal paling lama 5 hari kerja, lalu tindak lanjut.",
                "Pelapor dapat menanggapi dalam 10 hari kerja; sesudah itu laporan selesai dan dapat dinilai.")));
    }

    private static List<Block> terms() {
        return List.of(new Grid(
                List.of(new Column("Jenis laporan", 130, false), new Column("Paling lama", 40, false)),
                List.of(
                        List.of("Permintaan informasi dan pengaduan normatif", "5 hari kerja"),
                        List.of("Pengaduan tidak berkadar pengawasan atau tanpa pemeriksaan lapangan", "14 hari kerja"),
                        List.of("Pengaduan berkadar pengawasan dengan pemeriksaan lapangan", "60 hari kerja")),
                false));
    }

    private static List<Block> indicators(ReviewFigures figures) {
        return List.of(new Grid(
                List.of(new Column("Indikator", 56, false), new Column("Keadaan", 118, false)),
                figures.indicators().stream()
                        .map(indicator -> List.of(indicator.name(), indicator.finding()))
                        .toList(),
                false));
    }

    private Annex annex(Part part) {
        var handedIn = new Text(part.review().kind().label() + ", periode "
                + period(part.review().period()) + ", versi " + part.review().version() + ", disampaikan "
                + words.moment(part.review().frozenAt(), Period.WIB) + " oleh "
                + officer(part.review().frozenBy()) + ".");
        return new Annex(
                "Lampiran: " + unit(part.review().agency(), part.unit()),
                all(List.of(
                        List.of(handedIn),
                        recap(part.figures().recap()),
                        said(part.review().words(), 1))));
    }

    private List<Block> lead(Review review, PrintedRecap recap, String who) {
        return List.of(new Text("Pada periode " + period(review.period()) + ", " + who + " menangani " + recap.total()
                + " laporan masyarakat (belum termasuk " + recap.archived() + " laporan arsip dan "
                + recap.deferred() + " laporan tunda). Dari jumlah itu " + recap.completed()
                + " laporan selesai ditindaklanjuti, " + recap.inProgress() + " sedang diproses, "
                + recap.notFollowedUp() + " belum ditindaklanjuti, dan " + recap.notVerified()
                + " belum terverifikasi."));
    }

    private static List<Block> recap(PrintedRecap recap) {
        return List.of(
                new Grid(
                        List.of(
                                new Column("Belum Terverifikasi", 20, true),
                                new Column("Belum Ditindaklanjuti", 23, true),
                                new Column("Proses", 14, true),
                                new Column("Selesai", 14, true),
                                new Column("Tunda", 13, true),
                                new Column("Arsip", 12, true),
                                new Column("Total (Tanpa Arsip dan Tunda)", 26, true),
                                new Column("%TL", 13, true),
                                new Column("RTL", 13, true),
                                new Column("RHP", 13, true),
                                new Column("RV", 13, true)),
                        List.of(List.of(
                                number(recap.notVerified()),
                                number(recap.notFollowedUp()),
                                number(recap.inProgress()),
                                number(recap.completed()),
                                number(recap.deferred()),
                                number(recap.archived()),
                                number(recap.total()),
                                recap.followUpRate(),
                                recap.averageFollowUpDays(),
                                recap.averageRating(),
                                recap.averageVerificationDays())),
                        false),
                new Legend(List.of(
                        "%TL: persentase tindak lanjut, yaitu Proses dan Selesai terhadap Total. Yang selesai "
                                + percent(recap.completionRate()) + ", yang bertindak lanjut substantif "
                                + percent(recap.substantiveRate()) + ".",
                        "RTL: rata-rata waktu tindak lanjut dalam hari, dari disposisi sampai respon pertama ("
                                + recap.responded() + " laporan).",
                        "RHP: rata-rata hasil penilaian pelapor, 1 sampai 5 (" + recap.ratings() + " laporan dinilai).",
                        "RV: rata-rata waktu verifikasi dalam hari.")));
    }

    private static List<Block> incoming(PrintedRecap recap) {
        var states = List.of(
                new Bar("Laporan Belum Terverifikasi", recap.notVerified(), LATE),
                new Bar("Terdisposisi Belum Ditindaklanjuti", recap.notFollowedUp(), WAITING),
                new Bar("Terdisposisi Sedang Diproses", recap.inProgress(), RUNNING),
                new Bar("Terdisposisi Selesai", recap.completed(), DONE),
                new Bar("Laporan Tertunda", recap.deferred(), ASIDE),
                new Bar("Laporan Arsip", recap.archived(), ASIDE));
        return List.of(
                new Grid(
                        List.of(new Column("Keadaan", 130, false), new Column("Jumlah", 40, true)),
                        Stream.concat(
                                        states.stream().map(state -> List.of(state.name(), number(state.value()))),
                                        Stream.of(List.of(
                                                "Total, termasuk arsip dan tunda", number(recap.totalReceived()))))
                                .toList(),
                        true),
                new Chart("Pengelolaan laporan masuk (jumlah laporan)", states));
    }

    private List<Block> pace(ReviewFigures figures) {
        var pace = figures.verification();
        if (pace.count() == 0) {
            return List.of(new Text("Tidak ada verifikasi yang tercatat pada periode ini."));
        }
        return List.of(
                new Text("Jumlah laporan: " + pace.count() + ". Rata-rata laju verifikasi: " + pace.averageDays()
                        + " hari. Tepat waktu: " + pace.onTimeRate() + " %."),
                new Chart(
                        "Ketepatan waktu verifikasi (jumlah laporan)",
                        List.of(
                                new Bar("Tepat waktu (≤ 3 hari kerja)", pace.onTime(), DONE),
                                new Bar("Terlambat (> 3 hari kerja)", pace.late(), LATE))),
                new Grid(
                        List.of(
                                new Column("Nama", 54, false),
                                new Column("Login terakhir", 46, false),
                                new Column("Verifikasi ≤ 3 hari", 24, true),
                                new Column("Verifikasi > 3 hari", 24, true),
                                new Column("Rata-rata verifikasi", 26, true)),
                        pace.verifiers().stream()
                                .map(verifier -> List.of(
                                        verifier.name(),
                                        verifier.lastLogin() == null
                                                ? Print.NOTHING
                                                : words.brief(verifier.lastLogin(), Period.WIB),
                                        verifier.onTime() + " laporan",
                                        verifier.late() + " laporan",
                                        verifier.averageDays() + " hari"))
                                .toList(),
                        false));
    }

    private static List<Block> distribution(ReviewFigures figures) {
        var recap = figures.recap();
        var pace = figures.verification();
        var blocks = new ArrayList<Block>();
        blocks.add(new Text("Admin Instansi memeriksa laporan yang masuk, lalu meneruskannya kepada Pejabat Penghubung"
                + " unit kerja yang tugas dan fungsinya sesuai. "
                + (pace.count() == 0
                        ? "Pada periode ini tidak ada verifikasi yang tercatat."
                        : "Pada periode ini " + pace.count() + " laporan diverifikasi: " + pace.onTime()
                                + " laporan dalam tiga hari kerja dan " + pace.late()
                                + " laporan lebih lama, dengan rata-rata " + pace.averageDays() + " hari.")));
        if (!figures.byHolder().isEmpty()) {
            var rows = new ArrayList<List<String>>();
            figures.byHolder().forEach(holder -> rows.add(row(holder)));
            rows.add(row(new Holder(
                    "Jumlah",
                    recap.notVerified(),
                    recap.notFollowedUp(),
                    recap.inProgress(),
                    recap.completed(),
                    recap.total())));
            blocks.add(new Grid(
                    List.of(
                            new Column("Pemegang laporan", 62, false),
                            new Column("Belum Terverifikasi", 25, true),
                            new Column("Belum Ditindaklanjuti", 27, true),
                            new Column("Proses", 19, true),
                            new Column("Selesai", 19, true),
                            new Column("Total", 19, true)),
                    rows,
                    true));
        }
        return blocks;
    }

    private static List<String> row(Holder holder) {
        return List.of(
                holder.name(),
                number(holder.notVerified()),
                number(holder.notFollowedUp()),
                number(holder.inProgress()),
                number(holder.completed()),
                number(holder.total()));
    }

    private static List<Block> handling(ReviewFigures figures) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Text("Laporan yang bersifat umum dijawab langsung oleh Admin Instansi: " + figures.general()
                + " laporan. Laporan yang memerlukan penjelasan teknis disalurkan kepada unit kerja: "
                + figures.technical() + " laporan."));
        if (figures.archiveReasons().isEmpty()) {
            blocks.add(new Text("Tidak ada laporan yang diarsipkan."));
        } else {
            blocks.add(new Text(figures.recap().archived() + " laporan diarsipkan, dengan alasan:"));
            blocks.add(new Points(figures.archiveReasons().stream()
                    .map(reason -> reason.name() + " (" + reason.count() + " laporan)")
                    .toList()));
        }
        return blocks;
    }

    private static List<Block> trend(ReviewFigures figures) {
        if (figures.topics().isEmpty()) {
            return List.of(new Text("Belum ada laporan yang ditindaklanjuti pada periode ini."));
        }
        return List.of(
                new Text("Topik terbanyak di antara laporan yang sudah diverifikasi dan ditindaklanjuti:"),
                new Points(figures.topics().stream()
                        .map(topic -> topic.name() + " (" + topic.count() + " laporan)")
                        .toList()));
    }

    /** With what the figures say themselves: a review once told of no obstacle while more than half was late (N-12). */
    private static List<Block> obstacles(ReviewWords words, ReviewFigures figures) {
        var pace = figures.verification();
        var found = new Text(
                pace.late() == 0
                        ? "Menurut angka pada Laju verifikasi, tidak ada laporan yang terlambat diverifikasi."
                        : "Menurut angka pada Laju verifikasi, " + pace.late() + " dari " + pace.count()
                                + " laporan diverifikasi lebih dari tiga hari kerja.");
        return all(List.of(List.of(found), obstacles(words)));
    }

    private static List<Block> obstacles(ReviewWords words) {
        return all(List.of(
                section("Aplikasi", points(words.applicationObstacles(), "Tidak ada kendala aplikasi yang dicatat.")),
                section(
                        "Sumber daya manusia",
                        points(words.peopleObstacles(), "Tidak ada kendala sumber daya manusia yang dicatat."))));
    }

    private static List<Block> recommendations(ReviewWords words) {
        var recommended = points(words.recommendations(), "Tidak ada rekomendasi baru.");
        var earlier = words.earlierRecommendations();
        return earlier.isEmpty()
                ? recommended
                : all(List.of(recommended, section("Tindak lanjut rekomendasi sebelumnya", points(earlier, ""))));
    }

    private static List<Block> points(String text, String none) {
        var points = ReviewWords.points(text);
        return List.of(points.isEmpty() ? new Text(none) : new Points(points));
    }

    private List<Block> collected(List<Part> parts, String agency) {
        if (parts.isEmpty()) {
            return List.of(new Text("Instansi ini belum memiliki unit kerja."));
        }
        var handedIn = parts.stream().filter(part -> part.review() != null).count();
        return List.of(
                new Text(handedIn + " dari " + parts.size() + " unit kerja sudah menyampaikan laporannya kepada Admin"
                        + " Instansi" + (handedIn == 0 ? "." : " (terlampir).")),
                new Grid(
                        List.of(
                                new Column("Unit kerja", 74, false),
                                new Column("Disampaikan", 50, false),
                                new Column("Oleh", 50, false)),
                        parts.stream()
                                .map(part -> part.review() == null
                                        ? List.of(unit(agency, part.unit()), "belum disampaikan", Print.NOTHING)
                                        : List.of(
                                                unit(agency, part.unit()),
                                                words.brief(part.review().frozenAt(), Period.WIB),
                                                officer(part.review().frozenBy())))
                                .toList(),
                        false));
    }

    private Grid duties(String agency) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Admin Instansi", holders(agency, Office.AGENCY_ADMIN, null)));
        directory
                .units(agency)
                .forEach(unit -> rows.add(
                        List.of("Pejabat Penghubung " + unit.name(), holders(agency, Office.LIAISON, unit.code()))));
        rows.add(List.of("Inspektorat", holders(agency, Office.INSPECTORATE, null)));
        return new Grid(List.of(new Column("Tugas", 90, false), new Column("Petugas", 84, false)), rows, false);
    }

    private String holders(String agency, Office office, String unit) {
        var names =
                onDuty(agency, office, unit).map(Appointment::name).distinct().toList();
        return names.isEmpty() ? "belum ditunjuk" : String.join(", ", names);
    }

    private Stream<Appointment> onDuty(String agency, Office office, String unit) {
        return officers.appointments(agency).stream()
                .filter(each -> each.office() == office && Objects.equals(each.unit(), unit))
                .filter(officers::onDuty);
    }

    private Signature signature(Review review, String agency, String signer, Instant signedAt) {
        var office = review.unit() == null ? Office.AGENCY_ADMIN : Office.LIAISON;
        var known = onDuty(review.agency(), office, review.unit()).toList();
        var appointment = known.stream()
                .filter(each -> signer == null || each.officer().equals(signer))
                .findFirst();
        return new Signature(
                signedAt == null ? "(tanggal dibekukan)" : words.date(LocalDate.ofInstant(signedAt, Period.WIB)),
                List.of(
                        review.unit() == null ? "Admin Instansi SP4N-LAPOR!" : "Pejabat Penghubung SP4N-LAPOR!",
                        review.unit() == null ? agency : unit(review.agency(), review.unit())),
                appointment.map(Appointment::name).orElse(signer == null ? "(belum ditunjuk)" : officer(signer)),
                appointment.map(Appointment::decree).orElse(null));
    }

    String period(Period period) {
        return (period.from().getYear() == period.to().getYear()
                        ? words.date(period.from()).replace(" " + period.from().getYear(), "")
                        : words.date(period.from()))
                + " s.d. " + words.date(period.to());
    }

    private String agency(String code) {
        return directory.agency(code).map(Agency::name).orElse(code);
    }

    private String unit(String agency, String code) {
        return directory.unit(agency, code).map(Unit::name).orElse(code);
    }

    private String officer(String id) {
        return officers.of(id).stream().map(Appointment::name).findFirst().orElse(id);
    }

    private static String percent(String rate) {
        return rate.equals(Print.NOTHING) ? rate : rate + " %";
    }

    private static String number(long count) {
        return Long.toString(count);
    }
}
