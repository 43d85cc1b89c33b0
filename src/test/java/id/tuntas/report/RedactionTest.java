package id.tuntas.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names a reporter goes, what does not stays (PD-19). */
class RedactionTest {

    private static final Redaction REDACTION =
            new Redaction(new Reporter("Ibu Indah Permata-Sari", "Indah.P@contoh.id", "0812-3456-789"));

    @ParameterizedTest
    @CsvSource({
        "'Saya Ibu  Indah\nPermata-Sari.', 'Saya [disamarkan].'",
        "'Nama: INDAH', 'Nama: [disamarkan]'",
        "'Bu Indah sudah datang', 'Bu [disamarkan] sudah datang'",
        "'indah.p@CONTOH.id', '[disamarkan]'",
        "'telepon +62 812 3456789', 'telepon [disamarkan]'",
        "'telepon (0812) 345-6789!', 'telepon ([disamarkan]!'",
    })
    void takesTheReporterOut(String text, String redacted) {
        assertThat(REDACTION.apply(text)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @CsvSource({
        "'Taman itu indah.'",
        "'Ibu petugas di loket'",
        "'Indahnya pelayanan'",
        "'Rp 8.123.456.789'",
        "'nomor 108123456789'"
    })
    void leavesEverythingElse(String text) {
        assertThat(REDACTION.apply(text)).isEqualTo(text);
    }

    @Test
    void keepsWithinTheRoomThatThereIs() {
        var text = "Indah ".repeat(30).strip();
        assertThat(Redaction.of(text, REDACTION, 200))
                .hasSize(200)
                .doesNotContain("Indah")
                .endsWith("…");
    }
}
