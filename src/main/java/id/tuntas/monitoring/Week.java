package id.tuntas.monitoring;

import java.time.LocalDate;
import java.util.List;

/**
 * A week of the trend: its reports by the state that they are in.
 *
 * @param bars in the order in which they stand upon one another, the lowest first
 */
record Week(LocalDate monday, Cell received, List<Bar> bars) {

    public List<Slab> slabs() {
        return Slab.stack(bars);
    }
}
