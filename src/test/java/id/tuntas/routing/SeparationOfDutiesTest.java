package id.tuntas.routing;

import static id.tuntas.procedure.CaseDriver.archive;
import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.complaint;
import static id.tuntas.procedure.CaseDriver.substantiveResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.HouseTest;
import id.tuntas.directory.Groups;
import id.tuntas.directory.Groups.Office;
import id.tuntas.directory.Officers;
import id.tuntas.directory.Officers.Wish;
import id.tuntas.procedure.CaseDriver;
import id.tuntas.procedure.Officer;
import id.tuntas.procedure.ReportHandling;
import id.tuntas.report.TrackingId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Nobody verifies, closes or archives what they reported themselves as a citizen. */
@HouseTest
@Import(CaseDriver.class)
class SeparationOfDutiesTest {

    @Autowired
    CaseDriver house;

    @Autowired
    Officers officers;

    @Autowired
    ReportHandling procedure;

    /** Ani is Admin Instansi of KEMENPANRB, and wrote under the address that the directory has of her. */
    private Officer ani;

    @BeforeEach
    void appointAni() {
        at("2026-03-02T09:00:00");
        ani = new Officer("ani-" + UUID.randomUUID(), List.of(Groups.agencyAdmin("KEMENPANRB")));
        officers.appoint(
                "admin",
                new Wish(
                        ani.id(),
                        "Ani Lestari",
                        "Ani@Contoh.id",
                        Office.AGENCY_ADMIN,
                        "KEMENPANRB",
                        null,
                        null,
                        "SK 9",
                        LocalDate.of(2026, 3, 1),
                        null));
    }

    @Test
    void refusesAVerdictOnTheOwnReport() {
        var own = house.submit(complaint("KEMENPANRB")).report().trackingId();

        refuses(own, assignTo("SDMA"));
        refuses(own, CaseDriver.answerItself());
        refuses(own, CaseDriver.defer("KTP"));
        refuses(own, archive("SPAM_KASAR_UJI", "Tidak jelas."));

        assertThat(house.openTasks(own)).containsExactly("verifyAtAgency");
    }

    @Test
    void refusesToCloseTheOwnReport() {
        var own = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, own, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.SDMA, own, "followUp", substantiveResponse());

        assertThatThrownBy(() -> house.atTheDesk(ani, () -> procedure.closeByHand(own, "Sudah tuntas.")))
                .isInstanceOf(OwnReport.class);

        house.atTheDesk(Officer.PANRB, () -> procedure.closeByHand(own, "Sudah tuntas."));
    }

    /** DI-4: the officer is never recorded as the reporter. */
    @Test
    void letsWhoTypedAReportInDecideOnIt() {
        var another = house.receive(
                ani,
                Map.of(
                        "channel", "LETTER",
                        "receivedOn", "2026-03-02",
                        "kind", "COMPLAINT",
                        "title", "Berkas tertahan",
                        "content", "Berkas saya sudah tiga bulan di meja yang sama.",
                        "reporterName", "Budi Santoso",
                        "reporterEmail", "budi@contoh.id",
                        "notice", true));

        house.submit(ani, another, "verifyAtAgency", assignTo("SDMA"));

        assertThat(house.openTasks(another)).containsExactly("followUp");
    }

    private void refuses(TrackingId own, Map<String, Object> verdict) {
        assertThatThrownBy(() -> house.submit(ani, own, "verifyAtAgency", verdict))
                .isInstanceOf(OwnReport.class)
                .hasMessageContaining("Anda sendiri");
    }
}
