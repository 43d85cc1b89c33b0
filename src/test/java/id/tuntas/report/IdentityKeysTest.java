package id.tuntas.report;

import static id.tuntas.procedure.CaseDriver.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.HouseTest;
import id.tuntas.platform.Seal;
import id.tuntas.procedure.ReportHandling;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A new key on a running system: identities move to it while reports come in, and then the old key can go (PD-10, PD-19). */
@HouseTest(
        properties = {
            "tuntas.identity.key=" + IdentityKeysTest.NEW,
            "tuntas.identity.keys-earlier=" + IdentityKeysTest.OLD
        })
class IdentityKeysTest {

    static final String NEW = "a3VuY2ktYmFydS1rdW5jaS1iYXJ1LWt1bmNpLWJhcnU=";
    static final String OLD = "a3VuY2ktbGFtYS1rdW5jaS1sYW1hLWt1bmNpLWxhbWE=";

    @Autowired
    private IdentityKeys keys;

    @Autowired
    private Reports reports;

    @Autowired
    private ReportHandling procedure;

    @Autowired
    private Seal seal;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate database;

    /** A node that still runs with the key of yesterday. */
    private Reports yesterday;

    @BeforeEach
    void nodeOfYesterday() {
        yesterday = new Reports(entities, seal.under(Base64.getDecoder().decode(OLD)), clock, event -> {});
    }

    @Test
    void movesAllIdentitiesWhileReportsComeIn() throws Exception {
        var before = IntStream.range(0, 450).mapToObj(i -> takenInYesterday()).toList();
        var nodes = Executors.newFixedThreadPool(5);
        var moving = new AtomicBoolean(true);
        Callable<List<Report>> intake = () ->
                taken(moving, () -> procedure.submit(complaint("KEMENPANRB")).report());
        Callable<List<Report>> oldNode = () -> taken(moving, this::takenInYesterday);
        try {
            var today = nodes.submit(intake);
            var late = nodes.submit(oldNode);
            var one = nodes.submit(keys::reseal);
            var two = nodes.submit(keys::reseal);
            one.get(2, TimeUnit.MINUTES);
            two.get(2, TimeUnit.MINUTES);
            moving.set(false);
            var all = new ArrayList<>(before);
            all.addAll(today.get(1, TimeUnit.MINUTES));
            all.addAll(late.get(1, TimeUnit.MINUTES));
            assertThat(today.get()).as("reports came in meanwhile").isNotEmpty();

            assertThat(keys.reseal().remaining()).isZero();

            var withNewKeyAlone = seal.under(Base64.getDecoder().decode(NEW));
            assertThat(database.queryForList("select sealed from reporter_identity", String.class))
                    .hasSizeGreaterThanOrEqualTo(all.size())
                    .allSatisfy(row -> assertThat(
                                    withNewKeyAlone.open(row, Reporter.class).name())
                            .isEqualTo("Ani Lestari"));
            assertThat(all)
                    .allSatisfy(report -> assertThat(reports.identityOf(reports.get(report.trackingId()))
                                    .email())
                            .isEqualTo("ani@contoh.id"));
        } finally {
            moving.set(false);
            nodes.shutdownNow();
        }
    }

    @Test
    void goesOnWhereItStopped() {
        takenInYesterday();
        var interrupted = keys.standing();
        assertThat(interrupted.remaining()).isPositive();
        assertThat(interrupted.unopenable()).isZero();

        assertThat(keys.reseal().remaining()).isZero();
        assertThat(keys.reseal().keys()).extracting(IdentityKeys.Sealed::key).containsExactly(seal.keyName());
    }

    @Test
    void recognisesTheReporterAcrossKeys() {
        var earlier = takenInYesterday();
        var later = procedure.submit(complaint("KEMENPANRB")).report();

        keys.reseal();

        assertThat(database.queryForList("select distinct email_print from reporter_identity", String.class))
                .hasSize(1);
        List<Report> others =
                transaction.execute(status -> reports.othersOfReporter(reports.get(later.trackingId()), 10_000));
        assertThat(others).extracting(Report::trackingId).contains(earlier.trackingId());
    }

    private static List<Report> taken(AtomicBoolean moving, Callable<Report> intake) throws Exception {
        var taken = new ArrayList<Report>();
        do {
            taken.add(intake.call());
        } while (moving.get());
        return taken;
    }

    private Report takenInYesterday() {
        return transaction.execute(
                status -> yesterday.register(complaint("KEMENPANRB")).report());
    }
}
