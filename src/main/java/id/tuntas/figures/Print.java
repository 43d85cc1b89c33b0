package id.tuntas.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How figures are printed: half up, a decimal point, a dash where there is nothing to divide by (MI-3, MI-3a). */
public final class Print {

    /** Total = 0 (MI-3a). */
    public static final String NOTHING = "–";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

    private Print() {}

    /** %TL: one decimal, a trailing ".0" dropped (MI-3). */
    static String rate(long part, long whole) {
        return whole == 0 ? NOTHING : dropped(ratio(part, whole));
    }

    /** The other percentages: one decimal always (MI-3b, MI-9, MI-10, MI-11). */
    public static String percent(long part, long whole) {
        return whole == 0 ? NOTHING : ratio(part, whole).toPlainString();
    }

    /** RTL and RV: the mean in days, one decimal, a trailing ".0" dropped (MI-4, MI-6). */
    static String days(BigDecimal seconds, long count) {
        return count == 0 ? NOTHING : dropped(mean(seconds, count));
    }

    /** Laju Verifikasi: the mean in days, one decimal always (MI-7). */
    static String pace(BigDecimal seconds, long count) {
        return count == 0 ? NOTHING : mean(seconds, count).toPlainString();
    }

    /** RHP: two decimals always (MI-5). */
    public static String rating(long stars, long count) {
        return count == 0
                ? NOTHING
                : BigDecimal.valueOf(stars)
                        .divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static BigDecimal ratio(long part, long whole) {
        return BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal mean(BigDecimal seconds, long count) {
        return seconds.divide(SECONDS_A_DAY.multiply(BigDecimal.valueOf(count)), 1, RoundingMode.HALF_UP);
    }

    private static String dropped(BigDecimal oneDecimal) {
        var text = oneDecimal.toPlainString();
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
