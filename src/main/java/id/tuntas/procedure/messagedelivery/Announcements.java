package id.tuntas.procedure.messagedelivery;

import id.tuntas.directory.Agency;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Groups;
import id.tuntas.notification.Letter;
import id.tuntas.notification.Outbox;
import id.tuntas.notification.Recipient;
import id.tuntas.privacy.DataRequest.Kind;
import id.tuntas.privacy.PersonToBeTold;
import id.tuntas.privacy.RequestLate;
import id.tuntas.report.ReportChanged;
import id.tuntas.report.Support;
import id.tuntas.report.TrackingId;
import id.tuntas.routing.Routing;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes to those whom a change of a report concerns: officers when it comes to them (NT-1, FX-23), the reporter at each turn
 * (NT-3, BW-8, PD-16). Only that something happened and where to read it: the page asks who is reading, a mailbox does not (NT-4).
 */
@Component
class Announcements {

    static final String BATCH = Outbox.ROUND;

    private final Outbox outbox;
    private final Directory directory;

    Announcements(Outbox outbox, Directory directory) {
        this.outbox = outbox;
        this.directory = directory;
    }

    @EventListener
    void tell(ReportChanged changed) {
        if (changed.report().isSubCase()) {
            tellOfSupport(changed);
            return;
        }
        tellOfficers(changed);
        tellReporter(changed);
    }

    /** What becomes of the reporter's own data (PD-16). */
    @EventListener
    void tell(PersonToBeTold told) {
        var reporter = new Recipient.Reporter(told.report());
        outbox.put(BATCH, told.key(), reporter, new Letter(told.report(), told.subject(), told.text()));
    }

    /** Whoever must act on a request about personal data, once it is late (PD-4, PD-7, PD-11); one letter for each. */
    @EventListener
    void tell(RequestLate late) {
        var request = late.request();
        var report = new TrackingId(request.trackingId());
        var keeper = request.agency() == null ? Groups.nationalAdmin() : Groups.agencyAdmin(request.agency());
        outbox.put(
                BATCH,
                "request/" + request.id() + "/late",
                new Recipient.Group(keeper),
                new Letter(
                        report,
                        "/administrasi/data-pribadi",
                        "Permintaan data pribadi pada laporan " + report.grouped() + " terlambat",
                        "Permintaan pelapor (" + request.kind().label().toLowerCase(Locale.ROOT)
                                + ") melewati 3 x 24 jam yang diwajibkan undang-undang. "
                                + (request.kind() == Kind.ACCESS
                                        ? "Serahkan salinannya sekarang, atau tolak dengan alasan."
                                        : "Sistem belum berhasil menjalankannya; hubungi operator, atau tolak dengan"
                                                + " alasan bila hukum mewajibkannya."),
                        null));
    }

    /** What supporters do is one matter with the report that they support: its reporter knows one number only (LI-2). */
    private void tellOfSupport(ReportChanged changed) {
        var part = changed.report();
        var whole = part.whole().trackingId();
        var byUnit = part.support() == Support.UNIT;
        var agency = directory.agency(part.agency()).map(Agency::name).orElse(part.agency());
        switch (changed.change().act()) {
            case SUPPORT_REQUESTED -> {
                var subject = "Anda diminta mendukung laporan " + whole.grouped();
                if (byUnit) {
                    toHandlers(
                            changed, subject, "Laporan ini menunggu tanggapan Anda di samping unit penanggung jawab.");
                } else {
                    toAgencyAdmin(changed, subject, "Bagian instansi Anda menunggu verifikasi Admin Instansi.");
                }
            }
            case ASSIGNED ->
                toHandlers(
                        changed,
                        "Laporan " + part.trackingId().grouped() + " didisposisikan kepada Anda",
                        "Laporan ini menunggu tanggapan Anda. Tenggatnya ada di berkas.");
            case RETURNED_BY_UNIT ->
                toAgencyAdmin(
                        changed,
                        "Laporan " + part.trackingId().grouped() + " dikembalikan oleh unit kerja",
                        byUnit
                                ? "Unit kerja pendukung menyatakan bagian ini bukan wewenangnya. Alasannya ada di berkas."
                                : "Unit kerja menyatakan laporan ini bukan wewenangnya. Laporan menunggu verifikasi Anda"
                                        + " kembali.");
            case RETURNED_BY_AGENCY -> {
                var declined = agency + " menyatakan bagiannya bukan wewenangnya. Alasannya ada di berkas.";
                var subject = "Instansi pendukung melepas laporan " + whole.grouped();
                put(changed, whole, new Recipient.Group(Groups.nationalAdmin()), subject, declined);
                if (part.parent().agency() != null) {
                    var lead =
                            new Recipient.Group(Groups.agencyAdmin(part.parent().agency()));
                    put(changed, whole, lead, subject, declined);
                }
            }
            case INITIAL_RESPONSE_GIVEN, SUBSTANTIVE_RESPONSE_GIVEN ->
                put(
                        changed,
                        whole,
                        new Recipient.Reporter(whole),
                        "Jawaban pendukung atas laporan " + whole.grouped(),
                        agency + " ikut menjawab laporan Anda. Baca jawabannya di halaman laporan.");
            default -> {}
        }
    }

