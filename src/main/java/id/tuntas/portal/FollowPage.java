package id.tuntas.portal;

import id.tuntas.followup.Message;
import id.tuntas.report.Act;
import id.tuntas.report.Attachment;
import id.tuntas.report.Report;
import id.tuntas.report.Status;
import id.tuntas.report.StatusChange;
import id.tuntas.report.SubStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * What the page of one report says, to its reporter or to anyone.
 *
 * @param own the reporter looks, not just anyone
 * @param readable title, content and thread may be shown
 * @param unitName null also where the unit complained about is not the one that answers
 */
record FollowPage(
        Report report,
        boolean own,
        boolean readable,
        String agencyName,
        String unitName,
        String topicName,
        String channelName,
        List<PromiseView> promises,
        List<Step> steps,
        List<Message> thread,
        List<Attachment> attachments,
        ZoneId zone) {

    /** One of the four stations in the life of a report. */
    record Step(String label, Place place, Instant at, String note) {

        /** Where the report is now, there is no date yet but something going on. */
        static Step of(int number, int reached, String label, Instant at, String goingOn) {
            var place = number < reached ? Place.PAST : number == reached ? Place.NOW : Place.AHEAD;
            return new Step(label, place, place == Place.PAST ? at : null, place == Place.NOW ? goingOn : null);
        }
    }

    /** Where a station lies, seen from now. */
    enum Place {
        PAST("sudah"),
        NOW("sekarang"),
        AHEAD("belum");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String style() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What the state means for who reads it, in one or two sentences. */
    public String explanation() {
        return switch (report.status()) {
            case NOT_VERIFIED ->
                agencyName == null
                        ? "Laporan sudah diterima. Admin Nasional sedang memeriksa kelengkapannya dan menentukan instansi"
                                + " yang berwenang."
                        : "Laporan sudah diterima. " + agencyName
                                + " sedang memeriksa kelengkapannya dan menentukan unit kerja yang menjawab.";
            case NOT_FOLLOWED_UP -> "Laporan sudah diverifikasi. " + answering() + " sedang menyiapkan jawaban.";
            case IN_PROGRESS ->
                report.subStatus().filter(SubStatus.FOLLOW_UP::equals).isEmpty()
                        ? answering() + " sudah memberi respon awal dan masih menyiapkan jawaban atas laporan ini."
                        : waitsForReporter()
                                ? own
                                        ? "Laporan Anda sudah dijawab. Silakan baca jawabannya di bawah dan sampaikan tanggapan"
                                                + " bila masalahnya belum tuntas."
                                        : "Laporan sudah dijawab dan menunggu tanggapan pelapor."
                                : answering() + " sedang menyiapkan jawaban atas tanggapan pelapor.";
            case COMPLETED ->
                own && report.rating() == null
                        ? "Laporan Anda sudah selesai. Bantu kami dengan memberi penilaian di bawah."
                        : "Laporan ini sudah selesai ditangani.";
            case DEFERRED -> "Penanganan laporan ditunda sampai data yang kurang dilengkapi.";
            case ARCHIVED -> "Laporan ini diarsipkan.";
        };
    }

    private boolean waitsForReporter() {
        return promises.stream().anyMatch(PromiseView::waitsForReporter);
    }

    private String answering() {
        return unitName != null ? unitName : agencyName != null ? agencyName : "Instansi";
    }

    public boolean takesReplies() {
        return !Set.of(Status.COMPLETED, Status.ARCHIVED).contains(report.status());
    }

    public boolean takesRating() {
        return report.status() == Status.COMPLETED && report.rating() == null;
    }

    static List<Step> steps(Report report, List<StatusChange> history, boolean answered) {
        var reached = switch (report.status()) {
            case NOT_VERIFIED, DEFERRED -> 1;
            case NOT_FOLLOWED_UP -> 2;
            case IN_PROGRESS -> answered ? 3 : 2;
            case COMPLETED, ARCHIVED -> 4;
        };
        return List.of(
                Step.of(0, reached, "Diterima", report.receivedAt(), null),
                Step.of(1, reached, "Diverifikasi", first(history, Act.ASSIGNED), "sedang diperiksa"),
                Step.of(
                        2,
                        reached,
                        "Ditindaklanjuti",
                        last(history, Act.SUBSTANTIVE_RESPONSE_GIVEN),
                        "sedang dikerjakan"),
                Step.of(3, reached, "Selesai", report.closedAt(), "menunggu tanggapan"));
    }

    private static Instant first(List<StatusChange> history, Act act) {
        return history.stream()
                .filter(change -> change.act() == act)
                .map(StatusChange::at)
                .findFirst()
                .orElse(null);
    }

    private static Instant last(List<StatusChange> history, Act act) {
        return history.stream()
                .filter(change -> change.act() == act)
                .map(StatusChange::at)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
