package id.tuntas.figures;

import static id.tuntas.intake.LegacyFile.later;
import static id.tuntas.procedure.CaseDriver.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.HouseTest;
import id.tuntas.figures.Identity.Name;
import id.tuntas.intake.LegacyFile;
import id.tuntas.monitoring.MonitoringDoor;
import id.tuntas.report.Act;
import id.tuntas.report.Change;
import id.tuntas.report.Draft;
import id.tuntas.report.Report;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reporter;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.SubStatus;
import id.tuntas.report.TrackingId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The tally of a month never says anything else than the ledger, or it is not asked (MI-12, ST-10). */
@HouseTest(properties = MonitoringDoor.HOUSE)
@Import(MonitoringDoor.class)
class TalliesProcessTest {

    @Autowired
    private Tallies tallies;

    @Autowired
    private Figures figures;

    @Autowired
    private Identities identities;

    @Autowired
    private MonitoringDoor door;

    @Autowired
    private Reports reports;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Test
    void countsAMonthWhenItHasBeenOverForADay() {
        at("2041-01-10T09:00:00");
        received();
        at("2041-02-01T23:59:00");
        tallies.carryForward();
        assertThat(reaches(2041)).isFalse();

        at("2041-02-02T00:30:00");
        tallies.carryForward();
        assertThat(reaches(2041)).isTrue();
        assertThat(tallied("2041-01")).isEqualTo(1);
        agrees(2041);
    }

    @Test
    void tellsWhatHasHappenedSinceTheLastMonthFromTheReportsThemselves() {
        at("2042-01-10T09:00:00");
        var first = received();
        var second = received();
        at("2042-02-03T09:00:00");
        tallies.carryForward();
        assertThat(recap(2042).count(Status.NOT_VERIFIED)).isEqualTo(2);

        assign(first);
        received();
        assertThat(recap(2042).count(Status.NOT_VERIFIED)).isEqualTo(2);
        assertThat(recap(2042).count(Status.NOT_FOLLOWED_UP)).isEqualTo(1);
        agrees(2042);

        at("2042-03-03T09:00:00");
        tallies.carryForward();
        assign(second);
        assertThat(recap(2042).count(Status.NOT_FOLLOWED_UP)).isEqualTo(2);
        agrees(2042);
    }

    /** The older register writes history of years ago (ADR 0033). */
    @Test
    void isTakenBackByHistoryOfBefore() throws Exception {
        at("2043-01-10T09:00:00");
        received();
        at("2043-03-03T09:00:00");
        tallies.carryForward();
        assertThat(reaches(2043)).isTrue();

        var file = new LegacyFile(3_200_001);
        file.row("2043-01-20T09:00:00+07:00", "IN_PROGRESS")
                .at("KEMENPANRB", "SDMA")
                .verified(later("2043-01-20T09:00:00+07:00", 1), "Budi")
                .assigned(later("2043-01-20T09:00:00+07:00", 1))
                .responded(later("2043-01-20T09:00:00+07:00", 3), "INITIAL_RESPONSE");
        door.load(file);
        assertThat(reaches(2043)).isFalse();
        assertThat(recap(2043).totalReceived()).isEqualTo(2);
        agrees(2043);

        tallies.carryForward();
        assertThat(reaches(2043)).isTrue();
        assertThat(recap(2043).totalReceived()).isEqualTo(2);
        agrees(2043);
    }

    @Test
    void isTakenBackByWhoeverAltersHistory() {
        at("2044-01-10T09:00:00");
        var report = received();
        at("2044-02-03T09:00:00");
        tallies.carryForward();
        assertThat(reaches(2044)).isTrue();

        transaction.executeWithoutResult(all -> jdbc.sql("update status_change set topic = 'CPNS' where report_id ="
                        + " (select id from report where tracking_id = ?)")
                .param(report.value())
                .update());
        assertThat(reaches(2044)).isFalse();
    }

