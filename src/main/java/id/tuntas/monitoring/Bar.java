package id.tuntas.monitoring;

import id.tuntas.figures.Print;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number, the list behind it, and a bar for the eye: chart and table are one thing and cannot disagree (ADR 0043).
 *
 * @param look its colour, a class of the style sheet
 * @param scale the number whose bar is full
 * @param whole of which the number is a part; 0: of nothing
 * @param marked whether it stands out
 */
record Bar(String label, long count, String link, String look, long scale, long whole, boolean marked) {

    static Bar of(String label, long count, String link, String look, long scale, long whole) {
        return new Bar(label, count, link, look, scale, whole, false);
    }

    /** Of 100. */
    public BigDecimal width() {
        return scale == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(count * 100).divide(BigDecimal.valueOf(scale), 2, RoundingMode.HALF_UP);
    }

    /** Its part of the whole in percent. */
    public String share() {
        return Print.percent(count, whole);
    }
}
