package id.tuntas.portal;

import id.tuntas.deadline.DeadlineClock;
import id.tuntas.followup.Message;
import id.tuntas.followup.Supporter;
import id.tuntas.report.Act;
import id.tuntas.report.Attachment;
import id.tuntas.report.History;
import id.tuntas.report.Report;
import id.tuntas.report.Status;
import id.tuntas.report.StatusChange;
import id.tuntas.report.SubStatus;
import id.tuntas.report.TrackingId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the page of one report says, to its reporter or to anyone.
 *
 * @param own the reporter looks, not just anyone
 * @param readable title, content and thread may be shown
 * @param unitName null also where the unit complained about is not the one that answers
 * @param supporters agencies that answer beside the lead (LI-2)
 * @param handover who declined the report just now, why, and where it is; null if nobody has (BW-8)
 * @param missingItems what the reporter is asked to add; null unless this is the reporter of a deferred report (TD-1)
 * @param ending why and when it was archived; null if it was not
 * @param referral whether the Ombudsman has it; null unless its reporter looks (OM-3)
 * @param takesClosing answered in substance, and the reporter may say that this settles it (AC-9)
 * @param laterRepliesUntil until when a reply may still reopen a completed report; null if it may not (AC-7)
 * @param continuations the reports that continue this one; none for others (AC-6, AC-7)
 */
