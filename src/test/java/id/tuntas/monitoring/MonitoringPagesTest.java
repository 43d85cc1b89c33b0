package id.tuntas.monitoring;

import static id.tuntas.intake.LegacyFile.later;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.tuntas.HouseTest;
import id.tuntas.directory.Groups;
import id.tuntas.figures.Definition;
import id.tuntas.intake.LegacyFile;
import id.tuntas.procedure.Officer;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The pages show each role its own scope, whatever stands in the address, and say so when figures disagree (RP-9, MI-8). */
@HouseTest(properties = MonitoringDoor.HOUSE)
@Import(MonitoringDoor.class)
class MonitoringPagesTest {

    private static final List<String> PAGES =
            List.of("", "/rekap", "/laju-verifikasi", "/topik", "/laporan", "/kecocokan", "/definisi");

    private static final Officer TWO_UNITS = new Officer(
            "dua-unit", List.of(Groups.liaison("KEMENPANRB", "SDMA"), Groups.liaison("KEMENPANRB", "YANLIK")));

    private static int next = 3_300_001;

    @Autowired
    private MonitoringDoor door;

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    /** Every page refuses what the API refuses: the permission matrix, "statistics / export". */
    @ParameterizedTest
    @CsvSource(textBlock = """
            SDMA,        agency=KEMENPANRB&unit=YANLIK
            SDMA,        agency=KEMENDAGRI
            SDMA,        agency=KEMENDAGRI&unit=DUKCAPIL
            PANRB,       agency=KEMENDAGRI
            DAGRI,       agency=KEMENPANRB&unit=SDMA
            INSPEKTORAT, agency=KEMENDAGRI
            PROCESS,     from=2014-01-01
            HUB,         from=2014-01-01
            """)
    void refuseTheScopeOfAnother(String who, String query) throws Exception {
        var officer = switch (who) {
            case "SDMA" -> Officer.SDMA;
            case "PANRB" -> Officer.PANRB;
            case "DAGRI" -> Officer.DAGRI;
            case "INSPEKTORAT" -> Officer.INSPEKTORAT;
            case "PROCESS" -> new Officer("probis", List.of(Groups.processOwner()));
            default -> new Officer("simpul", List.of(Groups.hub()));
        };
        for (var page : PAGES) {
            assertThat(open(officer, page + "?" + query).getStatus()).as(page).isEqualTo(403);
        }
    }

    @Test
    void showEachRoleItsOwnReports() throws Exception {
        var file = new LegacyFile(next);
        for (var unit : List.of("SDMA", "SDMA", "YANLIK")) {
            file.row("2014-03-03T09:00:00+07:00", "NOT_FOLLOWED_UP")
                    .at("KEMENPANRB", unit)
                    .verified(later("2014-03-03T09:00:00+07:00", 1), "Budi")
                    .assigned(later("2014-03-03T09:00:00+07:00", 1.5));
        }
        file.row("2014-03-04T09:00:00+07:00", "NOT_VERIFIED").at("KEMENDAGRI", null);
        next += file.size();
        door.load(file);

        assertThat(received(Officer.NATIONAL, "")).isEqualTo(4);
        assertThat(received(Officer.PANRB, "")).isEqualTo(3);
        assertThat(received(Officer.DAGRI, "")).isEqualTo(1);
        assertThat(received(Officer.SDMA, "")).isEqualTo(2);
        assertThat(received(Officer.YANLIK, "")).isEqualTo(1);
        assertThat(received(Officer.OMBUDSMAN, "")).isZero();
        // Other limits only narrow: the whole agency is not to be had, nor another officer's work.
        assertThat(received(Officer.SDMA, "&agency=KEMENPANRB")).isEqualTo(2);
        assertThat(received(Officer.SDMA, "&desk=INSPECTORATE")).isZero();
        assertThat(received(Officer.SDMA, "&officer=Budi")).isEqualTo(2);
        // What the form sends along from the agency chosen before.
        assertThat(received(Officer.NATIONAL, "&agency=KEMENDAGRI&unit=SDMA")).isEqualTo(1);
    }

