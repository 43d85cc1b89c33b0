package id.tuntas.report;

/** What was done to a report when its state or its holder changed. The label completes "… oleh …" in the case file. */
public enum Act {
    RECEIVED("Laporan diterima"),
    FORWARDED("Laporan diteruskan ke instansi"),
    ASSIGNED("Laporan didisposisikan ke unit kerja"),
    INITIAL_RESPONSE_GIVEN("Respon awal disampaikan"),
    SUBSTANTIVE_RESPONSE_GIVEN("Tindak lanjut disampaikan"),
    REPLIED("Pelapor menanggapi"),
    CLOSED("Laporan selesai"),
    CLOSED_BY_REPORTER("Laporan dinyatakan selesai oleh pelapor"),
    CLOSED_BY_ADMIN("Laporan ditutup oleh petugas"),
    /** TR-5. */
    TAKEN_BY_AGENCY("Laporan dijawab sendiri oleh Admin Instansi"),
    /** BW-1; the unit that declined is the one of the line before. */
    RETURNED_BY_UNIT("Unit kerja menyatakan bukan wewenang"),
    /** BW-2, BW-4: said by the agency of this line; the line after it tells where the report went. */
    RETURNED_BY_AGENCY("Instansi menyatakan bukan wewenang"),
    RETURNED_TO_NATIONAL("Laporan kembali ke Admin Nasional"),
    /** BW-6. */
    HOLDER_DECIDED("Instansi penanggung jawab ditetapkan Admin Nasional"),
    /** TD-1; the note is the list of what is missing. */
    DEFERRED("Laporan ditunda: pelapor diminta melengkapi"),
    SUPPLEMENTED("Pelapor melengkapi laporan"),
    ARCHIVED("Laporan diarsipkan"),
    WITHDRAWN("Laporan dicabut oleh pelapor"),
    /** AC-6. */
    REPLIED_LATER("Pelapor menanggapi setelah laporan selesai"),
    REOPENED("Laporan dibuka kembali"),
    NEW_REPORT_ADVISED("Tanggapan susulan dijadikan laporan baru"),
    LATER_REPLY_FILED("Tanggapan susulan tidak memerlukan tindakan"),
    /** AC-6, AC-7: said of the completed report; the line names the new one. */
    CONTINUED("Laporan lanjutan didaftarkan"),
    /** TR-20. */
    RESTORED("Laporan dipulihkan dari arsip"),
    /** V-8; the original stays. */
    PUBLIC_TEXT_CORRECTED("Teks untuk umum diperbaiki"),
    /** KL-7; the note says what it was and why. */
    RECLASSIFIED("Klasifikasi laporan diubah"),
    /** RA-4; the line names the response. */
    CORRECTED_TO_SUBSTANTIVE("Respon awal dikoreksi menjadi tindak lanjut"),
    CORRECTED_TO_INITIAL("Tindak lanjut dikoreksi menjadi respon awal"),
    /** KP-5, ET-6; the line names the officer. */
    OFFICER_EXCLUDED("Petugas dikecualikan dari laporan"),
    /** TR-22: the state is kept; the note says why. */
    REFERRED("Laporan dirujuk ke Ombudsman"),
    /** OM-4: of the referral before it. */
    IDENTITY_CONSENTED("Pelapor mengizinkan identitasnya diberikan kepada Ombudsman"),
    REFERRAL_ACKNOWLEDGED("Ombudsman menerima rujukan"),
    /** OM-7. */
    REFERRAL_CLOSED("Ombudsman menutup rujukan"),
    RECOMMENDED("Ombudsman memberikan rekomendasi"),
    RECOMMENDATION_COMPLIED("Pelaksanaan rekomendasi Ombudsman dilaporkan"),
    /** LI-2, DS-4: the first line of a sub-case. */
    SUPPORT_REQUESTED("Diminta ikut menjawab sebagai pendukung"),
    /** LI-3: nothing is awaited of the supporter any more. */
    SUPPORT_RELEASED("Bagian pendukung dilepas"),
    /** AC-8; changes no state. */
    RATED("Pelapor memberi penilaian"),
    /** Only in a history taken over from an older register, which knows this apart from the assignment. */
    VERIFIED("Laporan diverifikasi"),
    /** The state in which an older register left the report, where it does not tell the way there. */
    CARRIED_OVER("Keadaan diambil alih dari register lama");

    private final String label;

    Act(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
