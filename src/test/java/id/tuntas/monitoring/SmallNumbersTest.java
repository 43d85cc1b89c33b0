package id.tuntas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The small-number rule of the open data (ADR 0044): what is small is hidden, and stays so for whoever can add. */
class SmallNumbersTest {

    @Test
    void leavesATableWithoutSmallNumbersAsItIs() {
        assertThat(SmallNumbers.hide(new long[][] {{5, 0}, {7, 12}}, 2)).isDeepEqualTo(new Long[][] {
            {5L, 0L, 5L}, {7L, 12L, 19L}, {12L, 12L, 24L}
        });
    }

    @Test
    void hidesThreeOthersWithASmallNumber() {
        assertThat(SmallNumbers.hide(new long[][] {{3, 10, 100}, {20, 30, 100}, {900, 900, 900}}, 3))
                .isDeepEqualTo(new Long[][] {
                    {null, null, 100L, 113L},
                    {null, null, 100L, 150L},
                    {900L, 900L, 900L, 2700L},
                    {923L, 940L, 1100L, 2963L}
                });
    }

    @Test
    void hidesTheSumsOfASingleReport() {
        assertThat(SmallNumbers.hide(new long[][] {{0, 1}}, 2)).isDeepEqualTo(new Long[][] {
            {0L, null, null}, {0L, null, null}
        });
    }

    @Test
    void standsAMonthWithoutReports() {
        assertThat(SmallNumbers.hide(new long[0][], 6)[0]).containsOnly(0L);
    }

    /** As small agencies have them, and large ones; the attacker adds and subtracts what is published. */
    @Test
    void withstandsTheAttacker() {
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var counts = new long[1 + random.nextInt(7)][1 + random.nextInt(6)];
            for (var row : counts) {
                var size = random.nextInt(4);
                for (var column = 0; column < row.length; column++) {
                    row[column] = random.nextInt(3) == 0 ? 0 : random.nextInt(new int[] {3, 8, 40, 400}[size]);
                }
            }
            var told = SmallNumbers.hide(counts, counts[0].length);
            var attacker = new Attacker(told);
            assertThat(attacker.published()).as("seed %d", seed).allMatch(count -> count == 0 || count >= 5);
            assertThat(attacker.solved(counts)).as("seed %d", seed).isEmpty();
        }
    }

    /** Whoever hides the small numbers alone is found out: the attacker is worth its name. */
    @Test
    void isNeeded() {
        var counts = new long[][] {{3, 10, 100}, {20, 30, 100}, {900, 900, 900}};
        var told = new Long[][] {
            {null, 10L, 100L, 113L}, {20L, 30L, 100L, 150L}, {900L, 900L, 900L, 2700L}, {923L, 940L, 1100L, 2963L}
        };
        assertThat(new Attacker(told).solved(counts)).containsExactly("0/0 = 3");
        told[0][1] = null;
        assertThat(new Attacker(told).solved(counts)).containsExactly("0/0 = 3");
        told[1][0] = null;
        assertThat(new Attacker(told).solved(counts)).containsExactly("0/0 = 3");
    }

    @Test
    void isFastForAllAgenciesOfTheCountry() {
        var random = new Random(1);
        var counts = new long[700][6];
        for (var row : counts) {
            for (var column = 0; column < 6; column++) {
                row[column] = random.nextInt(12);
            }
        }
        assertThat(new Attacker(SmallNumbers.hide(counts, 6)).published())
                .hasSizeGreaterThan(700)
                .allMatch(count -> count == 0 || count >= 5);
    }
}
