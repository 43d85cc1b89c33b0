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
        return report.isSubCase() ? ofSupporter(change) : ofReport(change);
    }

    /** Of a supporting agency: that it was asked, and that it declined; what it says stands in the thread (LI-2). */
    private String ofSupporter(StatusChange change) {
        var agency = agency(change.agency());
        return switch (change.act()) {
            case SUPPORT_REQUESTED -> agency + " diminta ikut menjawab laporan ini sebagai instansi pendukung.";
            case RETURNED_BY_AGENCY ->
                agency + " menyatakan bagiannya dalam laporan ini bukan wewenangnya."
                        + toReporter(" Alasannya: ", change);
            default -> null;
        };
    }

    private String ofReport(StatusChange change) {
        var agency = agency(change.agency());
        return switch (change.act()) {
            case RECEIVED ->
                own && change.linkedReport() != null
                        ? "Laporan diterima sebagai lanjutan laporan "
                                + change.linkedReport().grouped() + " dan menunggu verifikasi."
                        : "Laporan diterima dan menunggu verifikasi.";
            case FORWARDED -> "Laporan diteruskan ke " + agency + ".";
            case ASSIGNED, TAKEN_BY_AGENCY -> verified(agency);
            case INITIAL_RESPONSE_GIVEN,
                    SUBSTANTIVE_RESPONSE_GIVEN,
                    RETURNED_BY_UNIT,
                    REPLIED,
                    REPLIED_LATER,
                    SUPPORT_REQUESTED,
                    SUPPORT_RELEASED,
                    RATED,
                    OFFICER_EXCLUDED -> null;
            case VERIFIED -> "Laporan diverifikasi.";
            case CARRIED_OVER -> "Keadaan laporan diambil alih dari register lama.";
            case RECLASSIFIED ->
                agency
                        + " mengubah klasifikasi laporan. Tenggat tindak lanjut dihitung lagi menurut klasifikasi baru, dari"
                        + " awal yang sama.";
            case CORRECTED_TO_SUBSTANTIVE ->
                "Jenis jawaban instansi dikoreksi: yang semula tercatat sebagai respon awal adalah tindak lanjut.";
            case CORRECTED_TO_INITIAL ->
                "Jenis jawaban instansi dikoreksi: yang semula tercatat sebagai tindak lanjut baru merupakan respon awal.";
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
            case REFERRED,
                    IDENTITY_CONSENTED,
                    REFERRAL_ACKNOWLEDGED,
                    REFERRAL_CLOSED,
                    RECOMMENDED,
                    RECOMMENDATION_COMPLIED -> own ? referral(change, agency) : null;
            case NEW_REPORT_ADVISED ->
                agency
                        + " sudah memeriksa tanggapan susulan. Laporan ini tetap selesai; tanggapan itu ditangani sebagai"
                        + " laporan baru."
                        + toReporter(" Alasannya: ", change);
            case CONTINUED ->
                own
                        ? "Tanggapan Anda didaftarkan sebagai laporan lanjutan dengan nomor "
                                + change.linkedReport().grouped()
                                + ". Kode akses laporan ini juga membuka laporan lanjutan itu."
                        : "Tanggapan pelapor dilanjutkan dalam laporan baru.";
            case RESTORED ->
                "Laporan dipulihkan dari arsip dan diperiksa kembali oleh " + agency + "."
                        + toReporter(" Alasannya: ", change);
            case PUBLIC_TEXT_CORRECTED ->
                own
                        ? "Judul atau isi yang dibaca umum diperbaiki oleh " + agency
                                + ". Laporan Anda sendiri tersimpan seperti yang Anda tulis."
                        : null;
            case LATER_REPLY_FILED ->
                agency + " sudah memeriksa tanggapan susulan. Laporan ini tetap selesai."
                        + toReporter(" Alasannya: ", change);
        };
    }

    /** What becomes of a referral is between the reporter, the Ombudsman and whoever has to answer (OM-4). */
    private String referral(StatusChange change, String agency) {
        return switch (change.act()) {
            case REFERRED ->
                (Actor.REPORTER.id().equals(change.actor())
                                ? "Atas permintaan Anda, laporan ini dirujuk ke Ombudsman Republik Indonesia."
                                : "Laporan ini dirujuk ke Ombudsman Republik Indonesia."
                                        + toReporter(" Sebabnya: ", change))
                        + " Kewajiban menjawab laporan Anda tetap berlaku.";
            case IDENTITY_CONSENTED -> "Anda mengizinkan Ombudsman mengetahui identitas Anda untuk rujukan ini.";
            case REFERRAL_ACKNOWLEDGED -> "Ombudsman sudah menerima rujukan laporan ini.";
            case REFERRAL_CLOSED ->
                "Ombudsman menutup rujukan laporan ini tanpa rekomendasi." + toReporter(" Alasannya: ", change);
            case RECOMMENDED ->
                "Ombudsman memberikan rekomendasi kepada " + agency + "." + toReporter(" Isinya: ", change);
            default -> "Rekomendasi Ombudsman dilaporkan sudah dilaksanakan." + toReporter(" Laporannya: ", change);
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
