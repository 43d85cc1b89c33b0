package id.tuntas.followup;

import id.tuntas.directory.Agency;
import id.tuntas.directory.Directory;
import id.tuntas.platform.Actor;
import id.tuntas.report.Report;
import id.tuntas.report.StatusChange;

/**
 * What the house tells about one change (NT-3). Moves between agencies are told with who declined, why, and where the
 * report is now; those inside an agency are not told (BW-8). What an officer wrote to the reporter, such as the list of
 * what is missing, is told to the reporter only: it may name what the public must not read.
 */
class Notices {

    private static final String NATIONAL = "Admin Nasional";

    private final Directory directory;
    private final Report report;
    private final boolean own;

    private String verifiedBy;

    /** @param own the reporter reads */
    Notices(Directory directory, Report report, boolean own) {
        this.directory = directory;
        this.report = report;
        this.own = own;
    }

    /** Takes the changes one after the other; null where nothing is told. */
    String next(StatusChange change) {
        var agency = agency(change.agency());
        return switch (change.act()) {
            case RECEIVED -> "Laporan diterima dan menunggu verifikasi.";
            case FORWARDED -> "Laporan diteruskan ke " + agency + ".";
            case ASSIGNED, TAKEN_BY_AGENCY -> verified(agency);
            case INITIAL_RESPONSE_GIVEN, SUBSTANTIVE_RESPONSE_GIVEN, RETURNED_BY_UNIT, REPLIED, REPLIED_LATER, RATED -> null;
            case VERIFIED -> "Laporan diverifikasi.";
            case CARRIED_OVER -> "Keadaan laporan diambil alih dari register lama.";
            case RETURNED_BY_AGENCY -> {
                verifiedBy = null;
                yield agency + " menyatakan laporan ini bukan wewenangnya." + toReporter(" Alasannya: ", change);
            }
            case RETURNED_TO_NATIONAL ->
                "Laporan sekarang ada di " + NATIONAL + ", yang menentukan instansi berikutnya.";
            case HOLDER_DECIDED ->
                NATIONAL + " menetapkan " + agency + " sebagai instansi yang menangani laporan ini."
                        + toReporter(" Alasannya: ", change);
            case DEFERRED ->
                own
                        ? agency + " memerlukan data tambahan sebelum laporan ini dapat ditangani."
                                + toReporter(" Yang kurang: ", change)
                        : "Penanganan ditunda: pelapor diminta melengkapi laporan.";
            case SUPPLEMENTED -> "Laporan sudah dilengkapi dan diperiksa kembali oleh " + agency + ".";
            case ARCHIVED ->
                "Laporan diarsipkan dan tidak ditangani lagi." + archiveReason()
                        + (Actor.HOUSE.id().equals(change.actor()) ? "" : toReporter(" Catatan petugas: ", change));
            case WITHDRAWN ->
                own
                        ? "Anda mencabut laporan ini, sehingga tidak ditangani lagi."
                                + toReporter(" Alasan Anda: ", change)
                        : "Laporan dicabut oleh pelapor dan tidak ditangani lagi.";
            case CLOSED -> "Laporan selesai: tidak ada tanggapan lagi sampai batas waktu setelah tindak lanjut.";
            case CLOSED_BY_REPORTER -> "Laporan selesai: pelapor menyatakan masalahnya sudah tuntas.";
            case CLOSED_BY_ADMIN ->
                "Laporan selesai: ditutup oleh petugas setelah tindak lanjut." + toReporter(" Alasannya: ", change);
            case REOPENED ->
                "Laporan dibuka kembali setelah tanggapan susulan dan akan dijawab lagi."
                        + toReporter(" Alasannya: ", change);
            case NEW_REPORT_ADVISED ->
                agency + " sudah memeriksa tanggapan susulan. Laporan ini tetap selesai; untuk masalah itu silakan"
                        + " sampaikan laporan baru dan sebutkan nomor laporan ini."
                        + toReporter(" Alasannya: ", change);
            case LATER_REPLY_FILED ->
                agency + " sudah memeriksa tanggapan susulan. Laporan ini tetap selesai."
                        + toReporter(" Alasannya: ", change);
        };
    }

    /** A second unit of the same agency is that agency's own affair (BW-8). */
    private String verified(String agency) {
        if (agency.equals(verifiedBy)) {
            return null;
        }
        verifiedBy = agency;
        return "Laporan sudah diverifikasi " + agency + " dan sedang disiapkan jawabannya.";
    }

    private String archiveReason() {
        return directory
                .archiveReason(report.archiveReason())
                .map(reason -> " " + reason.explanation())
                .orElse("");
    }

    private String toReporter(String before, StatusChange change) {
        return own && change.note() != null && !change.note().isBlank() ? before + sentence(change.note()) : "";
    }

    private static String sentence(String words) {
        var said = words.strip();
        return said.matches("(?s).*[.!?…]$") ? said : said + ".";
    }

    private String agency(String code) {
        return code == null
                ? NATIONAL
                : directory.agency(code).map(Agency::name).orElse(code);
    }
}