record FollowPage(
        Report report,
        boolean own,
        boolean readable,
        String agencyName,
        String unitName,
        List<Supporter> supporters,
        String topicName,
        String channelName,
        List<PromiseView> promises,
        List<Step> steps,
        String handover,
        String missingItems,
        Ending ending,
        boolean takesClosing,
        Instant laterRepliesUntil,
        Referral referral,
        List<TrackingId> continuations,
        List<Message> thread,
        List<Attachment> attachments,
        ZoneId zone) {

    private static final Set<Status> ENDED = Set.of(Status.COMPLETED, Status.ARCHIVED);

    /**
     * How a report was archived.
     *
     * @param reason in the words of every day
     * @param withdrawn the reporter took it back
     * @param note what was written to the reporter, or by the reporter; null for others and where nobody wrote
     * @param master the report that this one repeats; null for others and where it repeats none
     */
    record Ending(String reason, boolean withdrawn, String note, TrackingId master, Instant at) {}

    /**
     * How the referral to the Ombudsman stands.
     *
     * @param running one was made and has not ended
     * @param consented the Ombudsman may know who reports (OM-4)
     */
    record Referral(boolean running, boolean consented) {

        static Referral of(List<StatusChange> history) {
            var consented = false;
            for (var change : history) {
                consented = switch (change.act()) {
                    case REFERRED -> false;
                    case IDENTITY_CONSENTED -> true;
                    default -> consented;
                };
            }
            return new Referral(History.isReferred(history), consented);
        }
    }

    /** One of the stations in the life of a report. */
    record Step(String label, Place place, Instant at, String note) {

        /** Where the report is now, there is no date yet but something going on. */
        static Step of(int number, int reached, String label, Instant at, String goingOn) {
            var place = number < reached ? Place.PAST : number == reached ? Place.NOW : Place.AHEAD;
            return new Step(label, place, place == Place.PAST ? at : null, place == Place.NOW ? goingOn : null);
        }

        static Step past(String label, Instant at) {
            return new Step(label, Place.PAST, at, null);
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

    /** In the reporter's words, or for anyone as a verifier corrected it (V-8). */
    public String title() {
        return own ? report.title() : report.publicTitle();
    }

    /** In the reporter's words, or for anyone as a verifier corrected it (V-8). */
    public String content() {
        return own ? report.content() : report.publicContent();
    }

    /** The reporter reads the own words, and that others read something else (V-8). */
    public boolean showsPublicText() {
        return own && report.correctedForPublic();
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
                                : waitsForSupport()
                                        ? answering() + " sudah menjawab laporan ini. Jawaban " + awaited()
                                                + " masih ditunggu; setelah itu tanggapan pelapor ditunggu."
                                        : answering() + " sedang menyiapkan jawaban atas tanggapan pelapor.";
            case COMPLETED -> completed();
            case DEFERRED ->
                own
                        ? asking() + " memerlukan data tambahan dari Anda sebelum laporan ini dapat ditangani."
                        : "Penanganan laporan ditunda sampai pelapor melengkapi data yang kurang.";
            case ARCHIVED -> "Laporan ini diarsipkan dan tidak ditangani lagi.";
        };
    }

    private String completed() {
        if (waitsForReview()) {
            return own
                    ? "Tanggapan Anda setelah laporan selesai sedang diperiksa."
                    : "Tanggapan pelapor setelah laporan selesai sedang diperiksa.";
        }
        return own && report.rating() == null
                ? "Laporan Anda sudah selesai. Bantu kami dengan memberi penilaian di bawah."
                : "Laporan ini sudah selesai ditangani.";
    }

    private boolean waitsForReporter() {
        return promises.stream().anyMatch(PromiseView::waitsForReporter);
    }

    /** The lead has answered and promises nothing at the moment; some supporter has not answered yet (LI-3). */
    private boolean waitsForSupport() {
        return promises.stream().noneMatch(promise -> promise.clock() == DeadlineClock.FOLLOW_UP)
                && supporters.stream().anyMatch(supporter -> supporter.state().awaited());
    }

    private String awaited() {
        return supporters.stream()
                .filter(supporter -> supporter.state().awaited())
                .map(Supporter::name)
                .collect(Collectors.joining(" dan "));
    }

    /** After the end the agency verifies nothing but a later reply (AC-6). */
    private boolean waitsForReview() {
        return promises.stream().anyMatch(promise -> promise.clock() == DeadlineClock.AGENCY_VERIFICATION);
    }

    /** Whether its reporter may ask for the Ombudsman now (OM-3). */
    public boolean takesReferral() {
        return referral != null && !ENDED.contains(report.status()) && !referral.running();
    }

    /** Whether the referral that runs may still be allowed to carry the identity (OM-4). */
    public boolean takesConsent() {
        return isReferred() && !ENDED.contains(report.status()) && !referral.consented();
    }

    public boolean isReferred() {
        return referral != null && referral.running();
    }

    private String answering() {
        return unitName != null ? unitName : agencyName != null ? agencyName : "Instansi";
    }

    /** Who found something missing. */
    public String asking() {
        return agencyName == null ? "Admin Nasional" : agencyName;
    }

    public boolean takesReplies() {
        return !ENDED.contains(report.status()) && !takesCompletion();
    }

    /** The reporter is asked to complete the report; whatever is sent now does (TD-3). */
    public boolean takesCompletion() {
        return report.status() == Status.DEFERRED;
    }

    public boolean takesWithdrawal() {
        return !ENDED.contains(report.status());
    }

    public boolean takesLaterReply() {
        return report.status() == Status.COMPLETED && laterRepliesUntil != null;
    }

    /** Too late to reopen it; what is written now becomes a report of its own (AC-7). */
    public boolean takesNewReport() {
        return report.status() == Status.COMPLETED && laterRepliesUntil == null;
    }

    public boolean takesRating() {
        return report.status() == Status.COMPLETED && report.rating() == null;
    }

    static List<Step> steps(Report report, List<StatusChange> history, boolean answered) {
        if (report.status() == Status.ARCHIVED) {
            return archived(report, history);
        }
        var reached = switch (report.status()) {
            case NOT_VERIFIED, DEFERRED -> 1;
            case NOT_FOLLOWED_UP -> 2;
            case IN_PROGRESS -> answered ? 3 : 2;
            case COMPLETED, ARCHIVED -> 4;
        };
        return List.of(
                Step.of(0, reached, "Diterima", report.receivedAt(), null),
                Step.of(
                        1,
                        reached,
                        "Diverifikasi",
                        verified(history),
                        report.status() == Status.DEFERRED ? "menunggu dilengkapi" : "sedang diperiksa"),
                Step.of(
                        2,
                        reached,
                        "Ditindaklanjuti",
                        last(history, Act.SUBSTANTIVE_RESPONSE_GIVEN),
                        "sedang dikerjakan"),
                Step.of(3, reached, "Selesai", report.closedAt(), "menunggu tanggapan"));
    }

    /** Only what really happened: most archived reports were never verified or answered. */
    private static List<Step> archived(Report report, List<StatusChange> history) {
        var steps = new ArrayList<Step>();
        steps.add(Step.past("Diterima", report.receivedAt()));
        var verified = verified(history);
        if (verified != null) {
            steps.add(Step.past("Diverifikasi", verified));
        }
        var answered = last(history, Act.SUBSTANTIVE_RESPONSE_GIVEN);
        if (answered != null) {
            steps.add(Step.past("Ditindaklanjuti", answered));
        }
        var end = archiving(history);
        steps.add(new Step("Diarsipkan", Place.NOW, end == null ? null : end.at(), null));
        return steps;
    }

    /** The change that archived the report; null if none is known. */
    static StatusChange archiving(List<StatusChange> history) {
        return history.stream()
                .filter(change -> change.to() == Status.ARCHIVED)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static Instant verified(List<StatusChange> history) {
        return history.stream()
                .filter(change -> change.act() == Act.ASSIGNED || change.act() == Act.TAKEN_BY_AGENCY)
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
