package id.tuntas.monitoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A piece of bars that stand upon one another, of 100. */
record Slab(String look, BigDecimal at, BigDecimal length) {

    static List<Slab> stack(List<Bar> bars) {
        var slabs = new ArrayList<Slab>();
        var at = BigDecimal.ZERO;
        for (var bar : bars) {
            if (bar.count() > 0) {
                var slab = new Slab(bar.look(), at, bar.width());
                slabs.add(slab);
                at = at.add(slab.length());
            }
        }
        return slabs;
    }

    /** Where it begins for who counts from above. */
    public BigDecimal top() {
        return BigDecimal.valueOf(100).subtract(at).subtract(length);
    }
}
