package id.tuntas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/**
 * A report that three holders say is not theirs, over HTTP: a unit, its agency, and the agency that was named instead
 * (BW-1 to BW-8). {@link BouncedReportIT} repeats it on PostgreSQL.
 */
class BouncedReportTest extends OverHttp {

    @Test
    void bouncesThreeTimesAndTellsItsReporterWhoDeclinedAndWhereItIs() {
        var receipt = report("KEMENPANRB");
        var number = receipt.path("trackingId").asText();
        var code = receipt.path("accessCode").asText();

        // First the unit; a reason is mandatory, and inside the agency it stays (BW-1, BW-8).
        submit("lintas-panrb", task("lintas-panrb", number, "verifyAtAgency"), assignTo("SDMA"));
        var unit = task("lintas-sdma", number, "followUp");
        assertThat(refused("lintas-sdma", unit, fields("action", "NOT_OURS"))).contains("wajib diisi");
        submit(
                "lintas-sdma",
                unit,
                fields("action", "NOT_OURS", "reason", "Soal data kependudukan.", "suggestedUnit", "YANLIK"));
        assertThat(notices(number, code)).doesNotContain("Soal data kependudukan");

        // Then the agency, which names another (BW-2).
        submit(
                "lintas-panrb",
                task("lintas-panrb", number, "verifyAtAgency"),
                fields("verdict", "NOT_OURS", "suggestedAgency", "KEMENDAGRI", "reason", "Data kependudukan."));
        assertThat(own(number, code).path("agency").asText()).isEqualTo("KEMENDAGRI");
        assertThat(status("lintas-sdma", "/berkas/" + number))
                .as("who held it once")
                .isEqualTo(200);

        // Then that agency, back to where it came from: nobody may send it on any more (BW-6).
        submit(
                "lintas-dagri",
                task("lintas-dagri", number, "verifyAtAgency"),
                fields("verdict", "NOT_OURS", "suggestedAgency", "KEMENPANRB", "reason", "Seleksi bukan urusan kami."));
        assertThat(running(own(number, code))).containsExactly("HOLDER_DECISION");
        submit(
                "lintas-nasional",
                task("lintas-nasional", number, "decideHolder"),
                fields("agency", "KEMENPANRB", "reason", "Seleksi diselenggarakan Kementerian PANRB."));
        var held = task("lintas-panrb", number, "verifyAtAgency");
        assertThat(refused("lintas-panrb", held, fields("verdict", "NOT_OURS", "reason", "Tetap bukan kami.")))
                .isNotBlank();

        // What its reporter reads, in plain words and in order (BW-8).
        assertThat(notices(number, code))
                .containsSubsequence(
                        "menyatakan laporan ini bukan wewenangnya. Alasannya: Data kependudukan.",
                        "Laporan diteruskan ke Kementerian Dalam Negeri.",
                        "Kementerian Dalam Negeri menyatakan laporan ini bukan wewenangnya. Alasannya: Seleksi bukan urusan"
                                + " kami.",
                        "Laporan sekarang ada di Admin Nasional",
                        "Admin Nasional menetapkan Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi");
        assertThat(page(number)).contains("menyatakan laporan ini bukan wewenangnya");
        // Officers read the whole ledger: three lines, the unit's among them.
        assertThat(exchange("lintas-nasional", HttpMethod.GET, "/berkas/" + number, null, null)
                        .getBody())
                .contains("Soal data kependudukan", "Data kependudukan.", "Seleksi bukan urusan kami.");
    }

    private String notices(String number, String code) {
        return StreamSupport.stream(own(number, code).path("thread").spliterator(), false)
                .filter(said -> said.path("type").asText().equals("NOTICE"))
                .map(said -> said.path("text").asText())
                .reduce("", (before, next) -> before + "\n" + next);
    }
}