    private int received(Officer officer, String query) throws Exception {
        var page = text(officer, "/laporan?from=2014-01-01&to=2014-12-31" + query);
        var count = Pattern.compile("id=\"jumlah\">(\\d+)<").matcher(page);
        assertThat(count.find()).isTrue();
        return Integer.parseInt(count.group(1));
    }

    @Test
    void askWhoHasSeveralPlacesWhichOneIsMeant() throws Exception {
        var asked = open(TWO_UNITS, "/rekap?from=2014-01-01&to=2014-12-31");
        assertThat(asked.getStatus()).isEqualTo(302);
        assertThat(asked.getRedirectedUrl()).isEqualTo("/monitoring/lingkup?from=2014-01-01&to=2014-12-31");
        assertThat(text(TWO_UNITS, "/lingkup?from=2014-01-01&to=2014-12-31"))
                .contains(
                        "/monitoring?from=2014-01-01&amp;to=2014-12-31&amp;agency=KEMENPANRB&amp;unit=SDMA",
                        "/monitoring?from=2014-01-01&amp;to=2014-12-31&amp;agency=KEMENPANRB&amp;unit=YANLIK");
        assertThat(open(TWO_UNITS, "?agency=KEMENPANRB&unit=YANLIK").getStatus())
                .isEqualTo(200);
    }

    @Test
    void keepWhatWasChosen() throws Exception {
        assertThat(
                        text(
                                Officer.PANRB,
                                "/rekap?from=2014-01-01&to=2014-12-31&basis=PERIOD_END&unit=SDMA&channel=SMS&kind=ASPIRATION&workingDays=14"))
                .contains(
                        "value=\"2014-01-01\"",
                        "<option value=\"PERIOD_END\" selected=\"selected\"",
                        "<option value=\"SDMA\" selected=\"selected\"",
                        "<option value=\"SMS\" selected=\"selected\"",
                        "<option value=\"ASPIRATION\" selected=\"selected\"",
                        "<option value=\"14\" selected=\"selected\"",
                        "per akhir periode",
                        "Ditarik ")
                .doesNotContain("<option value=\"KEMENDAGRI\"");
    }

    @Test
    void turnRedWhenAReportIsInNoState() throws Exception {
        var file = new LegacyFile(next);
        var number = String.valueOf(next++);
        file.row("2013-03-04T09:00:00+07:00", "NOT_VERIFIED");
        door.load(file);
        var year = "?from=2013-01-01&to=2013-12-31";
        assertThat(text(Officer.PANRB, year)).contains("Angka cocok");
        assertThat(text(Officer.PANRB, "/kecocokan" + year)).doesNotContain("Tidak cocok");

        write("update report set status = 'LOST' where tracking_id = '" + number + "'");
        try {
            assertThat(text(Officer.PANRB, year)).contains("Ada angka yang tidak cocok");
            assertThat(text(Officer.PANRB, "/kecocokan" + year))
                    .containsPattern("badge missed\"\\s*>Tidak cocok: 1 laporan");
            assertThat(text(Officer.PANRB, "/laporan" + year)).contains("Status tidak dikenal");
        } finally {
            write("update report set status = 'NOT_VERIFIED' where tracking_id = '" + number + "'");
        }
    }

    private void write(String statement) {
        transaction.executeWithoutResult(all -> jdbc.sql(statement).update());
    }

