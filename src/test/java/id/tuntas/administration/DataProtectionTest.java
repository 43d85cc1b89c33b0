package id.tuntas.administration;

import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.complaint;
import static id.tuntas.procedure.CaseDriver.substantiveResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tuntas.HouseTest;
import id.tuntas.notification.Outbox;
import id.tuntas.privacy.Filing;
import id.tuntas.privacy.Rights;
import id.tuntas.procedure.CaseDriver;
import id.tuntas.procedure.Officer;
import id.tuntas.procedure.ReportHandling;
import id.tuntas.report.Registered;
import id.tuntas.report.Reporter;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import id.tuntas.routing.Exclusions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** What admins see and decide of personal data, each for the own agency (PD-12 to PD-14, PD-17, PD-20). */
@HouseTest
@Import(CaseDriver.class)
class DataProtectionTest {

    private static final String PAGE = "/administrasi/data-pribadi";
    private static final String API = "/api/v1/administration/personal-data";

    @Autowired
    private MockMvc browser;

    @Autowired
    private CaseDriver house;

    @Autowired
    private Rights rights;

    @Autowired
    private Reports reports;

    @Autowired
    private Outbox outbox;

    @Autowired
    private ReportHandling procedure;

    @Autowired
    private Exclusions exclusions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsRequestsOfTheOwnAgencyAndNoIdentity() throws Exception {
        var ani = house.submit(complaint("KEMENPANRB"));
        rights.erase(ani.report().trackingId(), ani.accessCode());
        var number = ani.report().trackingId().value();

        browser.perform(get(PAGE).with(as(Officer.PANRB)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(number)))
                .andExpect(content().string(containsString("masih ditangani")))
                .andExpect(content().string(not(containsString("ani@contoh.id"))));
        browser.perform(get(API + "/requests").with(as(Officer.NATIONAL)))
                .andExpect(jsonPath("$[*].request.trackingId").value(hasItem(number)));
        browser.perform(get(API + "/requests").with(as(Officer.DAGRI)))
                .andExpect(jsonPath("$[*].request.trackingId").value(not(hasItem(number))));
        browser.perform(get(PAGE).with(as(Officer.SDMA))).andExpect(status().isForbidden());
    }

    /** KP-5, ET-6: whoever is complained about learns nothing, not by what the reporter asks for either. */
    @Test
    void showsAnExcludedOfficerNothingOfTheReport() throws Exception {
        var ani = house.submit(complaint("KEMENPANRB")).report().trackingId();
        var accused = new Officer("terlapor", Officer.PANRB.groups());
        transaction.executeWithoutResult(all -> exclusions.exclude(ani, accused.id(), "Terlapor."));

        hold(Officer.PANRB, ani).andExpect(status().isNoContent());
        hold(accused, ani).andExpect(status().isNotFound());
        browser.perform(get(PAGE).with(as(Officer.PANRB))).andExpect(content().string(containsString(ani.value())));
        browser.perform(get(PAGE).with(as(accused))).andExpect(content().string(not(containsString(ani.value()))));
    }

