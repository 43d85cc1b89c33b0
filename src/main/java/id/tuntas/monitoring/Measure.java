package id.tuntas.monitoring;

/** A column of the open data: its name there, and what it means. */
enum Measure {
    NOT_VERIFIED("notVerified", "Belum Terverifikasi", "menunggu verifikasi"),
    NOT_FOLLOWED_UP("notFollowedUp", "Belum Ditindaklanjuti", "sudah didisposisikan, belum dijawab"),
    IN_PROGRESS("inProgress", "Proses", "sudah dijawab, belum selesai"),
    COMPLETED("completed", "Selesai", "selesai ditangani"),
    DEFERRED("deferred", "Tunda", "menunggu kelengkapan dari pelapor"),
    ARCHIVED("archived", "Arsip", "tidak diproses, dengan alasan"),
    TOTAL_RECEIVED("totalReceived", "Total laporan masuk", "keenam status"),
    TOTAL("total", "Total (Tanpa Arsip dan Tunda)", "empat status pertama"),
    FOLLOWED_UP("followedUp", "Ditindaklanjuti", "Proses dan Selesai"),
    ON_TIME("followUpsOnTime", "Tindak lanjut tepat waktu", "jatuh tempo pada bulan itu dan dijawab sebelumnya"),
    LATE("followUpsLate", "Tindak lanjut terlambat", "jatuh tempo pada bulan itu dan belum dijawab saat itu"),
    DUE("followUpsDue", "Tindak lanjut jatuh tempo", "tepat waktu dan terlambat");

    private final String field;
    private final String label;
    private final String meaning;

    Measure(String field, String label, String meaning) {
        this.field = field;
        this.label = label;
        this.meaning = meaning;
    }

    public String field() {
        return field;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }
}
