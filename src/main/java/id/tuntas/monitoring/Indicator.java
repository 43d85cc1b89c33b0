package id.tuntas.monitoring;

import id.tuntas.figures.Definition;
import id.tuntas.figures.Print;

/**
 * A rate or a mean as it is printed, with the numbers that it was made of.
 *
 * @param unit of the value: {@code %}, {@code hari}, or nothing
 * @param part null for a mean
 */
record Indicator(Definition definition, String value, String unit, Cell part, Cell whole) {

    public boolean known() {
        return !value.equals(Print.NOTHING);
    }
}
