package id.tuntas.escalation;

import id.tuntas.platform.Refusal;

/** A report that has ended is not referred (TR-22). */
class NothingToRefer extends Refusal {

    NothingToRefer() {
        super(
                Kind.CONFLICT,
                "Laporan yang sudah selesai atau diarsipkan tidak dapat dirujuk dari sini. Anda tetap dapat melapor"
                        + " langsung ke Ombudsman Republik Indonesia, tanpa biaya.");
    }
}
