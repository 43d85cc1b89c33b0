package id.tuntas.review;

import static java.util.Comparator.comparing;

import id.tuntas.figures.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The other periods on which the same office reports. December 2023 once was in two reviews and the last days of March
 * 2024 in none (N-14); whoever sets a period is told, and may mean it.
 *
 * @param others none of them the same period
 */
record ReviewNeighbours(Period period, List<Period> others) {

    List<String> warnings(Function<Period, String> words) {
        var warnings = new ArrayList<String>();
        for (var other : others) {
            if (!other.from().isAfter(period.to()) && !other.to().isBefore(period.from())) {
                var both = new Period(
                        other.from().isAfter(period.from()) ? other.from() : period.from(),
                        other.to().isBefore(period.to()) ? other.to() : period.to());
                warnings.add("Tumpang tindih: " + words.apply(both) + " juga termasuk laporan periode "
                        + words.apply(other) + ".");
            }
        }
        others.stream()
                .filter(other -> other.from().isBefore(period.from()))
                .max(comparing(Period::to))
                .filter(before -> before.to().plusDays(1).isBefore(period.from()))
                .ifPresent(before -> warnings.add("Celah: "
                        + words.apply(new Period(
                                before.to().plusDays(1), period.from().minusDays(1)))
                        + " tidak termasuk laporan mana pun."));
        return warnings;
    }
}
