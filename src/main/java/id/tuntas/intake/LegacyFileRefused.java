package id.tuntas.intake;

import id.tuntas.intake.LegacyRows.Fault;
import id.tuntas.platform.Refusal;
import java.util.List;
import java.util.Map;

/** Something in the file of an older register is wrong, so nothing of it was taken. */
class LegacyFileRefused extends Refusal {

    private final List<Fault> faults;
    private final long total;

    /** @param faults the first ones, in the order of the file */
    LegacyFileRefused(List<Fault> faults, long total) {
        super(
                Kind.INVALID,
                "Berkas ini tidak dimuat, tidak satu baris pun, karena ada %d kesalahan. Yang pertama di baris %d%s: %s"
                        .formatted(
                                total,
                                faults.get(0).line(),
                                faults.get(0).column() == null
                                        ? ""
                                        : ", kolom " + faults.get(0).column(),
                                faults.get(0).message()));
        this.faults = List.copyOf(faults);
        this.total = total;
    }

    @Override
    public Map<String, Object> particulars() {
        return Map.of("errors", faults, "totalErrors", total);
    }
}