    private void tellOfficers(ReportChanged changed) {
        var report = changed.report();
        var number = "Laporan " + report.trackingId().grouped();
        switch (changed.change().act()) {
            case RECEIVED, FORWARDED, HOLDER_DECIDED ->
                toAgencyAdmin(
                        changed, number + " masuk ke instansi Anda", "Laporan ini menunggu verifikasi Admin Instansi.");
            case RETURNED_BY_UNIT ->
                toAgencyAdmin(
                        changed,
                        number + " dikembalikan oleh unit kerja",
                        "Unit kerja menyatakan laporan ini bukan wewenangnya. Laporan menunggu verifikasi Anda kembali.");
            case SUPPLEMENTED ->
                toAgencyAdmin(
                        changed,
                        number + " sudah dilengkapi pelapor",
                        "Laporan yang ditunda ini menunggu verifikasi Anda kembali.");
            case REPLIED_LATER ->
                toAgencyAdmin(
                        changed,
                        "Tanggapan susulan atas laporan " + report.trackingId().grouped(),
                        "Pelapor menanggapi laporan yang sudah selesai. Tinjaulah apakah perlu dibuka kembali.");
            case ASSIGNED ->
                toHandlers(
                        changed,
                        number + " didisposisikan kepada Anda",
                        "Laporan ini menunggu tanggapan Anda. Tenggatnya ada di berkas.");
            case REPLIED, REOPENED ->
                toHandlers(
                        changed,
                        "Pelapor menanggapi laporan " + report.trackingId().grouped(),
                        "Pelapor menanggapi jawaban yang diberikan, dan laporan menunggu tanggapan Anda kembali.");
            default -> {}
        }
    }

    private void tellReporter(ReportChanged changed) {
        var report = changed.report();
        var number = "Laporan " + report.trackingId().grouped();
        var agency =
                directory.agency(changed.change().agency()).map(Agency::name).orElse("Admin Nasional");
        switch (changed.change().act()) {
            case FORWARDED, HOLDER_DECIDED ->
                toReporter(
                        changed,
                        number + " diteruskan",
                        "Laporan Anda diteruskan ke " + agency
                                + ". Siapa yang memegangnya dan paling lambat kapan dijawab dapat Anda baca di halaman"
                                + " laporan.");
            case DEFERRED ->
                toReporter(
                        changed,
                        number + " perlu dilengkapi",
                        "Masih ada keterangan yang kurang, sehingga laporan Anda belum dapat ditangani. Apa yang"
                                + " diminta dan sampai kapan dapat Anda baca, dan langsung lengkapi, di halaman laporan.");
            case RETURNED_BY_AGENCY ->
                toReporter(
                        changed,
                        number + " berpindah instansi",
                        agency + " menyatakan laporan Anda bukan wewenangnya. Alasannya, dan di mana laporan Anda"
                                + " sekarang, dapat Anda baca di halaman laporan.");
            case INITIAL_RESPONSE_GIVEN ->
                toReporter(
                        changed,
                        "Respon awal atas laporan " + report.trackingId().grouped(),
                        agency + " memberi kabar awal tentang laporan Anda. Jawaban atas pokok laporan menyusul.");
            case SUBSTANTIVE_RESPONSE_GIVEN ->
                toReporter(
                        changed,
                        number + " sudah dijawab",
                        agency + " menjawab laporan Anda. Baca jawabannya di halaman laporan; bila belum tuntas,"
                                + " tanggapilah di sana sebelum masa tunggunya habis.");
            case CLOSED, CLOSED_BY_ADMIN, CLOSED_BY_REPORTER ->
                toReporter(
                        changed,
                        number + " selesai",
                        "Laporan Anda selesai. Bagaimana penanganannya menurut Anda? Berikan 1 sampai 5 bintang di"
                                + " halaman laporan; bila masalahnya ternyata belum tuntas, tanggapilah di sana.");
            case ARCHIVED ->
                toReporter(
                        changed,
                        number + " diarsipkan",
                        "Laporan Anda diarsipkan dan tidak ditangani lagi. Alasannya dapat Anda baca di halaman"
                                + " laporan.");
            case RESTORED ->
                toReporter(
                        changed, number + " dipulihkan", "Laporan Anda dipulihkan dari arsip dan diperiksa kembali.");
            case REFERRED ->
                toReporter(
                        changed,
                        number + " dirujuk ke Ombudsman",
                        "Laporan Anda dirujuk ke Ombudsman Republik Indonesia. Instansi tetap wajib menanganinya."
                                + " Sebabnya, dan apakah identitas Anda boleh disertakan, ada di halaman laporan.");
            case REOPENED ->
                toReporter(
                        changed,
                        number + " dibuka kembali",
                        "Laporan Anda dibuka kembali setelah tanggapan Anda, dan akan dijawab lagi.");
            case NEW_REPORT_ADVISED, LATER_REPLY_FILED ->
                toReporter(
                        changed,
                        "Tanggapan Anda atas laporan " + report.trackingId().grouped() + " sudah diperiksa",
                        "Hasilnya dapat Anda baca di halaman laporan.");
            default -> {}
        }
    }

    private void toAgencyAdmin(ReportChanged changed, String subject, String text) {
        var agency = changed.report().agency();
        if (agency != null) {
            put(changed, new Recipient.Group(Groups.agencyAdmin(agency)), subject, text);
        }
    }

    private void toHandlers(ReportChanged changed, String subject, String text) {
        if (changed.report().agency() != null) {
            put(changed, new Recipient.Group(Routing.handlersOf(changed.report())), subject, text);
        }
    }

    private void toReporter(ReportChanged changed, String subject, String text) {
        put(changed, new Recipient.Reporter(changed.report().trackingId()), subject, text);
    }

    private void put(ReportChanged changed, Recipient recipient, String subject, String text) {
        put(changed, changed.report().trackingId(), recipient, subject, text);
    }

    private void put(ReportChanged changed, TrackingId about, Recipient recipient, String subject, String text) {
        var to = recipient instanceof Recipient.Group group ? group.id() : "reporter";
        outbox.put(BATCH, changed.line() + "/" + to, recipient, new Letter(about, subject, text));
    }
}
