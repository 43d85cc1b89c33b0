package id.tuntas.deadline;

import java.time.LocalDate;

/**
 * A day free by decree.
 *
 * @param agency whose holiday it is; null for the whole country
 * @param provisional the date may still move: Idulfitri and Iduladha until the minister of religion fixes them (CAL-7)
 */
record Holiday(LocalDate date, HolidayKind kind, String name, String decree, String agency, boolean provisional) {

    /** What the ledger says of it. */
    String reason() {
        if (kind == HolidayKind.OUTAGE) {
            return kind.label() + " (" + decree + ")";
        }
        return kind.label() + ": " + name + " (" + decree + (provisional ? "; tanggal sementara)" : ")");
    }
}
