package id.tuntas.monitoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A table of counts with its sums, of which no number under five can be read or worked out (ADR 0044). A number from 1 to
 * 4 is hidden. So that no sum and no difference tells it, others are hidden with it: rows, columns and sums are the
 * places of a network through which the counts flow, and a hidden number is safe when it lies on a circle of hidden
 * numbers along which four more could flow, every hidden number staying above zero. Then at least five tables look alike
 * from outside. Zero stands: it tells of nobody.
 */
final class SmallNumbers {

    static final int LEAST = 5;

    /** One number: what flows from one place to another. */
    private static final class Arc {

        private final int from;
        private final int to;
        private final long count;
        private boolean hidden;

        Arc(int from, int to, long count) {
            this.from = from;
            this.to = to;
            this.count = count;
            this.hidden = isSmall();
        }

        boolean isSmall() {
            return count > 0 && count < LEAST;
        }

        int other(int place) {
            return place == from ? to : from;
        }

        /** What it costs to let four more flow out of this place along it: the reports that would be hidden. */
        long price(int place) {
            var possible = place == from ? count > 0 : count >= LEAST;
            return !possible ? Long.MAX_VALUE : hidden ? 0 : count;
        }
    }

    private final int rows;
    private final int columns;
    private final Arc[][] arcs;
    private final List<List<Arc>> at = new ArrayList<>();

    private SmallNumbers(long[][] counts, int columns) {
        this.rows = counts.length;
        this.columns = columns;
        this.arcs = new Arc[rows + 1][columns + 1];
        var beforeRows = rows + columns;
        var afterColumns = beforeRows + 1;
        for (var place = 0; place <= afterColumns; place++) {
            at.add(new ArrayList<>());
        }
        var sums = new long[columns];
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                arc(row, column, row, rows + column, counts[row][column]);
                sums[column] += counts[row][column];
            }
            arc(row, columns, beforeRows, row, Arrays.stream(counts[row]).sum());
        }
        for (var column = 0; column < columns; column++) {
            arc(rows, column, rows + column, afterColumns, sums[column]);
        }
        arc(rows, columns, afterColumns, beforeRows, Arrays.stream(sums).sum());
    }

    private void arc(int row, int column, int from, int to, long count) {
        var arc = new Arc(from, to, count);
        arcs[row][column] = arc;
        at.get(from).add(arc);
        at.get(to).add(arc);
    }

    /** @return the table with a last column and a last row of sums; null where a number is hidden */
    static Long[][] hide(long[][] counts, int columns) {
        var table = new SmallNumbers(counts, columns);
        for (var row : table.arcs) {
            for (var arc : row) {
                if (arc.isSmall()) {
                    table.closeCircle(arc);
                }
            }
        }
        return table.told();
    }

    /** Hides the cheapest way back; there always is one, along its sums. */
    private void closeCircle(Arc small) {
        var cheapest = new long[at.size()];
        Arrays.fill(cheapest, Long.MAX_VALUE);
        var by = new Arc[at.size()];
        var next = new PriorityQueue<long[]>(Comparator.comparingLong(step -> step[0]));
        cheapest[small.to] = 0;
        next.add(new long[] {0, small.to});
        while (by[small.from] == null || next.peek() != null && next.peek()[0] < cheapest[small.from]) {
            var step = next.remove();
            var place = (int) step[1];
            if (step[0] > cheapest[place]) {
                continue;
            }
            for (var arc : at.get(place)) {
                var price = arc.price(place);
                var there = arc.other(place);
                if (price != Long.MAX_VALUE && step[0] + price < cheapest[there]) {
                    cheapest[there] = step[0] + price;
                    by[there] = arc;
                    next.add(new long[] {cheapest[there], there});
                }
            }
        }
        for (var place = small.from; place != small.to; place = by[place].other(place)) {
            by[place].hidden = true;
        }
    }

    private Long[][] told() {
        var told = new Long[rows + 1][columns + 1];
        for (var row = 0; row <= rows; row++) {
            for (var column = 0; column <= columns; column++) {
                told[row][column] = arcs[row][column].hidden ? null : arcs[row][column].count;
            }
        }
        return told;
    }
}
