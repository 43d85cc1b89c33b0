package id.tuntas.casefile;

import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.complaint;
import static id.tuntas.procedure.CaseDriver.substantiveResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.tuntas.HouseTest;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.directory.Groups;
import id.tuntas.procedure.CaseDriver;
import id.tuntas.procedure.Officer;
import id.tuntas.procedure.ReportHandling;
import id.tuntas.report.TrackingId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;

/** The <em>riwayat intervensi</em> on the case file, and who reads it (IV-2, IV-3, FX-3). */
@HouseTest
@Import(CaseDriver.class)
class CaseFileInterventionsTest {

    private static final Officer AUDITOR = new Officer("auditor", List.of(Groups.auditor()));

    @Autowired
    private MockMvc browser;

    @Autowired
    private CaseDriver house;

    @Autowired
    private ReportHandling procedure;

    @Test
    void showsWhenWhyByWhomToWhomAndWhatCameOfIt() throws Exception {
        var report = overdue();
        at("2025-08-01T09:00:00");
        house.submit(Officer.SDMA, report, "followUp", substantiveResponse());

        for (var overseer : List.of(Officer.PANRB, Officer.NATIONAL, Officer.INSPEKTORAT, AUDITOR)) {
            var page = file(report, overseer);
            assertThat(page.substring(page.indexOf("id=\"intervensi\"")))
                    .as(overseer.id())
                    .containsSubsequence(
                            "Pengingat",
                            "Tindak lanjut",
                            "Kepada: ",
                            "Pejabat Penghubung Deputi Bidang SDM Aparatur, KEMENPANRB",
                            "Hasil: ",
                            "dipenuhi 1 Agu 2025",
                            "30 Jul 2025, 23.59 WIB",
                            "sistem",
                            "Eskalasi ke Admin Instansi",
                            "Admin Instansi KEMENPANRB",
                            "31 Jul 2025, 23.59 WIB");
        }
    }

    @Test
    void showsNothingOfItToTheUnit() throws Exception {
        var report = overdue();

        assertThat(file(report, Officer.SDMA)).doesNotContain("id=\"intervensi\"");
    }

    @Test
    void showsAClosingByHand() throws Exception {
        at("2025-07-11T10:00:00");
        var report = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, report, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.SDMA, report, "followUp", substantiveResponse());
        house.atTheDesk(Officer.PANRB, () -> procedure.closeByHand(report, "Pelapor sudah <b>puas</b>."));

        var page = file(report, Officer.PANRB);
        assertThat(page.substring(page.indexOf("id=\"intervensi\"")))
                .containsSubsequence(
                        "Penutupan oleh petugas",
                        "Laporan selesai",
                        "Pelapor sudah &lt;b&gt;puas&lt;/b&gt;.",
                        "admin-panrb");
    }

    private TrackingId overdue() {
        at("2025-07-11T10:00:00");
        var report = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, report, "verifyAtAgency", assignTo("SDMA"));
        house.letPass(report, "followUpAlert");
        assertThat(house.rungs(report, DeadlineClock.FOLLOW_UP)).hasSize(1);
        return report;
    }

    private String file(TrackingId report, Officer officer) throws Exception {
        return browser.perform(get("/berkas/" + report)
                        .with(user(officer.id()).authorities(AuthorityUtils.createAuthorityList(officer.groups()))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
