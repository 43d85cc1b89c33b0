package id.tuntas.monitoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Tries to find out what a table with its sums hides: it solves all equations between rows, columns and sums at once, and
 * narrows every number down by what the others leave, knowing that no hidden number is zero.
 */
final class Attacker {

    private static final long UNKNOWN = 1_000_000L;
    private static final int PATIENCE = 30;

    private final Long[][] told;
    private final int rows;
    private final int columns;
    private final List<int[]> hidden = new ArrayList<>();

    Attacker(Long[][] told) {
        this.told = told;
        this.rows = told.length;
        this.columns = told[0].length;
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                if (told[row][column] == null) {
                    hidden.add(new int[] {row, column});
                }
            }
        }
    }

    List<Long> published() {
        return Stream.of(told).flatMap(Stream::of).filter(Objects::nonNull).toList();
    }

    /** The small numbers that it found out, or can place among fewer than five. */
    List<String> solved(long[][] truth) {
        var low = new long[hidden.size()];
        var high = new long[hidden.size()];
        Arrays.fill(low, 1);
        Arrays.fill(high, UNKNOWN);
        var equations = solvedForEach(equations());
        narrow(equations, low, high);
        var found = new ArrayList<String>();
        for (var at = 0; at < hidden.size(); at++) {
            var cell = hidden.get(at);
            if (truth(truth, cell[0], cell[1]) < 5 && high[at] - low[at] < 4) {
                found.add(
                        cell[0] + "/" + cell[1] + " = " + (low[at] == high[at] ? low[at] : low[at] + ".." + high[at]));
            }
        }
        return found;
    }

    private long truth(long[][] truth, int row, int column) {
        var sum = 0L;
        for (var r = 0; r < truth.length; r++) {
            for (var c = 0; c < truth[r].length; c++) {
                sum += (row == rows - 1 || row == r) && (column == columns - 1 || column == c) ? truth[r][c] : 0;
            }
        }
        return sum;
    }

    /** Each row and each column: the parts less the sum are nothing. The last place holds what is known. */
    private List<double[]> equations() {
        var equations = new ArrayList<double[]>();
        for (var row = 0; row < rows; row++) {
            var equation = new double[hidden.size() + 1];
            for (var column = 0; column < columns; column++) {
                add(equation, row, column, column == columns - 1 ? -1 : 1);
            }
            equations.add(equation);
        }
        for (var column = 0; column < columns; column++) {
            var equation = new double[hidden.size() + 1];
            for (var row = 0; row < rows; row++) {
                add(equation, row, column, row == rows - 1 ? -1 : 1);
            }
            equations.add(equation);
        }
        return equations;
    }

    private void add(double[] equation, int row, int column, int sign) {
        if (told[row][column] != null) {
            equation[hidden.size()] -= sign * told[row][column];
            return;
        }
        for (var at = 0; at < hidden.size(); at++) {
            if (hidden.get(at)[0] == row && hidden.get(at)[1] == column) {
                equation[at] += sign;
            }
        }
    }

    /** The equations themselves, and all that Gauss makes of them. */
    private List<double[]> solvedForEach(List<double[]> equations) {
        var reduced = new ArrayList<>(equations.stream().map(double[]::clone).toList());
        var next = 0;
        for (var at = 0; at < hidden.size() && next < reduced.size(); at++) {
            var pivot = next;
            while (pivot < reduced.size() && Math.abs(reduced.get(pivot)[at]) < 1e-9) {
                pivot++;
            }
            if (pivot == reduced.size()) {
                continue;
            }
            var line = reduced.get(pivot);
            reduced.set(pivot, reduced.get(next));
            reduced.set(next, line);
            var by = line[at];
            for (var place = 0; place < line.length; place++) {
                line[place] /= by;
            }
            for (var other : reduced) {
                var factor = other[at];
                if (other != line && Math.abs(factor) > 1e-9) {
                    for (var place = 0; place < line.length; place++) {
                        other[place] -= factor * line[place];
                    }
                }
            }
            next++;
        }
        var all = new ArrayList<>(equations);
        all.addAll(reduced.subList(0, next));
        return all;
    }

    private void narrow(List<double[]> equations, long[] low, long[] high) {
        var changed = true;
        for (var round = 0; changed && round < PATIENCE; round++) {
            changed = false;
            for (var equation : equations) {
                for (var at = 0; at < hidden.size(); at++) {
                    if (Math.abs(equation[at]) > 1e-9) {
                        changed |= narrow(equation, at, low, high);
                    }
                }
            }
        }
    }

    /** What the rest of an equation leaves for one number. */
    private boolean narrow(double[] equation, int at, long[] low, long[] high) {
        var least = equation[hidden.size()];
        var most = equation[hidden.size()];
        for (var other = 0; other < hidden.size(); other++) {
            if (other != at && Math.abs(equation[other]) > 1e-9) {
                var one = -equation[other] * low[other];
                var two = -equation[other] * high[other];
                least += Math.min(one, two);
                most += Math.max(one, two);
            }
        }
        var one = least / equation[at];
        var two = most / equation[at];
        var newLow = Math.max(low[at], (long) Math.ceil(Math.min(one, two) - 1e-6));
        var newHigh = Math.min(high[at], (long) Math.floor(Math.max(one, two) + 1e-6));
        var changed = newLow > low[at] || newHigh < high[at];
        low[at] = newLow;
        high[at] = newHigh;
        return changed;
    }
}
