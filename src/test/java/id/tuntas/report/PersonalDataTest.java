package id.tuntas.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.report.PersonalData.Piece;
import id.tuntas.report.PersonalData.Shape;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proposed for masking (V-8): e-mail addresses, telephone numbers, NIK, numbers of accounts; and what is not. */
class PersonalDataTest {

    @ParameterizedTest
    @CsvSource({
        "EMAIL, ani.lestari+lapor@contoh.co.id",
        "EMAIL, ANI_99@CONTOH.ID",
        "PHONE, 081234567890",
        "PHONE, 0812-3456-7890",
        "PHONE, +62 812 3456 7890",
        "PHONE, 62812 3456 7890",
        "PHONE, 0812 34 56 78 90",
        "PHONE, (021) 345 6789",
        "PHONE, 021-3456789",
        "NIK, 3174051234560001",
        "NIK, 3174 0512 3456 0001",
        "NIK, 3174.0512.3456.0001",
        "NUMBER, 1234567890",
        "NUMBER, 1370-0123-45678",
        "NUMBER, 482109375516",
    })
    void isFoundByItsShape(Shape shape, String written) {
        var text = "Hubungi saya di " + written + ", terima kasih.";

        assertThat(PersonalData.pieces(text))
                .containsExactly(
                        new Piece("Hubungi saya di ", null),
                        new Piece(written, shape),
                        new Piece(", terima kasih.", null));
        assertThat(PersonalData.masked(text)).isEqualTo("Hubungi saya di [disamarkan], terima kasih.");
        assertThat(PersonalData.masked(written)).isEqualTo("[disamarkan]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sudah 3 bulan, sejak 2025-03-17 sampai 2026-01-31.",
                "Pada 12-08-2026, 13/08/2026 dan 14.08.2026.",
                "Biaya Rp1.500.000.000, bukan 150.000,00.",
                "UU 37 Tahun 2008 pasal 4, nomor peserta 214, antrean 12 13 14.",
                "Kode pos 10310, RT 004 RW 07, meter 123456789.",
                "Kirim ke @kemenpanrb, bukan ke ani@rumah.",
                "",
            })
    void leavesOrdinaryNumbersAlone(String text) {
        assertThat(PersonalData.masked(text)).isEqualTo(text);
    }

    @Test
    void findsEveryPlaceAndKeepsAllElse() {
        var text = "Tanggal 12-08-2026 081234567890\nani@contoh.id;budi@contoh.id\n";

        assertThat(PersonalData.masked(text)).isEqualTo("Tanggal 12-08-2026 [disamarkan]\n[disamarkan];[disamarkan]\n");
        assertThat(String.join(
                        "", PersonalData.pieces(text).stream().map(Piece::text).toList()))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isQuickWhateverIsWritten(String text) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> PersonalData.masked(text));
    }

    static Stream<String> hostile() {
        return Stream.of(
                        "0",
                        "a",
                        "a@",
                        "@",
                        "0 ",
                        "12 ",
                        "+62",
                        "(021) ",
                        "a.b@c.",
                        "1.000.",
                        "-",
                        "a 0812-3456-7890 ",
                        "🙂")
                .map(piece -> piece.repeat(20_000 / piece.length()));
    }
}