    /** Whoever began in the month and has not come to an end is not left out. */
    @Test
    void waitsForWhoeverStillWrites() throws Exception {
        at("2045-01-31T23:59:59");
        var written = new CountDownLatch(1);
        var counted = new CountDownLatch(1);
        var writers = Executors.newSingleThreadExecutor();
        try {
            var late = writers.submit(() -> transaction.executeWithoutResult(all -> {
                received();
                entities.flush();
                written.countDown();
                await(counted);
            }));
            await(written);
            at("2045-03-03T09:00:00");
            tallies.carryForward();
            counted.countDown();
            late.get(1, TimeUnit.MINUTES);
        } finally {
            counted.countDown();
            writers.shutdown();
        }
        assertThat(recap(2045).totalReceived()).isEqualTo(1);
        agrees(2045);

        tallies.carryForward();
        assertThat(reaches(2045)).isTrue();
        assertThat(recap(2045).totalReceived()).isEqualTo(1);
        agrees(2045);
    }

    /** What somebody writes into the tally itself is seen. */
    @Test
    void isComparedWithTheLedger() {
        at("2046-01-10T09:00:00");
        received();
        at("2046-02-03T09:00:00");
        tallies.carryForward();
        agrees(2046);

        for (var damage : new String[] {
            "n = n + 1 where dimension = 'AGENCY'",
            "status = 'ARCHIVED' where dimension = 'AGENCY'",
            "part = 'KEMENDAGRI' where dimension = 'AGENCY'",
            "support = 'AGENCY' where dimension = 'AGENCY'",
            "stars = stars + 3 where dimension = 'AGENCY'",
            "changed_in = '2046-07' where dimension = 'AGENCY'",
            "part = 'LAINNYA' where dimension = 'TOPIC'"
        }) {
            transaction.executeWithoutResult(all -> {
                assertThat(jdbc.sql("update tally set " + damage + " and received_in = '2046-01'")
                                .update())
                        .isPositive();
                assertThat(broken(2046)).as(damage).isPositive();
                all.setRollbackOnly();
            });
        }
        agrees(2046);
    }

    private TrackingId received() {
        return reports.register(new Draft(
                        ReportKind.COMPLAINT,
                        "WEB",
                        "Laporan",
                        "Isi laporan",
                        null,
                        null,
                        "KEMENPANRB",
                        "PPPK",
                        false,
                        false,
                        new Reporter("Ani Lestari", "ani@contoh.id", null),
                        null,
                        null,
                        null))
                .report()
                .trackingId();
    }

    private void assign(TrackingId report) {
        transaction.executeWithoutResult(
                all -> change(reports.get(report), Act.ASSIGNED, Status.NOT_FOLLOWED_UP, null));
    }

    private void change(Report report, Act act, Status status, SubStatus subStatus) {
        reports.change(report, new Change(act, status, subStatus, "KEMENPANRB", "SDMA", "admin-kemenpanrb", null));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private Question question(int year) {
        var period = new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        return Question.of(period, Basis.NOW, Slice.ALL, clock.instant());
    }

    private boolean reaches(int year) {
        return tallies.reach(null, question(year)).isPresent();
    }

    private Recap recap(int year) {
        return figures.recap(question(year));
    }

    private int tallied(String month) {
        return jdbc.sql("select sum(n) from tally where received_in = ? and dimension = 'AGENCY' and support = ''")
                .param(month)
                .query(Integer.class)
                .single();
    }

    private long broken(int year) {
        return identities.of(question(year)).stream()
                .filter(identity -> identity.name() == Name.TALLY_IS_LEDGER)
                .mapToLong(Identity::broken)
                .sum();
    }

    private void agrees(int year) {
        assertThat(identities.of(question(year))).allMatch(Identity::holds);
        assertThat(figures.recapBy(Dimension.CHANNEL, question(year)).values().stream()
                        .reduce(Recap.NOTHING, Recap::plus))
                .isEqualTo(recap(year));
    }
}
