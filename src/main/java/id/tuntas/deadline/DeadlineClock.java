package id.tuntas.deadline;

import java.util.EnumSet;
import java.util.Set;

/** What is being timed. The lengths are data ({@code clock_length}), except where a decision table gives them. */
public enum DeadlineClock {
    /** Admin Nasional looks at a new report: V-1. */
    NATIONAL_VERIFICATION("Verifikasi Admin Nasional"),
    /** Admin Instansi looks at a report that reached the agency: V-2. */
    AGENCY_VERIFICATION("Verifikasi Admin Instansi"),
    /** The unit answers for the first time, in whatever kind: V-9. */
    FIRST_RESPONSE("Respon pertama"),
    /** The unit gives its first substantive response: KL-1 to KL-6; {@code follow-up-deadline.dmn} gives the length. */
    FOLLOW_UP("Tindak lanjut"),
    /** The wait for the reporter after a substantive response: AC-1. */
    CLOSING("Masa tunggu tanggapan pelapor"),
    /** The reporter completes a deferred report: TD-3, in calendar days. */
    COMPLETION("Melengkapi laporan"),
    /** Admin Nasional decides finally who holds a report that nobody wants: BW-6. */
    HOLDER_DECISION("Penetapan instansi oleh Admin Nasional"),
    /** The report is answered in substance, whoever holds it: OM-2, from the first verification, once per report. */
    WHOLE_CASE("Keseluruhan penanganan"),
    /** The agency carries out what the Ombudsman recommended, in calendar days. */
    RECOMMENDATION("Pelaksanaan rekomendasi Ombudsman");

    /** These belong to the report or to the Ombudsman; a change of holder leaves them alone (BW-7). */
    static final Set<DeadlineClock> BEYOND_THE_HOLDER = EnumSet.of(WHOLE_CASE, RECOMMENDATION);

    /** Nobody works on an incomplete report, so these stand still meanwhile (section 26). */
    static final Set<DeadlineClock> PAUSED_BY_TUNDA = EnumSet.of(FIRST_RESPONSE, FOLLOW_UP, WHOLE_CASE);

    private final String label;

    DeadlineClock(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether every day counts: the laws' periods are calendar days (CAL-6). */
    public boolean countsCalendarDays() {
        return this == COMPLETION || this == RECOMMENDATION;
    }

    /** Whether letting the time pass is a failure. The closing wait is there to run out: its end closes the report. */
    public boolean canBeMissed() {
        return this != CLOSING;
    }
}
