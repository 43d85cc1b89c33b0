package id.tuntas.figures;

/** What each figure means, in the words of those who answer for it; the pages put it beside the figure. */
public enum Definition {
    TOTAL_RECEIVED(
            "Masuk",
            "Total laporan masuk",
            "Semua laporan yang diterima dalam periode, apa pun statusnya.",
            "BT + BD + P + S + T + A",
            Rounding.WHOLE,
            "MI-2"),
    TOTAL(
            "Total",
            "Total (Tanpa Arsip dan Tunda)",
            "Laporan yang benar-benar ditangani; penyebut dari semua persentase rekap.",
            "BT + BD + P + S",
            Rounding.WHOLE,
            "MI-1"),
    NOT_VERIFIED(
            "BT",
            "Belum Terverifikasi",
            "Diterima dan menunggu putusan Admin Nasional atau Admin Instansi.",
            Formula.STATE,
            Rounding.WHOLE,
            "ST-1"),
    NOT_FOLLOWED_UP(
            "BD",
            "Belum Ditindaklanjuti",
            "Sudah diverifikasi dan didisposisi, belum ada tanggapan apa pun.",
            Formula.STATE,
            Rounding.WHOLE,
            "ST-2"),
    IN_PROGRESS(
            "P",
            "Proses",
            "Sudah ada sedikitnya satu tanggapan: respon awal atau tindak lanjut.",
            Formula.STATE,
            Rounding.WHOLE,
            "ST-3"),
    COMPLETED("S", "Selesai", "Laporan sudah ditutup.", Formula.STATE, Rounding.WHOLE, "ST-4"),
    DEFERRED("T", "Tunda", "Belum lengkap dan menunggu pelapor.", Formula.STATE, Rounding.WHOLE, "ST-5"),
    ARCHIVED("A", "Arsip", "Tidak diproses, dengan alasan yang tercatat.", Formula.STATE, Rounding.WHOLE, "ST-6"),
    FOLLOW_UP_RATE(
            "%TL",
            "Persentase tindak lanjut",
            "Berapa bagian yang sudah ditanggapi. Respon awal ikut dihitung, karena itu dibaca bersama %Selesai dan"
                    + " %TL substantif.",
            "100 × (P + S) ÷ Total",
            Rounding.DROPPED,
            "MI-3, MI-3a"),
    COMPLETION_RATE(
            "%Selesai",
            "Persentase selesai", "Berapa bagian yang sudah ditutup.", "100 × S ÷ Total", Rounding.ONE, "MI-3b, FX-34"),
    SUBSTANTIVE_RATE(
            "%TL substantif",
            "Persentase tindak lanjut substantif",
            "Berapa bagian yang sudah dijawab pokok persoalannya, bukan hanya respon awal.",
            "100 × laporan dengan sedikitnya satu tindak lanjut ÷ Total",
            Rounding.ONE,
            "MI-3b, FX-34"),
    AVERAGE_FOLLOW_UP_DAYS(
            "RTL",
            "Rata-rata waktu tindak lanjut",
            "Berapa hari kalender dari disposisi sampai tanggapan pertama, rata-rata semua laporan dalam Proses dan"
                    + " Selesai yang kedua saatnya diketahui.",
            "Σ (tanggapan pertama − disposisi) ÷ n",
            Rounding.DROPPED,
            "MI-4"),
    AVERAGE_RATING(
            "RHP",
            "Rata-rata hasil penilaian",
            "Rata-rata bintang, 1 sampai 5, dari laporan yang dinilai pelapornya. Yang tidak dinilai tidak dihitung"
                    + " nol; n adalah jumlah penilaian.",
            "Σ bintang ÷ n",
            Rounding.TWO,
            "MI-5"),
    AVERAGE_VERIFICATION_DAYS(
            "RV",
            "Rata-rata waktu verifikasi",
            "Berapa hari kalender laporan menunggu putusan verifikasi, rata-rata semua laporan yang diverifikasi."
                    + " Sama dengan rata-rata pada Laju Verifikasi.",
            "Σ (putusan − tiba di tingkat itu) ÷ n",
            Rounding.DROPPED,
            "MI-6"),
    VERIFIED(
            "Diverifikasi",
            "Laju Verifikasi: diverifikasi",
            "Laporan dengan sedikitnya satu putusan verifikasi di lingkup ini; putusan pertama yang dihitung.",
            "Tepat waktu + terlambat",
            Rounding.WHOLE,
            "MI-7"),
    VERIFIED_ON_TIME(
            "%Tepat waktu",
            "Verifikasi tepat waktu",
            "Diputus paling lambat pada hari kerja ketiga setelah laporan tiba, menurut kalender kerja verifikatornya."
                    + " Sesudah itu terlambat.",
            "100 × tepat waktu ÷ diverifikasi",
            Rounding.ONE,
            "MI-9, V-5, V-6"),
    ANSWERED_ON_TIME(
            "%Tepat waktu TL",
            "Tindak lanjut tepat waktu",
            "Dari tindak lanjut yang jatuh tempo dalam periode, kapan pun laporannya diterima, berapa yang diberikan"
                    + " dalam jangka waktu kelasnya: 5, 14, atau 60 hari kerja.",
            "100 × dijawab tepat waktu ÷ jatuh tempo dalam periode",
            Rounding.ONE,
            "MI-10, KL-1, KL-2, KL-3"),
    CLEARANCE_RATE(
            "Clearance rate",
            "Tingkat penyelesaian",
            "Laporan yang diselesaikan dalam periode, kapan pun diterimanya, dibandingkan dengan yang diterima."
                    + " Lebih dari 100 berarti tunggakan berkurang.",
            "100 × diselesaikan dalam periode ÷ Total",
            Rounding.ONE,
            "MI-11"),
    OVERDUE(
            "Lewat tenggat",
            "Umur menurut tenggat",
            "Laporan dalam BT, BD, atau P menurut tenggat petugas yang terdekat: verifikasi, penetapan, respon"
                    + " pertama, atau tindak lanjut. Yang hanya menunggu pelapor tidak mempunyai tenggat petugas.",
            "lewat + hari ini + 3 hari + lebih lama + tanpa tenggat = BT + BD + P",
            Rounding.WHOLE,
            "RP-9, FX-4"),
    TOPICS(
            "Topik",
            "Tren topik",
            "Laporan yang sudah diverifikasi dan ditanggapi per topik; tiga terbanyak ditandai.",
            "P + S per topik",
            Rounding.WHOLE,
            "MI-14"),
    EVALUATION(
            "Evaluasi",
            "Evaluasi instansi",
            "Lima penanda pengelolaan: umur SK petugas, login terakhir setiap akun, rekap, kualitas tindak lanjut"
                    + " termasuk nilai sampel acak oleh Inspektorat, dan rencana aksi.",
            "Nilai sampel: Σ nilai ÷ laporan yang dinilai",
            Rounding.TWO,
            "MI-15"),
    BASIS(
            "Periode",
            "Periode dan saat penarikan",
            "Laporan dipilih menurut tanggal diterima dalam periode (WIB). Statusnya per saat ini, atau per akhir"
                    + " periode sebagaimana terbaca dari riwayatnya: angka per akhir periode tetap sama kapan pun"
                    + " ditarik.",
            "tanggal awal ≤ diterima ≤ tanggal akhir",
            "–",
            "MI-12, FX-35"),
    AGREEMENT(
            "Kecocokan",
            "Kecocokan angka",
            "Angka yang sama dihitung lewat dua jalan. Hijau bila cocok atau seluruh selisihnya bernama; merah bila"
                    + " ada laporan yang tidak terjelaskan.",
            "jalan pertama + selisih bernama = jalan kedua",
            Rounding.WHOLE,
            "MI-8, ST-9, ST-10, FX-8, FX-22");

    private static final class Formula {
        static final String STATE = "Jumlah laporan berstatus ini";
    }

    private static final class Rounding {
        static final String WHOLE = "Bilangan bulat";
        static final String DROPPED = "Satu desimal, setengah ke atas; „.0” tidak dicetak; „–” bila penyebutnya nol";
        static final String ONE = "Satu desimal, setengah ke atas; „–” bila penyebutnya nol";
        static final String TWO = "Selalu dua desimal, setengah ke atas; „–” bila belum ada penilaian";
    }

    private final String abbreviation;
    private final String label;
    private final String meaning;
    private final String formula;
    private final String rounding;
    private final String source;

    Definition(String abbreviation, String label, String meaning, String formula, String rounding, String source) {
        this.abbreviation = abbreviation;
        this.label = label;
        this.meaning = meaning;
        this.formula = formula;
        this.rounding = rounding;
        this.source = source;
    }

    /** As tables head their columns. */
    public String abbreviation() {
        return abbreviation;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    public String formula() {
        return formula;
    }

    public String rounding() {
        return rounding;
    }

    /** Ids of the rules that say so. */
    public String source() {
        return source;
    }
}
