package id.tuntas.procedure;

import static id.tuntas.procedure.CaseDriver.answerItself;
import static id.tuntas.procedure.CaseDriver.archive;
import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.complaint;
import static id.tuntas.procedure.CaseDriver.defer;
import static id.tuntas.procedure.CaseDriver.forwardTo;
import static id.tuntas.procedure.CaseDriver.initialResponse;
import static id.tuntas.procedure.CaseDriver.notOurs;
import static id.tuntas.procedure.CaseDriver.notOursOfUnit;
import static id.tuntas.procedure.CaseDriver.substantiveResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.tuntas.HouseTest;
import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.DeadlineState;
import id.tuntas.deadline.Deadlines;
import id.tuntas.directory.Groups;
import id.tuntas.platform.Actor;
import id.tuntas.report.AccessCode;
import id.tuntas.report.Act;
import id.tuntas.report.ClosingReason;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.StatusChange;
import id.tuntas.report.ThreadEntry;
import id.tuntas.report.TrackingId;
import id.tuntas.report.UnknownReport;
import id.tuntas.routing.Access;
import id.tuntas.routing.Exclusions;
import id.tuntas.routing.Hop;
import id.tuntas.routing.Routing;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Several agencies on one report (LI-2, LI-3), several units in one agency (DS-4): what the rooms keep of it, and when the report goes on. */
@HouseTest
@Import(CaseDriver.class)
class SupportProcessTest {

    @Autowired
    private CaseDriver house;

    @Autowired
    private ReportHandling procedure;

    @Autowired
    private Reports reports;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Routing routing;

    @Autowired
    private DeskActs desk;

    @Autowired
    private Exclusions exclusions;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void givesASupportingAgencyANumberOfItsOwnAndTheTextOfTheWhole() {
        var whole = led();
        var dagri = part(whole, 1);

        assertThat(dagri.value()).isEqualTo(whole + "-1");
        assertThat(dagri.grouped()).isEqualTo(whole.grouped() + "-1");
        assertThat(dagri.whole()).isEqualTo(whole);
        assertThat(report(dagri).title()).isEqualTo(report(whole).title());
        assertThat(report(dagri).content()).isEqualTo(report(whole).content());
        assertThat(report(dagri).incidentLocation()).isEqualTo("Kelurahan Menteng");
        assertThat(report(dagri).agency()).isEqualTo("KEMENDAGRI");
        assertThat(report(dagri).status()).isEqualTo(Status.NOT_VERIFIED);
        assertThat(reports.identityOf(report(dagri)).name()).isEqualTo("Ani Lestari");
        assertThat(history(dagri)).extracting(StatusChange::act).containsExactly(Act.SUPPORT_REQUESTED);
        assertThat(clocks(dagri)).containsExactly(DeadlineClock.AGENCY_VERIFICATION);
        assertThat(report(whole).agency()).isEqualTo("KEMENPANRB");
    }

    @Test
    void opensASubCaseWithNoCodeAndToNobody() {
        var ani = house.submit(complaint(null));
        var whole = ani.report().trackingId();
        house.submit(Officer.NATIONAL, whole, "verifyNationally", forwardTo("KEMENPANRB", "KEMENDAGRI"));
        var dagri = part(whole, 1);

        assertThatThrownBy(() -> reports.open(dagri, ani.accessCode())).isInstanceOf(UnknownReport.class);
        assertThatThrownBy(() -> reports.open(dagri, new AccessCode(""))).isInstanceOf(UnknownReport.class);
        assertThatThrownBy(() -> reports.openToAll(dagri)).isInstanceOf(UnknownReport.class);
        assertThat(report(dagri).publishedAt()).isNull();
        assertThat(reports.openToAll(whole).publishedAt()).isNotNull();
    }

