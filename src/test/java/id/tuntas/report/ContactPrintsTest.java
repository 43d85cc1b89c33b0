package id.tuntas.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One reporter writes the own address and number in many ways (AR-10). */
class ContactPrintsTest {

    @ParameterizedTest
    @CsvSource({
        "0812-3456-7890, 6281234567890",
        "+62 812 3456 7890, 6281234567890",
        "0062 812 3456 7890, 6281234567890",
        "(021) 345.6789, 62213456789",
        "+65 9123 4567, 6591234567",
    })
    void takesEveryWayOfWritingANumberForTheSame(String written, String number) {
        assertThat(ContactPrints.number(written)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"' Ani@Contoh.ID ', ani@contoh.id", "ani@contoh.id, ani@contoh.id"})
    void takesCapitalsAndBlanksOfAnAddressForNothing(String written, String address) {
        assertThat(ContactPrints.address(written)).isEqualTo(address);
    }
}
