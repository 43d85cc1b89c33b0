package id.tuntas.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** How section 19.2 of the catalogue prints, with its own numbers (MI-3 to MI-9). */
class PrintTest {

    @Test
    void roundsPercentagesHalfUpToOneDecimal() {
        assertThat(Print.rate(492, 516)).isEqualTo("95.3");
        assertThat(Print.rate(202, 210)).isEqualTo("96.2");
        assertThat(Print.rate(73, 91)).isEqualTo("80.2");
        assertThat(Print.rate(1, 2000)).isEqualTo("0.1");
    }

    @Test
    void dropsAZeroAfterThePointOfTheFollowUpRateOnly() {
        assertThat(Print.rate(5, 5)).isEqualTo("100");
        assertThat(Print.rate(0, 5)).isEqualTo("0");
        assertThat(Print.percent(51, 91)).isEqualTo("56.0");
        assertThat(Print.percent(207, 464)).isEqualTo("44.6");
    }

    @Test
    void printsADashWhereThereIsNothingToDivideBy() {
        assertThat(Print.rate(0, 0)).isEqualTo("–");
        assertThat(Print.percent(0, 0)).isEqualTo("–");
        assertThat(Print.days(BigDecimal.ZERO, 0)).isEqualTo("–");
        assertThat(Print.pace(BigDecimal.ZERO, 0)).isEqualTo("–");
        assertThat(Print.rating(0, 0)).isEqualTo("–");
    }

    @Test
    void printsRatingsWithTwoDecimalsAlways() {
        assertThat(Print.rating(20, 4)).isEqualTo("5.00");
        assertThat(Print.rating(19, 8)).isEqualTo("2.38");
        assertThat(Print.rating(13, 3)).isEqualTo("4.33");
    }

    @Test
    void printsMeansInDays() {
        var fiveDays = BigDecimal.valueOf(5 * 86_400);
        assertThat(Print.days(fiveDays, 1)).isEqualTo("5");
        assertThat(Print.pace(fiveDays, 1)).isEqualTo("5.0");
        assertThat(Print.days(BigDecimal.valueOf(86_400 * 0.65), 1)).isEqualTo("0.7");
    }
}
