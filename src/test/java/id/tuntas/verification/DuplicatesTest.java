package id.tuntas.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reason why a report is proposed as a duplicate (AR-10) is one that anyone can count. */
class DuplicatesTest {

    @ParameterizedTest
    @CsvSource({
        "100, Antrean panjang di loket, ANTREAN panjang; di-loket!",
        "50, jalan rusak dan berlubang, jalan rusak dan gelap sekali",
        "0, jalan rusak, antrean panjang",
        "0, di ke 12, di ke 12",
        "0, '', ''",
        "0, '', jalan",
    })
    void countsTheWordsThatBothHaveAmongAllThatEitherHas(int percent, String one, String other) {
        assertThat(Duplicates.percent(Duplicates.words(one), Duplicates.words(other)))
                .isEqualTo(percent);
        assertThat(Duplicates.percent(Duplicates.words(other), Duplicates.words(one)))
                .isEqualTo(percent);
    }
}
