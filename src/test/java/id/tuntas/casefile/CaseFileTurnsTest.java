package id.tuntas.casefile;

import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.complaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tuntas.HouseTest;
import id.tuntas.procedure.CaseDriver;
import id.tuntas.procedure.Officer;
import id.tuntas.report.TrackingId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;

/** What officers read of the turns of a report: the hop ledger (BW-1, BW-6), <em>Tunda</em> (TD-1) and <em>Arsip</em> (AR-9). */
@HouseTest
@Import(CaseDriver.class)
class CaseFileTurnsTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private CaseDriver house;

    @Test
    void showsWhoHeldTheReportHowLongAndWhyItLeft() throws Exception {
        at("2026-03-02T09:00:00");
        var report = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, report, "verifyAtAgency", assignTo("SDMA"));
        at("2026-03-04T10:00:00");
        house.submit(
                Officer.SDMA,
                report,
                "followUp",
                Map.of("action", "NOT_OURS", "reason", "Tugas <i>unit lain</i>", "suggestedUnit", "YANLIK"));
        at("2026-03-04T15:00:00");
        house.submit(
                Officer.PANRB,
                report,
                "verifyAtAgency",
                Map.of("verdict", "NOT_OURS", "suggestedAgency", "KEMENDAGRI", "reason", "Kependudukan"));

        var page = file(report, Officer.DAGRI);
        assertThat(page.substring(page.indexOf("id=\"perpindahan\"")))
                .containsSubsequence(
                        "Deputi Bidang SDM Aparatur",
                        "Alasan: Tugas &lt;i&gt;unit lain&lt;/i&gt;",
                        "Ke: Admin Instansi",
                        "saran: ",
                        "Dipegang 2 hari",
                        "sdma",
                        "Kementerian Pendayagunaan Aparatur Negara",
                        "Alasan: Kependudukan",
                        "Ke: Kementerian Dalam Negeri",
                        "Dipegang 2 hari",
                        "admin-panrb");
        assertThat(page).contains("gugur");
    }

    @Test
    void showsWhatIsMissingWhileTheReporterIsAsked() throws Exception {
        var report = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(
                Officer.PANRB, report, "verifyAtAgency", Map.of("verdict", "DEFER", "missingItems", "Nomor peserta"));

        assertThat(file(report, Officer.PANRB))
                .contains("Ditunda.", "Nomor peserta", "hari kalender")
                .doesNotContain("id=\"perpindahan\"");
    }

    @Test
    void showsWhyAReportWasArchivedAndLeadsToItsMaster() throws Exception {
        var master = house.submit(complaint("KEMENPANRB")).report().trackingId();
        var report = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(
                Officer.PANRB,
                report,
                "verifyAtAgency",
                Map.of(
                        "verdict",
                        "ARCHIVE",
                        "archiveReason",
                        "DUPLIKAT_BERULANG",
                        "reason",
                        "Isinya sama",
                        "masterReport",
                        master.value()));

        assertThat(file(report, Officer.PANRB))
                .contains("Diarsipkan: ", "Duplikat atau berulang", "Isinya sama", "href=\"/berkas/" + master + "\"");
        assertThat(file(master, Officer.PANRB)).contains("Laporan serupa yang digabungkan");
    }

    private String file(TrackingId report, Officer officer) throws Exception {
        return browser.perform(get("/berkas/" + report)
                        .with(user(officer.id()).authorities(AuthorityUtils.createAuthorityList(officer.groups()))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