    @Test
    void refusesSupportersThatCannotBe() {
        var ani = house.submit(complaint(null)).report().trackingId();

        assertThatThrownBy(() ->
                        house.submit(Officer.NATIONAL, ani, "verifyNationally", forwardTo("KEMENPANRB", "KEMENPANRB")))
                .hasMessageContaining("sudah menjadi pengampu");
        assertThatThrownBy(() ->
                        house.send(Officer.NATIONAL, ani, "verifyNationally", forwardTo("KEMENPANRB", "KEMENHAN")))
                .hasMessageContaining("tidak ada dalam daftar");
        assertThatThrownBy(() -> house.send(
                        Officer.NATIONAL, ani, "verifyNationally", forwardTo("KEMENPANRB", "KEMENDAGRI", "KEMENDAGRI")))
                .hasMessageContaining("dua kali");

        assertThat(house.openTasks(ani)).containsExactly("verifyNationally");
        assertThat(reports.subCases(report(ani))).isEmpty();
        assertThat(clocks(ani)).containsExactly(DeadlineClock.NATIONAL_VERIFICATION);
    }

    @Test
    void refusesSupportingUnitsThatCannotBe() {
        var ani = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.claim(Officer.PANRB, ani, "verifyAtAgency");

        assertThatThrownBy(() ->
                        house.send(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA", List.of("YANLIK", "SDMA"))))
                .hasMessageContaining("sudah menjadi penanggung jawab");
        assertThatThrownBy(() ->
                        house.send(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA", List.of("YANLIK", "YANLIK"))))
                .hasMessageContaining("dua kali");
        assertThatThrownBy(
                        () -> house.send(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA", List.of("DUKCAPIL"))))
                .hasMessageContaining("tidak ada dalam daftar");
        var supervisory = new java.util.HashMap<>(assignTo("SDMA", false, true, false));
        supervisory.put("supportingUnits", List.of("YANLIK"));
        assertThatThrownBy(() -> house.send(Officer.PANRB, ani, "verifyAtAgency", supervisory))
                .hasMessageContaining("berkadar pengawasan");

        assertThat(report(ani).supervisory()).isFalse();
        assertThat(house.openTasks(ani)).containsExactly("verifyAtAgency");
        assertThat(reports.subCases(report(ani))).isEmpty();
    }

    @Test
    void putsTheAnswersOfAllIntoOneThread() {
        var whole = led();
        var dagri = part(whole, 1);
        house.submit(Officer.PANRB, whole, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.DAGRI, dagri, "verifyAtAgency", assignTo("DUKCAPIL"));
        house.submit(Officer.DUKCAPIL, dagri, "followUp", initialResponse());
        house.submit(Officer.SDMA, whole, "followUp", substantiveResponse());

        assertThat(reports.thread(report(whole)))
                .extracting(ThreadEntry::agency, ThreadEntry::unit)
                .containsExactly(tuple("KEMENDAGRI", "DUKCAPIL"), tuple("KEMENPANRB", "SDMA"));
        assertThat(reports.thread(report(dagri))).hasSize(2);
        assertThat(report(dagri).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(report(dagri).isAnswered()).isFalse();
        assertThat(report(whole).isAnswered()).isTrue();
        assertThat(reports.isSupportFinished(report(whole))).isFalse();
    }

    @Test
    void letsOnlyTheLeadDeferOrArchive() {
        var whole = led();
        var dagri = part(whole, 1);
        house.claim(Officer.DAGRI, dagri, "verifyAtAgency");

        assertThatThrownBy(() -> house.send(Officer.DAGRI, dagri, "verifyAtAgency", defer("Nomor peserta")))
                .hasMessageContaining("hanya instansi pengampu");
        assertThatThrownBy(() -> house.send(Officer.DAGRI, dagri, "verifyAtAgency", archive("TERLALU_UMUM", "Umum")))
                .hasMessageContaining("hanya instansi pengampu");

        assertThat(report(dagri).status()).isEqualTo(Status.NOT_VERIFIED);
        assertThat(house.openTasks(dagri)).containsExactly("verifyAtAgency");
    }

    @Test
    void releasesASupporterThatDeclinesAndKeepsWhy() {
        var whole = led();
        var dagri = part(whole, 1);

        house.submit(Officer.DAGRI, dagri, "verifyAtAgency", notOurs(null));

        assertThat(report(dagri).status()).isEqualTo(Status.ARCHIVED);
        assertThat(report(dagri).archiveReason()).isEqualTo("DILEPAS");
        assertThat(history(dagri))
                .extracting(StatusChange::act)
                .containsExactly(Act.SUPPORT_REQUESTED, Act.RETURNED_BY_AGENCY, Act.SUPPORT_RELEASED);
        assertThat(routing.hops(dagri))
                .extracting(Hop::agency, Hop::reason)
                .containsExactly(tuple("KEMENDAGRI", "Urusan ini bukan tugas kementerian kami."));
        assertThat(running(dagri)).isEmpty();
        assertThat(routing.hops(whole)).isEmpty();
        assertThat(report(whole).agency()).isEqualTo("KEMENPANRB");
        assertThat(reports.isSupportFinished(report(whole))).isTrue();
    }

    @Test
    void endsTheSubCasesWithTheReport() {
        var ani = house.submit(complaint(null));
        var whole = ani.report().trackingId();
        house.submit(Officer.NATIONAL, whole, "verifyNationally", forwardTo("KEMENPANRB", "KEMENDAGRI"));
        var dagri = part(whole, 1);
        house.submit(Officer.DAGRI, dagri, "verifyAtAgency", assignTo("DUKCAPIL", List.of("OTDA")));
        assertThat(part(dagri, 1).value()).isEqualTo(whole + "-1-1");

        house.submit(Officer.PANRB, whole, "verifyAtAgency", archive("TERLALU_UMUM", "Terlalu umum."));

        for (var subCase : List.of(dagri, part(dagri, 1))) {
            assertThat(report(subCase).status()).isEqualTo(Status.ARCHIVED);
            assertThat(report(subCase).archiveReason()).isEqualTo("TERLALU_UMUM");
            assertThat(running(subCase)).isEmpty();
        }
        assertThat(house.runs(dagri)).isFalse();
        assertThat(house.runs(whole)).isFalse();
    }

    @Test
    void waitsForEverySupporterBeforeItWaitsForTheReporter() {
        var ani = house.submit(complaint(null));
        var whole = ani.report().trackingId();
        house.submit(Officer.NATIONAL, whole, "verifyNationally", forwardTo("KEMENPANRB", "KEMENDAGRI"));
        var dagri = part(whole, 1);
        house.submit(Officer.PANRB, whole, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.DAGRI, dagri, "verifyAtAgency", answerItself());
        house.submit(Officer.SDMA, whole, "followUp", substantiveResponse());

        assertThat(clocks(whole)).doesNotContain(DeadlineClock.CLOSING);
        assertThat(house.instance(whole, "report-handling")).isWaitingAt("supportFinishedLater");
        assertThatThrownBy(() -> procedure.close(whole, ani.accessCode()))
                .hasMessageContaining("menunggu jawaban instansi pendukung");
        house.submit(Officer.DAGRI, dagri, "answerAtAgency", initialResponse());
        assertThat(clocks(whole)).doesNotContain(DeadlineClock.CLOSING);
        house.submit(Officer.DAGRI, dagri, "answerAtAgency", substantiveResponse());

        assertThat(running(whole)).containsExactly(DeadlineClock.CLOSING);
        assertThat(running(dagri)).isEmpty();
        procedure.close(whole, ani.accessCode());
        assertThat(report(whole).status()).isEqualTo(Status.COMPLETED);
        assertThat(report(dagri).status()).isEqualTo(Status.COMPLETED);
        assertThat(report(dagri).closingReason()).contains(ClosingReason.BY_REPORTER);
    }

    @Test
    void goesOnAtOnceIfTheSupportersWereFaster() {
        var whole = led();
        var dagri = part(whole, 1);
        house.submit(Officer.PANRB, whole, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.DAGRI, dagri, "verifyAtAgency", assignTo("DUKCAPIL"));
        house.submit(Officer.DUKCAPIL, dagri, "followUp", substantiveResponse());
        assertThat(report(whole).status()).isEqualTo(Status.NOT_FOLLOWED_UP);

        house.submit(Officer.SDMA, whole, "followUp", substantiveResponse());

        assertThat(running(whole)).containsExactly(DeadlineClock.CLOSING);
    }

    @Test
    void sendsAReplyToTheLeadOnly() {
        var ani = house.submit(complaint(null));
        var whole = ani.report().trackingId();
        house.submit(Officer.NATIONAL, whole, "verifyNationally", forwardTo("KEMENPANRB", "KEMENDAGRI"));
        var dagri = part(whole, 1);
        house.submit(Officer.DAGRI, dagri, "verifyAtAgency", notOurs(null));
        house.submit(Officer.PANRB, whole, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.SDMA, whole, "followUp", substantiveResponse());

        procedure.reply(whole, ani.accessCode(), "Bagaimana dengan wilayah saya?");

        assertThat(house.openTasks(whole)).containsExactly("followUp");
        assertThat(house.openTasks(dagri)).isEmpty();
        house.submit(Officer.SDMA, whole, "followUp", substantiveResponse());
        assertThat(running(whole)).containsExactly(DeadlineClock.CLOSING);
    }

    @Test
    void letsSupportingUnitsAnswerBesideTheLeadWhoseAnswerCounts() {
        var whole = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(
                Officer.PANRB, whole, "verifyAtAgency", assignTo("SDMA", List.of("YANLIK", "KELEMBAGAAN", "BIROREN")));
        var yanlik = part(whole, 1);
        var kelembagaan = part(whole, 2);
        var biroren = part(whole, 3);
        for (var unit : List.of(yanlik, kelembagaan, biroren)) {
            assertThat(report(unit).status()).isEqualTo(Status.NOT_FOLLOWED_UP);
            assertThat(running(unit)).containsExactly(DeadlineClock.FIRST_RESPONSE, DeadlineClock.FOLLOW_UP);
            assertThat(deadlines.of(unit.value()))
                    .extracting(Deadline::workingDays)
                    .containsExactly(5, 14);
        }

        house.submit(Officer.YANLIK, yanlik, "followUp", substantiveResponse());
        assertThat(report(yanlik).isAnswered()).isTrue();
        assertThat(report(whole).status()).isEqualTo(Status.NOT_FOLLOWED_UP);
        house.submit(officer("KELEMBAGAAN"), kelembagaan, "followUp", notOursOfUnit("YANLIK"));
        assertThat(report(kelembagaan).status()).isEqualTo(Status.ARCHIVED);
        assertThat(report(kelembagaan).unit()).isEqualTo("KELEMBAGAAN");
        assertThat(routing.hops(kelembagaan)).extracting(Hop::suggestion).containsExactly("YANLIK");
        assertThat(house.openTasks(whole)).containsExactly("followUp");

        house.submit(Officer.SDMA, whole, "followUp", substantiveResponse());

        assertThat(report(biroren).status()).isEqualTo(Status.ARCHIVED);
        assertThat(running(biroren)).isEmpty();
        assertThat(house.openTasks(biroren)).isEmpty();
        assertThat(report(yanlik).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(running(whole)).containsExactly(DeadlineClock.CLOSING);
        assertThat(reports.thread(report(whole))).extracting(ThreadEntry::unit).containsExactly("YANLIK", "SDMA");
    }

    @Test
    void endsTheSubCasesOfAWithdrawnReport() {
        var ani = house.submit(complaint(null));
        var whole = ani.report().trackingId();
        house.submit(Officer.NATIONAL, whole, "verifyNationally", forwardTo("KEMENPANRB", "KEMENDAGRI"));
        var dagri = part(whole, 1);
        house.submit(Officer.DAGRI, dagri, "verifyAtAgency", answerItself());
        house.submit(Officer.DAGRI, dagri, "answerAtAgency", substantiveResponse());
        house.submit(Officer.PANRB, whole, "verifyAtAgency", assignTo("SDMA", List.of("YANLIK")));

        procedure.withdraw(whole, ani.accessCode(), "Sudah selesai sendiri.");

        for (var subCase : List.of(dagri, part(whole, 2))) {
            assertThat(report(subCase).status()).isEqualTo(Status.ARCHIVED);
            assertThat(report(subCase).archiveReason()).isEqualTo("DICABUT");
            assertThat(running(subCase)).isEmpty();
        }
        assertThat(house.runs(whole)).isFalse();
        assertThat(house.runs(part(whole, 2))).isFalse();
    }

    @Test
    void awaitsNoSupportOfAnAgencyThatBecameTheLead() {
        var whole = led();
        var dagri = part(whole, 1);
        house.submit(Officer.DAGRI, dagri, "verifyAtAgency", assignTo("DUKCAPIL", List.of("OTDA")));

        house.submit(Officer.PANRB, whole, "verifyAtAgency", notOurs("KEMENDAGRI"));

        assertThat(report(whole).agency()).isEqualTo("KEMENDAGRI");
        assertThat(house.openTasks(whole)).containsExactly("verifyAtAgency");
        for (var subCase : List.of(dagri, part(dagri, 1))) {
            assertThat(report(subCase).status()).isEqualTo(Status.ARCHIVED);
            assertThat(running(subCase)).isEmpty();
            assertThat(house.openTasks(subCase)).isEmpty();
            assertThat(house.runs(subCase)).isFalse();
        }
        house.submit(Officer.DAGRI, whole, "verifyAtAgency", assignTo("DUKCAPIL"));
        house.submit(Officer.DUKCAPIL, whole, "followUp", substantiveResponse());
        assertThat(running(whole)).containsExactly(DeadlineClock.CLOSING);
    }

    @Test
    void takesTheirPartFromSupportingUnitsWhenTheReportBecomesSupervisory() {
        var whole = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, whole, "verifyAtAgency", assignTo("SDMA", List.of("YANLIK", "BIROREN")));
        var yanlik = part(whole, 1);
        house.submit(officer("BIROREN"), part(whole, 2), "followUp", substantiveResponse());
        house.submit(Officer.SDMA, whole, "followUp", notOursOfUnit(null));
        assertThat(house.openTasks(yanlik)).containsExactly("followUp");

        house.submit(Officer.PANRB, whole, "verifyAtAgency", assignTo("YANLIK", false, true, false));

        assertThat(house.openTasks(yanlik)).isEmpty();
        assertThat(report(yanlik).status()).isEqualTo(Status.ARCHIVED);
        assertThat(report(yanlik).supervisory()).isTrue();
        assertThat(running(yanlik)).isEmpty();
        assertThat(house.openTasks(whole)).containsExactly("followUp");
        for (var unit : List.of(Officer.YANLIK, officer("BIROREN"))) {
            for (var subCase : List.of(yanlik, part(whole, 2))) {
                assertThat(access(unit, subCase).caseFile()).isFalse();
            }
        }
        house.submit(Officer.INSPEKTORAT, whole, "followUp", substantiveResponse());
        assertThat(running(whole)).containsExactly(DeadlineClock.CLOSING);
    }

    @Test
    void takesTheirPartFromSupportingUnitsWhenTheClassIsPutRight() {
        var whole = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, whole, "verifyAtAgency", assignTo("SDMA", List.of("YANLIK")));
        var yanlik = part(whole, 1);

        house.atTheDesk(Officer.PANRB, () -> desk.reclassify(whole, false, true, true, "Petugas meminta uang."));

        assertThat(house.openTasks(yanlik)).isEmpty();
        assertThat(report(yanlik).status()).isEqualTo(Status.ARCHIVED);
        house.submit(Officer.INSPEKTORAT, whole, "followUp", substantiveResponse());
        assertThat(running(whole)).containsExactly(DeadlineClock.CLOSING);
    }

    @Test
    void showsEachSupporterItsOwnSubCaseOnly() {
        var whole = led();
        var dagri = part(whole, 1);
        house.submit(Officer.PANRB, whole, "verifyAtAgency", assignTo("SDMA", List.of("YANLIK")));
        house.submit(Officer.DAGRI, dagri, "verifyAtAgency", assignTo("DUKCAPIL"));
        var yanlik = part(whole, 2);

        assertThat(seenBy(Officer.DAGRI, whole, dagri, yanlik)).containsExactly(dagri);
        assertThat(seenBy(Officer.DUKCAPIL, whole, dagri, yanlik)).containsExactly(dagri);
        assertThat(seenBy(Officer.YANLIK, whole, dagri, yanlik)).containsExactly(yanlik);
        assertThat(seenBy(Officer.SDMA, whole, dagri, yanlik)).containsExactly(whole, dagri, yanlik);
        assertThat(seenBy(Officer.PANRB, whole, dagri, yanlik)).containsExactly(whole, dagri, yanlik);
        assertThat(seenBy(Officer.NATIONAL, whole, dagri, yanlik)).containsExactly(whole, dagri, yanlik);
        assertThat(seenBy(officer("BIROREN"), whole, dagri, yanlik)).isEmpty();
        assertThat(access(Officer.PANRB, dagri).administers()).isFalse();
        assertThat(access(Officer.SDMA, dagri).answers()).isFalse();
        assertThat(access(Officer.SDMA, dagri).identity()).isFalse();
        assertThat(house.inbox(Officer.DAGRI, whole)).isEmpty();
        assertThat(house.inbox(Officer.PANRB, dagri)).isEmpty();
    }

    @Test
    void keepsWhoMayNotSeeTheWholeFromItsSubCasesToo() {
        var whole = led();
        var dagri = part(whole, 1);
        house.submit(Officer.DAGRI, dagri, "verifyAtAgency", assignTo("DUKCAPIL"));
        assertThat(access(Officer.DUKCAPIL, dagri).caseFile()).isTrue();

        transaction.executeWithoutResult(none ->
                house.atTheDesk(Officer.PANRB, () -> exclusions.exclude(whole, "dukcapil", "Ia yang diadukan.")));

        assertThat(access(Officer.DUKCAPIL, dagri).caseFile()).isFalse();
    }

    @Test
    void countsTheDaysOfASupporterApart() {
        at("2026-03-02T09:00:00");
        var whole = led();
        var dagri = part(whole, 1);
        at("2026-03-04T09:00:00");
        house.submit(Officer.PANRB, whole, "verifyAtAgency", assignTo("SDMA"));
        at("2026-03-05T09:00:00");
        house.submit(Officer.DAGRI, dagri, "verifyAtAgency", assignTo("DUKCAPIL"));

        assertThat(house.promised(whole, "followUpAlert").toString()).startsWith("2026-03-31");
        assertThat(house.promised(dagri, "followUpAlert").toString()).startsWith("2026-04-01");
        house.letPass(dagri, "followUpAlert");
        assertThat(deadlines
                        .latest(dagri.value(), DeadlineClock.FOLLOW_UP)
                        .orElseThrow()
                        .state())
                .isEqualTo(DeadlineState.MISSED);
    }

    private List<TrackingId> seenBy(Officer officer, TrackingId... numbers) {
        return Stream.of(numbers)
                .filter(number -> access(officer, number).caseFile())
                .toList();
    }

    private Access access(Officer officer, TrackingId trackingId) {
        return Access.of(
                new Actor(officer.id(), Set.copyOf(officer.groups())), report(trackingId), history(trackingId));
    }

    private TrackingId led() {
        var ani = house.submit(complaint(null)).report().trackingId();
        house.submit(Officer.NATIONAL, ani, "verifyNationally", forwardTo("KEMENPANRB", "KEMENDAGRI"));
        return ani;
    }

    private static Officer officer(String unit) {
        return new Officer(unit.toLowerCase(Locale.ROOT), List.of(Groups.liaison("KEMENPANRB", unit)));
    }

    private static TrackingId part(TrackingId parent, int number) {
        return new TrackingId(parent + "-" + number);
    }

    private Report report(TrackingId trackingId) {
        return reports.get(trackingId);
    }

    private List<StatusChange> history(TrackingId trackingId) {
        return reports.history(report(trackingId));
    }

    private List<DeadlineClock> clocks(TrackingId trackingId) {
        return deadlines.of(trackingId.value()).stream().map(Deadline::clock).toList();
    }

    private List<DeadlineClock> running(TrackingId trackingId) {
        return deadlines.of(trackingId.value()).stream()
                .filter(deadline -> deadline.stoppedAt() == null)
                .map(Deadline::clock)
                .toList();
    }
}
