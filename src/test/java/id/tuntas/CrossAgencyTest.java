package id.tuntas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/**
 * A report that concerns two ministries, and one that concerns three units of one, over HTTP from the portal to
 * <em>Selesai</em> (LI-2, LI-3, DS-4). {@link CrossAgencyIT} repeats it on PostgreSQL.
 */
class CrossAgencyTest extends OverHttp {

    private static final String PANRB = "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi";
    private static final String DAGRI = "Kementerian Dalam Negeri";

    @Test
    void isAnsweredByTwoAgenciesInOneThread() {
        var receipt = report(null);
        var whole = receipt.path("trackingId").asText();
        var code = receipt.path("accessCode").asText();
        var national = task("lintas-nasional", whole, "verifyNationally");

        // The form offers the agencies; Tasklist sends the chosen ones back under the type of the list.
        var offered = get(
                        "lintas-nasional", "/engine-rest/task/" + national + "/form-variables?deserializeValues=false")
                .path("agencies");
        assertThat(offered.path("value"))
                .extracting(agency -> agency.path("value").asText())
                .contains("KEMENDAGRI");
        var chosen = JSON.createObjectNode();
        chosen.put("type", offered.path("type").asText());
        chosen.set("valueInfo", offered.path("valueInfo"));
        chosen.put("value", "[\"KEMENDAGRI\"]");
        var verdict = JSON.createObjectNode();
        verdict.set("verdict", value("FORWARD"));
        verdict.set("agency", value("KEMENPANRB"));
        verdict.set("supportingAgencies", chosen);
        submit("lintas-nasional", national, verdict);

        // Both verify, each under its own number and deadline; nobody sees the task of the other.
        var part = whole + "-1";
        assertThat(numbers("lintas-panrb", whole)).containsExactly(whole);
        assertThat(numbers("lintas-dagri", whole)).containsExactly(part);
        assertThat(status("lintas-dagri", "/berkas/" + part)).isEqualTo(200);
        assertThat(status("lintas-dagri", "/berkas/" + whole)).isEqualTo(404);
        assertThat(status("lintas-panrb", "/berkas/" + part)).isEqualTo(200);
        assertThat(status("lintas-dukcapil", "/berkas/" + part)).isEqualTo(404);
        assertThat(status("lintas-yanlik", "/berkas/" + part)).isEqualTo(404);

        var dagri = task("lintas-dagri", part, "verifyAtAgency");
        assertThat(refused("lintas-dagri", dagri, fields("verdict", "DEFER", "missingItems", "KTP")))
                .contains("hanya instansi pengampu");
        submit("lintas-dagri", dagri, assignTo("DUKCAPIL"));
        submit("lintas-panrb", task("lintas-panrb", whole, "verifyAtAgency"), assignTo("SDMA"));

        // The lead answers first; the report waits for the other and says so.
        submit("lintas-sdma", task("lintas-sdma", whole, "followUp"), answer("Hasil seleksi diumumkan hari ini."));
        assertThat(status("lintas-dukcapil", "/berkas/" + part)).isEqualTo(200);
        var own = own(whole, code);
        assertThat(own.path("supportingAgencies"))
                .extracting(
                        agency -> agency.path("name").asText(),
                        agency -> agency.path("state").asText())
                .containsExactly(tuple(DAGRI, "sedang menyiapkan jawaban"));
        assertThat(running(own)).doesNotContain("CLOSING", "FOLLOW_UP");
        var early = exchange(null, HttpMethod.POST, "/api/v1/reports/" + whole + "/closing", null, code);
        assertThat(early.getStatusCode().value()).isEqualTo(409);
        assertThat(early.getBody()).contains("menunggu jawaban instansi pendukung");
        assertThat(page(whole)).contains("Jawaban " + DAGRI + " masih ditunggu");

        submit("lintas-dukcapil", task("lintas-dukcapil", part, "followUp"), answer("Data kependudukan sudah padan."));
        own = own(whole, code);
        assertThat(running(own)).containsExactly("CLOSING");
        assertThat(own.path("thread"))
                .filteredOn(said -> !said.path("type").asText().equals("NOTICE"))
                .extracting(
                        said -> said.path("from").asText(),
                        said -> said.path("text").asText())
                .containsExactly(
                        tuple("Deputi Bidang SDM Aparatur, " + PANRB, "Hasil seleksi diumumkan hari ini."),
                        tuple("Ditjen Kependudukan dan Pencatatan Sipil, " + DAGRI, "Data kependudukan sudah padan."));
        assertThat(own.path("thread"))
                .extracting(said -> said.path("text").asText())
                .contains(DAGRI + " diminta ikut menjawab laporan ini sebagai instansi pendukung.");

        // The part is nobody's but the officers': no code, no public, no act from outside.
        assertThat(exchange(null, HttpMethod.GET, "/api/v1/reports/" + part, null, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(exchange(null, HttpMethod.GET, "/api/v1/reports/" + part, null, code)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(exchange(null, HttpMethod.POST, "/api/v1/reports/" + part + "/replies", Map.of("text", "a"), code)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(exchange(null, HttpMethod.GET, "/laporan/" + part, null, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);

        // A reply goes to the lead; afterwards nobody objects and the report is completed, its part with it.
        post(null, "/api/v1/reports/" + whole + "/replies", Map.of("text", "Nama saya belum ada."), code);
        assertThat(numbers("lintas-dukcapil", whole)).isEmpty();
        submit("lintas-sdma", task("lintas-sdma", whole, "followUp"), answer("Nama Ibu nomor 214."));
        closeByTimer(whole);
        assertThat(own(whole, code).path("status").asText()).isEqualTo("COMPLETED");
        var file = exchange("lintas-dukcapil", HttpMethod.GET, "/berkas/" + part, null, null)
                .getBody();
        assertThat(file).contains("Selesai", "Instansi pendukung", "Nama saya belum ada.");
        assertThat(exchange("lintas-auditor", HttpMethod.GET, "/berkas/" + whole, null, null)
                        .getBody())
                .contains("id=\"pendukung\"", DAGRI, "/berkas/" + part);
    }

    @Test
    void isAnsweredByALeadUnitAndTwoBesideIt() {
        var receipt = report("KEMENPANRB");
        var whole = receipt.path("trackingId").asText();
        var verdict = assignTo("SDMA");
        verdict.set(
                "supportingUnits",
                JSON.createObjectNode().put("type", "Json").put("value", "[\"YANLIK\",\"BIROREN\"]"));
        submit("lintas-panrb", task("lintas-panrb", whole, "verifyAtAgency"), verdict);

        assertThat(numbers("lintas-sdma", whole)).containsExactly(whole);
        assertThat(numbers("lintas-yanlik", whole)).containsExactly(whole + "-1");
        assertThat(numbers("lintas-biroren", whole)).containsExactly(whole + "-2");
        assertThat(status("lintas-yanlik", "/berkas/" + whole)).isEqualTo(404);
        assertThat(status("lintas-yanlik", "/berkas/" + whole + "-2")).isEqualTo(404);
        assertThat(status("lintas-sdma", "/berkas/" + whole + "-2")).isEqualTo(200);
        submit("lintas-yanlik", task("lintas-yanlik", whole + "-1", "followUp"), answer("Loketnya sudah buka."));
        var own = own(whole, receipt.path("accessCode").asText());
        assertThat(own.path("status").asText()).isEqualTo("NOT_FOLLOWED_UP");
        assertThat(own.path("supportingAgencies")).isEmpty();
        assertThat(own.path("thread"))
                .filteredOn(said -> !said.path("type").asText().equals("NOTICE"))
                .extracting(said -> said.path("from").asText())
                .containsExactly("Deputi Bidang Pelayanan Publik, " + PANRB);

        submit("lintas-sdma", task("lintas-sdma", whole, "followUp"), answer("Hasilnya diumumkan hari ini."));

        assertThat(running(own(whole, receipt.path("accessCode").asText()))).containsExactly("CLOSING");
        assertThat(numbers("lintas-biroren", whole)).isEmpty();
        assertThat(exchange("lintas-biroren", HttpMethod.GET, "/berkas/" + whole + "-2", null, null)
                        .getBody())
                .contains("Arsip", "Bagian pendukung dilepas");
        closeByTimer(whole);
        assertThat(exchange("lintas-yanlik", HttpMethod.GET, "/berkas/" + whole + "-1", null, null)
                        .getBody())
                .contains("Selesai");
    }
}
