package id.tuntas.review;

import id.tuntas.figures.Period;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who reports on what stretch of time (RP-1, RP-2, RP-3, RP-6). */
enum ReviewKind {
    UNIT_MONTHLY("Laporan bulanan unit kerja"),
    UNIT_QUARTERLY("Nota dinas triwulan unit kerja"),
    UNIT_YEARLY("Laporan tahunan unit kerja"),
    AGENCY_QUARTERLY("Laporan triwulan instansi"),
    AGENCY_YEARLY("Laporan tahunan instansi");

    private final String label;

    ReviewKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean ofUnit() {
        return this == UNIT_MONTHLY || this == UNIT_QUARTERLY || this == UNIT_YEARLY;
    }

    boolean yearly() {
        return this == UNIT_YEARLY || this == AGENCY_YEARLY;
    }

    /** What an agency collects from its units for it (RP-2, RP-3). */
    Optional<ReviewKind> collects() {
        return switch (this) {
            case AGENCY_QUARTERLY -> Optional.of(UNIT_QUARTERLY);
            case AGENCY_YEARLY -> Optional.of(UNIT_YEARLY);
            default -> Optional.empty();
        };
    }

    static List<ReviewKind> ofUnits(boolean units) {
        return Stream.of(values()).filter(kind -> kind.ofUnit() == units).toList();
    }

    /** The latest period of this kind that has ended; only proposed, for any other may be reported too (N-14). */
    Period latest(LocalDate today) {
        return switch (this) {
            case UNIT_MONTHLY -> months(today.withDayOfMonth(1).minusMonths(1), 1);
            case UNIT_QUARTERLY, AGENCY_QUARTERLY ->
                months(
                        today.withDayOfMonth(1)
                                .withMonth((today.getMonthValue() - 1) / 3 * 3 + 1)
                                .minusMonths(3),
                        3);
            case UNIT_YEARLY, AGENCY_YEARLY -> {
                // RP-3: what is reported in December runs from January to the end of November.
                var year = today.getMonth() == Month.DECEMBER ? today.getYear() : today.getYear() - 1;
                yield months(LocalDate.of(year, Month.JANUARY, 1), 11);
            }
        };
    }

    private static Period months(LocalDate first, int count) {
        return new Period(first, first.plusMonths(count).minusDays(1));
    }
}