    /** MI-15: what the house cannot know Admin Instansi writes down, and Inspektorat judges. */
    @Test
    void evaluateAWholeAgency() throws Exception {
        var file = new LegacyFile(next);
        var number = String.valueOf(next++);
        var received = "2012-03-05T09:00:00+07:00";
        file.row(received, "COMPLETED")
                .at("KEMENPANRB", "SDMA")
                .verified(later(received, 1), "Budi")
                .assigned(later(received, 1.5))
                .responded(later(received, 3), "SUBSTANTIVE_RESPONSE")
                .closed(later(received, 20));
        door.load(file);
        var year = "?from=2012-01-01&to=2012-12-31";
        var query = year + "&agency=KEMENPANRB";

        assertThat(open(Officer.SDMA, "/evaluasi" + year).getStatus()).isEqualTo(403);
        assertThat(open(Officer.OMBUDSMAN, "/evaluasi" + query).getStatus()).isEqualTo(403);
        assertThat(open(Officer.DAGRI, "/evaluasi" + query).getStatus()).isEqualTo(403);
        assertThat(open(Officer.NATIONAL, "/evaluasi" + year).getStatus()).isEqualTo(400);
        assertThat(text(Officer.NATIONAL, "/evaluasi" + query)).doesNotContain("<button class=\"small\">");

        var plan = "/rencana-aksi" + query + "&title=Rencana 2012&link=https://contoh.id/rencana&adoptedOn=2012-01-05";
        assertThat(send(Officer.INSPEKTORAT, plan).getStatus()).isEqualTo(403);
        assertThat(send(Officer.PANRB, plan).getRedirectedUrl()).startsWith("/monitoring/evaluasi?from=2012-01-01");
        assertThat(send(Officer.PANRB, "/sampel" + query + "&size=5").getStatus())
                .isEqualTo(403);
        assertThat(send(Officer.INSPEKTORAT, "/sampel" + query + "&size=5").getStatus())
                .isEqualTo(302);
        var page = text(Officer.INSPEKTORAT, "/evaluasi" + query);
        assertThat(page).contains("Rencana 2012", "https://contoh.id/rencana", number, "belum dinilai");

        var sample = Pattern.compile("name=\"sample\" value=\"(\\d+)\"").matcher(page);
        assertThat(sample.find()).isTrue();
        var score = "/nilai" + query + "&sample=" + sample.group(1) + "&trackingId=" + number + "&score=4&note=Jelas";
        assertThat(send(Officer.PANRB, score).getStatus()).isEqualTo(403);
        assertThat(send(Officer.INSPEKTORAT, score).getStatus()).isEqualTo(302);
        assertThat(text(Officer.PANRB, "/evaluasi" + query)).contains("4 dari 5", "Jelas", "4.00, 1 dari 1 laporan");
    }

    private MockHttpServletResponse send(Officer officer, String path) throws Exception {
        return browser.perform(post("/monitoring/evaluasi" + path)
                        .accept("text/html")
                        .with(csrf())
                        .with(user(officer.id()).authorities(AuthorityUtils.createAuthorityList(officer.groups()))))
                .andReturn()
                .getResponse();
    }

    @Test
    void defineEveryFigureOnThePageAndInTheApi() throws Exception {
        var page = text(Officer.SDMA, "/definisi");
        var api = door.ask(Officer.SDMA, "definitions");
        assertThat(api).hasSameSizeAs(Definition.values());
        for (var definition : Definition.values()) {
            assertThat(page).contains("id=\"" + definition + "\"");
        }
        assertThat(api.findValuesAsText("figure")).contains("FOLLOW_UP_RATE", "AVERAGE_RATING");
        assertThat(door.status(new Officer("probis", List.of(Groups.processOwner())), "definitions"))
                .isEqualTo(403);
    }

    private String text(Officer officer, String path) throws Exception {
        var answer = open(officer, path);
        var text = answer.getContentAsString(UTF_8);
        assertThat(answer.getStatus()).as(text).isEqualTo(200);
        return text;
    }

    private MockHttpServletResponse open(Officer officer, String path) throws Exception {
        return browser.perform(get("/monitoring" + path)
                        .accept("text/html")
                        .with(user(officer.id()).authorities(AuthorityUtils.createAuthorityList(officer.groups()))))
                .andReturn()
                .getResponse();
    }
}
