package id.tuntas.figures;

import java.util.List;

/** A number that can be opened: the list behind it has exactly as many rows. */
public enum Figure {
    TOTAL_RECEIVED("Total laporan masuk"),
    TOTAL("Total (Tanpa Arsip dan Tunda)"),
    NOT_VERIFIED("Belum Terverifikasi"),
    NOT_FOLLOWED_UP("Belum Ditindaklanjuti"),
    IN_PROGRESS("Proses"),
    COMPLETED("Selesai"),
    DEFERRED("Tunda"),
    ARCHIVED("Arsip"),
    /** Proses and Selesai: what %TL counts (MI-3). */
    FOLLOWED_UP("Ditindaklanjuti"),
    SUBSTANTIVE("Dengan tindak lanjut substantif"),
    /** What RTL is the mean of (MI-4). */
    RESPONDED("Dengan waktu tanggapan pertama"),
    RATED("Dinilai pelapor"),
    VERIFIED("Diverifikasi"),
    VERIFIED_ON_TIME("Diverifikasi tepat waktu"),
    VERIFIED_LATE("Diverifikasi terlambat"),
    /** Completed in the period, whenever received (MI-11). */
    CLOSED("Diselesaikan dalam periode"),
    /** A <em>tindak lanjut</em> was due in the period, whenever received (MI-10). */
    DUE("Tindak lanjut jatuh tempo dalam periode"),
    ANSWERED_ON_TIME("Ditindaklanjuti dalam jangka waktunya"),
    ANSWERED_LATE("Ditindaklanjuti terlambat atau belum"),
    /** Assigned, but no promise of it is known: MI-10 cannot count it. */
    WITHOUT_PROMISE("Register lama tidak mencatat jangka waktunya"),
    REOPENED("Pernah dibuka kembali setelah selesai"),
    CORRECTED("Jenis jawabannya pernah dikoreksi"),
    /** The named differences between recap and pace (MI-8). */
    NOT_YET_VERIFIED("Belum pernah diverifikasi"),
    ENDED_WITHOUT_VERDICT("Ditunda atau diarsipkan tanpa putusan di lingkup ini"),
    UNRECORDED_BY_LEGACY("Register lama tidak mencatat verifikasinya"),
    /** Parts of supporting units: whoever verified the report verified them with it (DS-4). */
    VERIFIED_AS_A_WHOLE("Bagian unit pendukung, diverifikasi bersama laporannya"),
    UNEXPLAINED("Tidak dapat dijelaskan"),
    /** What makes the agencies' recaps together more than the country's (LI-4). */
    PARTS_OF_AGENCIES("Bagian instansi pendukung, dihitung instansinya sendiri"),
    GIVEN_AWAY("Diverifikasi di sini, sekarang dipegang pihak lain"),
    /** Open reports by what is due next of their officers. */
    OVERDUE("Lewat tenggat"),
    DUE_TODAY("Jatuh tempo hari ini"),
    DUE_SOON("Jatuh tempo dalam 3 hari"),
    DUE_LATER("Jatuh tempo lebih dari 3 hari lagi"),
    /** Answered in substance and waiting for the reporter, or history without clocks. */
    NOTHING_DUE("Tanpa tenggat petugas");

    public static final List<Figure> AGEING = List.of(OVERDUE, DUE_TODAY, DUE_SOON, DUE_LATER, NOTHING_DUE);

    private final String label;

    Figure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it is counted over verdicts, not over the reports that the scope holds. */
    boolean ofPace() {
        return this == VERIFIED || this == VERIFIED_ON_TIME || this == VERIFIED_LATE || this == GIVEN_AWAY;
    }

    /** Whether it is counted over promises that fell due. */
    boolean ofPromises() {
        return this == DUE || this == ANSWERED_ON_TIME || this == ANSWERED_LATE;
    }
}
