package id.tuntas.desk;

import id.tuntas.platform.Refusal;

/** The officer may see the report, but does not belong to the level that verifies it or put it away. */
class NotYoursToVerify extends Refusal {
    NotYoursToVerify() {
        super(
                Kind.FORBIDDEN,
                "Hanya Admin Nasional, atau Admin Instansi bila laporan ada pada instansinya, yang dapat melakukan ini"
                        + " (V-8, TR-20).");
    }
}
