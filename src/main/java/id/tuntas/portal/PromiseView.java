package id.tuntas.portal;

import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.DeadlineState;
import id.tuntas.deadline.LedgerDay;
import id.tuntas.report.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A promise that is open now, in words for the reporter.
 *
 * @param what what will have happened by then
 * @param missed the day has passed and what was promised has not happened
 * @param paused stands still while the report is deferred; the date is provisional
 * @param calendarDays counted in calendar days, not in working days
 * @param waitsForReporter the answer is there; the reporter may reply until then
 * @param completion the reporter is to complete the report until then
 */
record PromiseView(
        DeadlineClock clock,
        String what,
        LocalDate startedOn,
        LocalDate dueOn,
        Instant dueAt,
        int workingDays,
        boolean calendarDays,
        boolean missed,
        boolean paused,
        boolean waitsForReporter,
        boolean completion,
        List<LedgerDay> ledger) {

    /** Of the whole case, whoever holds it (OM-2). */
    public boolean wholeCase() {
        return clock == DeadlineClock.WHOLE_CASE;
    }

    /** Those still open, in the order in which they fall due. */
    static List<PromiseView> open(List<Deadline> deadlines, String agencyName, Status status) {
        return deadlines.stream()
                .filter(deadline -> deadline.stoppedAt() == null && deadline.state() != DeadlineState.MET)
                .sorted(java.util.Comparator.comparing(Deadline::dueAt))
                .map(deadline -> of(deadline, agencyName, status))
                .toList();
    }

    private static PromiseView of(Deadline deadline, String agencyName, Status status) {
        return new PromiseView(
                deadline.clock(),
                what(deadline.clock(), agencyName, status),
                deadline.startedOn(),
                deadline.dueOn(),
                deadline.dueAt(),
                deadline.workingDays(),
                deadline.clock().countsCalendarDays(),
                deadline.state() == DeadlineState.MISSED,
                deadline.state() == DeadlineState.PAUSED,
                deadline.clock() == DeadlineClock.CLOSING,
                deadline.clock() == DeadlineClock.COMPLETION,
                deadline.ledger());
    }

    /** After <em>Selesai</em> the agency verifies a later reply, under the same clock (AC-6). */
    private static String what(DeadlineClock clock, String agencyName, Status status) {
        var agency = agencyName == null ? "instansi" : agencyName;
        return switch (clock) {
            case NATIONAL_VERIFICATION -> "Verifikasi oleh Admin Nasional";
            case AGENCY_VERIFICATION ->
                (status == Status.COMPLETED ? "Pemeriksaan tanggapan susulan oleh " : "Verifikasi oleh ") + agency;
            case FIRST_RESPONSE -> "Respon pertama";
            case FOLLOW_UP -> "Jawaban atas laporan";
            case CLOSING -> "Masa tanggapan pelapor";
            case COMPLETION -> "Kelengkapan laporan";
            case HOLDER_DECISION -> "Penetapan instansi oleh Admin Nasional";
            case WHOLE_CASE -> "Jawaban, dari instansi mana pun,";
            case RECOMMENDATION -> "Pelaksanaan rekomendasi Ombudsman oleh " + agency;
        };
    }
}