    private ResultActions hold(Officer officer, TrackingId report) throws Exception {
        return browser.perform(put(API + "/holds/" + report)
                .with(as(officer))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\": \"Perkara 12/G/2026\"}"));
    }

    /** PD-17: with a reason, and the reporter is told. */
    @Test
    void endsARestrictionThatTheLawDoesNotAllow() throws Exception {
        var ani = house.submit(complaint("KEMENPANRB"));
        rights.restrict(ani.report().trackingId(), ani.accessCode());
        var request = rights.give(ani.report().trackingId(), ani.accessCode())
                .requests()
                .get(0)
                .id();

        browser.perform(post(PAGE + "/permintaan/" + request)
                        .with(as(Officer.DAGRI))
                        .with(csrf())
                        .param("reason", "x"))
                .andExpect(status().isUnprocessableEntity());
        browser.perform(post(PAGE + "/permintaan/" + request)
                        .with(as(Officer.PANRB))
                        .with(csrf())
                        .param("reason", " "))
                .andExpect(status().isUnprocessableEntity());
        assertThat(isShown(ani)).isFalse();

        browser.perform(post(PAGE + "/permintaan/" + request)
                        .with(as(Officer.PANRB))
                        .with(csrf())
                        .param("reason", "Putusan pengadilan 7/2026"))
                .andExpect(redirectedUrl(PAGE))
                .andExpect(flash().attributeExists("done"));

        assertThat(isShown(ani)).isTrue();
        assertThat(outbox.about(ani.report().trackingId()))
                .anySatisfy(letter -> assertThat(letter.letter().subject()).contains("data pribadi"));
        assertThat(rights.give(ani.report().trackingId(), ani.accessCode())
                        .requests()
                        .get(0)
                        .reason())
                .isEqualTo("Putusan pengadilan 7/2026");
    }

    /** PD-20. */
    @Test
    void letsEachAgencySetItsOwnPeriod() throws Exception {
        set("/periods/KEMENDAGRI", Officer.PANRB, 3, 6).andExpect(status().isForbidden());
        set("/periods", Officer.DAGRI, 3, 6).andExpect(status().isForbidden());
        set("/periods/KEMENDAGRI", Officer.DAGRI, 6, 3).andExpect(status().isUnprocessableEntity());

        set("/periods/KEMENDAGRI", Officer.DAGRI, 3, 6)
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$[?(@.agency == 'KEMENDAGRI')].identityYears").value(3));

        set("/periods/KEMENDAGRI", Officer.DAGRI, 2, 5).andExpect(status().isOk());
    }

    /** PD-14. */
    @Test
    void keepsWhatIsTiedToACase() throws Exception {
        var ani = house.submit(complaint("KEMENPANRB"));
        var number = ani.report().trackingId();

        browser.perform(post(PAGE + "/penahanan")
                        .with(as(Officer.PANRB))
                        .with(csrf())
                        .param("nomor", number.grouped())
                        .param("reason", "Perkara 12/G/2026"))
                .andExpect(flash().attributeExists("done"));
        browser.perform(get(PAGE).with(as(Officer.PANRB)))
                .andExpect(content().string(containsString("Perkara 12/G/2026")));
        browser.perform(post(PAGE + "/penahanan/" + number + "/pelepasan")
                        .with(as(Officer.PANRB))
                        .with(csrf()))
                .andExpect(flash().attributeExists("done"));
    }

    /** PD-8: who has no code is recognised by an officer, who says by what; nothing is told that might be somebody else's. */
    @Test
    void filesWhatIsAskedByLetterWithItsProofAndTellsTheReporter() throws Exception {
        var ani = house.submit(complaint("KEMENPANRB"));
        var number = ani.report().trackingId();

        file(Officer.PANRB, number, "RESTRICTION", " ")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Tulis bukti bahwa pemohon adalah pelapornya.")))
                .andExpect(content().string(containsString(number.value())));
        file(Officer.DAGRI, number, "RESTRICTION", "KTP cocok").andExpect(status().isUnprocessableEntity());
        file(Officer.SDMA, number, "RESTRICTION", "KTP cocok").andExpect(status().isForbidden());
        assertThat(isShown(ani)).isTrue();

        file(Officer.PANRB, number, "RESTRICTION", "KTP 3173010101900001 cocok")
                .andExpect(redirectedUrl(PAGE))
                .andExpect(flash().attributeExists("done"));

        assertThat(isShown(ani)).isFalse();
        var told = rights.give(number, ani.accessCode()).requests().get(0);
        assertThat(told.filing().through()).isEqualTo(Filing.Way.LETTER);
        assertThat(told.filing().by()).isEqualTo("admin-panrb");
        assertThat(told.filing().proof()).startsWith("KTP").doesNotContain("3173010101900001");
        assertThat(outbox.about(number))
                .anySatisfy(letter -> assertThat(letter.letter().text())
                        .contains("Lewat surat kami menerima permintaan", "Bila bukan Anda yang meminta"));
        browser.perform(get(PAGE).with(as(Officer.PANRB)))
                .andExpect(content().string(containsString("lewat surat, dicatat admin-panrb")));
    }

    /** PD-4: what is not given stays. */
    @Test
    void correctsOnlyWhatIsGivenByLetter() throws Exception {
        var ani = house.submit(complaint("KEMENPANRB"));
        var number = ani.report().trackingId();
        var before = rights.give(number, ani.accessCode()).reporter();

        file(Officer.PANRB, number, "CORRECTION", "KTP cocok").andExpect(status().isUnprocessableEntity());
        file(Officer.PANRB, number, "CORRECTION", "KTP cocok", "email", "bukan surel")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Alamat surel tidak benar")))
                .andExpect(content().string(not(containsString(before.name()))));
        file(Officer.PANRB, number, "CORRECTION", "KTP cocok", "email", "ani.baru@contoh.id")
                .andExpect(redirectedUrl(PAGE));

        assertThat(rights.give(number, ani.accessCode()).reporter())
                .isEqualTo(new Reporter(before.name(), "ani.baru@contoh.id", before.phone()));
    }

    /** PD-13, PD-16: nobody loses an identity before the letter about it was there, even if nothing stands against it. */
    @Test
    void erasesForSomebodyWithoutACodeOnlyAfterANotice() throws Exception {
        var ani = house.submit(complaint("KEMENPANRB"));
        var number = ani.report().trackingId();
        house.submit(Officer.PANRB, number, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.SDMA, number, "followUp", substantiveResponse());
        procedure.close(number, ani.accessCode());

        file(Officer.PANRB, number, "ERASURE", "Surat bermeterai, tanda tangan cocok")
                .andExpect(redirectedUrl(PAGE));

        assertThat(isShown(ani)).isTrue();
        assertThat(outbox.about(number))
                .anySatisfy(letter -> assertThat(letter.letter().subject()).contains("akan dimusnahkan"));
        file(Officer.PANRB, number, "ERASURE", "Lagi").andExpect(status().isUnprocessableEntity());
        rights.takeBackErasure(number, ani.accessCode());
        assertThat(isShown(ani)).isTrue();
    }

    /** PD-7, PD-6: the look is written down, and a restricted identity is read with the code alone (PD-11). */
    @Test
    void handsOverACopyOnceAndWritesTheLookDown() throws Exception {
        var ani = house.submit(complaint("KEMENPANRB"));
        var number = ani.report().trackingId();
        file(Officer.PANRB, number, "ACCESS", "KTP cocok").andExpect(redirectedUrl(PAGE));
        var request = PAGE + "/permintaan/"
                + rights.give(number, ani.accessCode()).requests().get(0).id();

        browser.perform(get(request + "/salinan").with(as(Officer.PANRB)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ani@contoh.id")));
        browser.perform(get(request + "/salinan").with(as(Officer.DAGRI))).andExpect(status().isNotFound());
        assertThat(jdbc.sql("select count(*) from trail_entry where tracking_id = ? and act = 'IDENTITY_READ'"
                                + " and actor = 'admin-panrb'")
                        .param(number.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        rights.restrict(number, ani.accessCode());
        browser.perform(get(request + "/salinan").with(as(Officer.PANRB)))
                .andExpect(content().string(not(containsString("ani@contoh.id"))));

        browser.perform(post(request + "/penyerahan")
                        .with(as(Officer.PANRB))
                        .with(csrf())
                        .param("reason", "Di loket, 4 Desember"))
                .andExpect(redirectedUrl(PAGE));
        browser.perform(get(request + "/salinan").with(as(Officer.PANRB))).andExpect(status().isConflict());
    }

    private ResultActions file(Officer officer, TrackingId number, String kind, String proof, String... more)
            throws Exception {
        var form = post(PAGE + "/permintaan")
                .with(as(officer))
                .with(csrf())
                .param("form", "catat")
                .param("trackingId", number.value())
                .param("kind", kind)
                .param("through", "LETTER")
                .param("proof", proof);
        for (var i = 0; i < more.length; i += 2) {
            form = form.param(more[i], more[i + 1]);
        }
        return browser.perform(form);
    }

    private boolean isShown(Registered ani) {
        return reports.withheld(reports.get(ani.report().trackingId())).isEmpty();
    }

    private ResultActions set(String path, Officer officer, int identity, int content) throws Exception {
        return browser.perform(put(API + path)
                .with(as(officer))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"identityYears\": %d, \"contentYears\": %d}".formatted(identity, content)));
    }

    private static RequestPostProcessor as(Officer officer) {
        return user(officer.id()).authorities(AuthorityUtils.createAuthorityList(officer.groups()));
    }
}
