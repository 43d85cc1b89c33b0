package id.tuntas.routing;

import id.tuntas.platform.Refusal;

/** Who has answered in substance cannot declare the report foreign (TR-15). */
class AnsweredAlready extends Refusal {
    AnsweredAlready() {
        super(
                Kind.UNACCEPTABLE,
                "Tindak lanjut sudah disampaikan sehingga laporan ini tidak dapat lagi dinyatakan bukan wewenang.");
    }
}
