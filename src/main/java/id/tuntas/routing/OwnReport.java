package id.tuntas.routing;

import id.tuntas.platform.Refusal;

/** The officer is the reporter ({@link SeparationOfDuties}). */
class OwnReport extends Refusal {
    OwnReport() {
        super(
                Kind.FORBIDDEN,
                "Anda sendiri yang menyampaikan laporan ini sebagai warga; petugas lain yang memverifikasi, menutup, atau"
                        + " mengarsipkannya.");
    }
}
