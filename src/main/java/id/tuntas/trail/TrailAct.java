package id.tuntas.trail;

/**
 * What is worth a line in the trail beyond the changes of state, which the register itself keeps. The label tells the
 * reporter and the auditor what was seen or done.
 */
public enum TrailAct {
    /** An officer opened the case file. */
    CASE_FILE_READ("membaca berkas"),
    /** An officer opened the case file of a confidential report. */
    CONFIDENTIAL_READ("membaca berkas rahasia"),
    /** An officer opened the case file and the reporter's identity was on it. */
    IDENTITY_READ("membaca identitas pelapor"),
    /** The house asked for the reporter's address in order to write to it. */
    IDENTITY_USED("memakai alamat pelapor"),
    /** An officer downloaded an attachment. */
    ATTACHMENT_READ("mengunduh lampiran"),
    /** The Ombudsman or Admin Nasional downloaded the package of a referral. */
    REFERRAL_READ("mengunduh berkas rujukan"),
    /** An officer printed a receipt, which gave the report a new access code. */
    RECEIPT_ISSUED("mencetak tanda terima"),
    /** The reporter rated the completed report. */
    RATED("menilai"),
    /** Somebody searched this log; the purpose says for what. */
    TRAIL_SEARCHED("memeriksa catatan akses"),
    /** An officer drew reports as a workbook; the purpose tells which (RP-8). */
    EXPORTED("menarik laporan sebagai Excel"),
    /** A task that an officer had taken went to another, or back to the group, because duty changed. */
    TASK_HANDED_OVER("tugas berpindah tangan"),
    /** The reporter read what the house holds about the own person (PD-7). */
    PERSONAL_DATA_GIVEN("membaca data sendiri"),
    /** An officer handed it over to the reporter (PD-7). */
    COPY_HANDED_OVER("menyerahkan salinan data kepada pelapor"),
    /** An officer wrote down what was asked about personal data by letter or at the counter (PD-7, PD-13). */
    RIGHT_FILED("mencatat permintaan pelapor"),
    /** Name or contacts of the reporter were put right, by the reporter or as asked by letter or at the counter (PD-4). */
    IDENTITY_CORRECTED("memperbaiki data pelapor"),
    /** From now on nobody but the reporter is shown who reports (PD-11). */
    PROCESSING_RESTRICTED("membatasi pemrosesan"),
    /** The restriction is over, by the reporter's wish or because the law demands it. */
    RESTRICTION_LIFTED("mencabut pembatasan"),
    /** An officer did not carry out what the reporter asked for, and said why (PD-14, PD-17). */
    RIGHT_REFUSED("menolak permintaan"),
    /** The identity was destroyed (PD-13, PD-14). */
    IDENTITY_ERASED("memusnahkan identitas"),
    /** What was written was destroyed (PD-14). */
    CONTENT_ERASED("memusnahkan isi laporan"),
    /** An officer kept the data of a report from being destroyed, or no longer does (PD-14). */
    RETENTION_HELD("menahan atau melepas data"),
    /** An officer changed how long data are kept (PD-20). */
    RETENTION_SET("mengubah masa simpan"),
    /** A periodic report was frozen or handed in; the purpose says which. */
    REVIEW_FROZEN("membekukan laporan berkala");

    private final String label;

    TrailAct(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
