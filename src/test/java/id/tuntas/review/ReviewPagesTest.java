package id.tuntas.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.tuntas.HouseTest;
import id.tuntas.monitoring.MonitoringDoor;
import id.tuntas.procedure.Officer;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Periodic reports as officers write them in the browser. */
@HouseTest(properties = MonitoringDoor.HOUSE)
@Import(MonitoringDoor.class)
class ReviewPagesTest {

    private static final String LIST = "/monitoring/berkala";

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void leadsADraftToAFrozenReport() throws Exception {
        var draft = begin(Officer.DUKCAPIL, "UNIT_MONTHLY", "2022-05-01", "2022-05-31");
        assertThat(page(Officer.DUKCAPIL, draft)).contains("Sampaikan kepada Admin Instansi", "Pratinjau PDF");

        send(Officer.DUKCAPIL, draft, Map.of("edits", "0", "recommendations", "Tambah satu petugas"));
        var sent = send(Officer.DUKCAPIL, draft + "/bekukan", Map.of("edits", "1"));
        assertThat(sent.getRedirectedUrl()).isEqualTo(draft);

        assertThat(page(Officer.DUKCAPIL, draft))
                .contains("Tambah satu petugas", "SHA-256", "Buat versi perbaikan")
                .doesNotContain("Simpan rancangan");
        assertThat(page(Officer.DAGRI, LIST)).contains("Laporan bulanan unit kerja");
    }

    /** Whoever was slower reads both: what is stored, and what she typed. */
    @Test
    void keepsWhatWasTypedWhenSomebodyWasFaster() throws Exception {
        var draft = begin(Officer.DUKCAPIL, "UNIT_MONTHLY", "2022-06-01", "2022-06-30");
        send(Officer.DUKCAPIL, draft, Map.of("edits", "0", "recommendations", "Dari rekan"));

        var late = send(Officer.DUKCAPIL, draft, Map.of("edits", "0", "recommendations", "Dari saya"));

        assertThat(late.getStatus()).isEqualTo(200);
        assertThat(late.getContentAsString()).contains("disimpan orang lain", "Dari saya", "Dari rekan");
    }

    @Test
    void saysInASentenceWhatIsMissing() throws Exception {
        assertThat(send(Officer.DUKCAPIL, LIST, Map.of("kind", "UNIT_MONTHLY")).getRedirectedUrl())
                .isEqualTo(LIST);
        assertThat(send(
                                Officer.DUKCAPIL,
                                LIST,
                                Map.of("kind", "AGENCY_YEARLY", "from", "2022-01-01", "to", "2022-11-30"))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void refusesAFormWithoutItsState() throws Exception {
        var draft = begin(Officer.DUKCAPIL, "UNIT_MONTHLY", "2022-07-01", "2022-07-31");

        assertThat(send(Officer.DUKCAPIL, draft, Map.of("recommendations", "Tanpa keadaan"))
                        .getStatus())
                .isEqualTo(400);
    }

    /** However many drafts others of the agency write, the own reviews stand in the list. */
    @Test
    void listsTheOwnReviewBesideHundredsOfDraftsOfOthers() throws Exception {
        var own = begin(Officer.DUKCAPIL, "UNIT_MONTHLY", "2021-05-01", "2021-05-31");
        transaction.executeWithoutResult(alone -> IntStream.rangeClosed(1, 500)
                .mapToObj(LocalDate.of(2021, 6, 1)::plusDays)
                .forEach(day -> jdbc.sql("insert into review (kind, agency, unit, period_from, period_to, version,"
                                + " activities, application_obstacles, people_obstacles, earlier_recommendations,"
                                + " recommendations, edits, created_by, created_at, changed_by, changed_at)"
                                + " select kind, agency, 'POLPUM', ?, ?, 1, '', '', '', '', '', 0, 'polpum', created_at,"
                                + " 'polpum', changed_at from review where id = ?")
                        .params(day, day, Long.valueOf(own.substring(own.lastIndexOf('/') + 1)))
                        .update()));

        var list = page(Officer.DUKCAPIL, LIST);

        transaction.executeWithoutResult(alone ->
                jdbc.sql("delete from review where created_by = 'polpum'").update());
        assertThat(list).contains(own).doesNotContain("POLPUM");
    }

    @Test
    void isNoPageForKspAndOmbudsman() throws Exception {
        for (var officer : new Officer[] {Officer.KSP, Officer.OMBUDSMAN}) {
            assertThat(answer(officer, get(LIST)).getStatus()).isEqualTo(403);
        }
    }

    private String begin(Officer officer, String kind, String from, String to) throws Exception {
        return send(officer, LIST, Map.of("kind", kind, "from", from, "to", to)).getRedirectedUrl();
    }

    private String page(Officer officer, String path) throws Exception {
        var answer = answer(officer, get(path));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(Officer officer, String path, Map<String, String> fields) throws Exception {
        var form = post(path).with(csrf());
        fields.forEach(form::param);
        return answer(officer, form);
    }

    private MockHttpServletResponse answer(Officer officer, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(
                        user(officer.id()).authorities(AuthorityUtils.createAuthorityList(officer.groups()))))
                .andReturn()
                .getResponse();
    }
}
