package id.tuntas.monitoring;

import java.util.List;
import java.util.stream.Stream;

/** The columns of the sheet Data, in the order of RP-8. Who reported is in none of them. */
enum ExportColumn {
    TRACKING_ID("Tracking ID", 15),
    RECEIVED_AT("Tanggal laporan", 17),
    ORIGINALLY_RECEIVED_ON("Tanggal surat atau kedatangan", 14),
    REACHED_AGENCY_AT("Tanggal diterima instansi", 17),
    ZONE("Zona waktu", 8),
    CHANNEL("Kanal", 16),
    KIND("Jenis", 20),
    SUPERVISORY("Berkadar pengawasan", 13),
    FIELD_EXAMINATION("Pemeriksaan lapangan", 13),
    TOPIC("Kategori/topik", 28),
    TITLE("Judul", 45),
    CONTENT("Isi laporan", 60),
    AGENCY("Instansi", 32),
    UNIT("Unit kerja", 32),
    OFFICER("Pejabat penghubung", 20),
    VERIFIED_AT("Tanggal verifikasi", 17),
    VERIFICATION_WORKING_DAYS("Lama verifikasi (hari kerja)", 12),
    VERIFICATION_DAYS("Lama verifikasi (hari)", 12),
    ASSIGNED_AT("Tanggal disposisi", 17),
    RETURNS("Jumlah bukan wewenang", 12),
    DUE_ON("Batas waktu", 12),
    INITIAL_RESPONSE_AT("Tanggal respon awal", 17),
    INITIAL_RESPONSE("Isi respon awal", 60),
    FIRST_RESPONSE_WORKING_DAYS("Lama tanggapan pertama (hari kerja)", 13),
    FIRST_RESPONSE_DAYS("Lama tanggapan pertama (hari)", 13),
    FOLLOW_UP_AT("Tanggal tindak lanjut pertama", 17),
    FOLLOW_UP("Isi tindak lanjut pertama", 60),
    LAST_FOLLOW_UP_AT("Tanggal tindak lanjut terakhir", 17),
    LAST_FOLLOW_UP("Isi tindak lanjut terakhir", 60),
    REPLIES("Jumlah tanggapan pelapor", 12),
    STATUS("Status", 22),
    SUB_STATUS("Substatus", 34),
    CLOSED_AT("Tanggal selesai", 17),
    CLOSED_HOW("Cara selesai", 12),
    LATE("Lewat batas", 9),
    LATE_WORKING_DAYS("Lewat batas (hari kerja)", 12),
    RATING("Rating", 8),
    PRIORITY("Prioritas", 24),
    INTERVENTIONS("Riwayat intervensi (jumlah)", 12),
    PUT_ASIDE_BECAUSE("Alasan arsip/tunda", 45),
    LINK("Tautan", 45);

    private final ExportBook.Column column;

    ExportColumn(String heading, int width) {
        this.column = new ExportBook.Column(heading, width);
    }

    String heading() {
        return column.heading();
    }

    static List<ExportBook.Column> all() {
        return Stream.of(values()).map(each -> each.column).toList();
    }
}
