package id.tuntas.portal;

import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.DeadlineState;
import id.tuntas.deadline.LedgerDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A promise that is open now, in words for the reporter.
 *
 * @param what what will have happened by then
 * @param missed the day has passed and what was promised has not happened
 * @param waitsForReporter it is the reporter's turn
 */
record PromiseView(
        String what,
        LocalDate startedOn,
        LocalDate dueOn,
        Instant dueAt,
        int workingDays,
        boolean missed,
        boolean waitsForReporter,
        List<LedgerDay> ledger) {

    /** Those still open, in the order in which they fall due. */
    static List<PromiseView> open(List<Deadline> deadlines, String agencyName) {
        return deadlines.stream()
                .filter(deadline -> deadline.stoppedAt() == null && deadline.state() != DeadlineState.MET)
                .sorted(java.util.Comparator.comparing(Deadline::dueAt))
                .map(deadline -> of(deadline, agencyName))
                .toList();
    }

    private static PromiseView of(Deadline deadline, String agencyName) {
        return new PromiseView(
                what(deadline.clock(), agencyName),
                deadline.startedOn(),
                deadline.dueOn(),
                deadline.dueAt(),
                deadline.workingDays(),
                deadline.state() == DeadlineState.MISSED,
                deadline.clock() == DeadlineClock.CLOSING,
                deadline.ledger());
    }

    private static String what(DeadlineClock clock, String agencyName) {
        return switch (clock) {
            case NATIONAL_VERIFICATION -> "Verifikasi oleh Admin Nasional";
            case AGENCY_VERIFICATION ->
                agencyName == null ? "Verifikasi oleh instansi" : "Verifikasi oleh " + agencyName;
            case FIRST_RESPONSE -> "Respon pertama";
            case FOLLOW_UP -> "Jawaban atas laporan";
            case CLOSING -> "Masa tanggapan pelapor";
            case COMPLETION -> "Melengkapi laporan";
            case HOLDER_DECISION -> "Penetapan instansi oleh Admin Nasional";
        };
    }
}
