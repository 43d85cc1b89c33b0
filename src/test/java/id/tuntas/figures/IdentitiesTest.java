package id.tuntas.figures;

import static id.tuntas.intake.LegacyFile.later;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.HouseTest;
import id.tuntas.figures.Identity.Name;
import id.tuntas.intake.LegacyFile;
import id.tuntas.monitoring.MonitoringDoor;
import id.tuntas.procedure.Officer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each identity is green on a sound register and red on one that somebody went round the house to change (MI-8, ST-10). */
@HouseTest(properties = MonitoringDoor.HOUSE)
@Import(MonitoringDoor.class)
class IdentitiesTest {

    @Autowired
    private MonitoringDoor door;

    @Autowired
    private Identities identities;

    @Autowired
    private IdentityWatch watch;

    @Autowired
    private MeterRegistry metrics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private static int next = 3_000_001;

    /** Each breaks one thing in the register or the ledger of a sound report, and one identity says so. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2001 | SIX_STATES         | update report set status = 'LOST' where id = :report
            2002 | REGISTER_IS_LEDGER | update report set status = 'IN_PROGRESS' where id = :report
            2003 | REGISTER_IS_LEDGER | update report set unit = 'YANLIK' where id = :report
            2004 | REGISTER_IS_LEDGER | update report set rating = 1 where id = :report
            2005 | REGISTER_IS_LEDGER | update report set first_response_at = received_at where id = :report
            2006 | REGISTER_IS_LEDGER | update report set topic = 'CPNS' where id = :report
            2014 | REGISTER_IS_LEDGER | update report set closed_at = received_at where id = :report
            2007 | REGISTER_IS_LEDGER | delete from status_change where report_id = :report
            2008 | LEDGER_IS_WHOLE    | delete from status_change where report_id = :report and act = 'ASSIGNED'
            2009 | LEDGER_IS_WHOLE    | update status_change set verification = 2 where report_id = :report and act = 'VERIFIED'
            2010 | RECAP_AND_PACE     | update status_change set received_at = timestamp with time zone '1999-01-01 00:00:00+00' where report_id = :report and act = 'VERIFIED'
            2011 | RECAP_AND_PACE     | update status_change set verification = null, first_here = null where report_id = :report and act = 'VERIFIED'
            2013 | PROMISES_KEPT      | insert into deadline (tracking_id, clock, agency, started_at, started_on, working_days, due_on, due_at, stopped_at, state, calendar_version, ledger) select tracking_id, 'FOLLOW_UP', agency, assigned_at, date '2013-03-06', 5, date '2013-03-13', timestamp with time zone '2013-03-13 16:59:59+00', null, 'MISSED', 1, '' from report where id = :report
            2012 | PACE_HALVES        | update status_change set reached_at = null where report_id = :report and act = 'VERIFIED'
            """)
    void turnsRed(int year, Name name, String damage) throws Exception {
        var file = new LegacyFile(next);
        var number = String.valueOf(next++);
        var received = year + "-03-05T09:00:00+07:00";
        file.row(received, "COMPLETED")
                .at("KEMENPANRB", "SDMA")
                .verified(later(received, 1), "Budi")
                .assigned(later(received, 1.5))
                .responded(later(received, 3), "SUBSTANTIVE_RESPONSE")
                .closed(later(received, 20))
                .rated(5);
        door.load(file);
        // A report that is not history must have its verdict.
        write("update report set legacy = false where tracking_id = '" + number + "'", 0);
        var id = jdbc.sql("select id from report where tracking_id = ?")
                .param(number)
                .query(Long.class)
                .single();
        assertThat(broken(year, name)).isZero();

        assertThat(write(damage, id)).isPositive();
        try {
            assertThat(broken(year, name)).isPositive();
            watch.check();
            assertThat(watch.broken(name)).isPositive();
            assertThat(metrics.get("tuntas.figures.broken")
                            .tag("identity", name.name())
                            .gauge()
                            .value())
                    .isPositive();
        } finally {
            write("delete from deadline where tracking_id = '" + number + "'", 0);
            write("delete from status_change where report_id = :report", id);
            write("delete from report where id = :report", id);
        }
        watch.check();
        assertThat(watch.broken(name)).isZero();
    }

    private int write(String statement, long report) {
        return transaction.execute(
                all -> jdbc.sql(statement).param("report", report).update());
    }

    private long broken(int year, Name name) {
        var period = new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        var whole = Question.of(period, Basis.NOW, Slice.ALL, clock.instant());
        var agency = Question.of(period, Basis.NOW, Slice.agency("KEMENPANRB"), clock.instant());
        return Stream.of(identities.of(whole), identities.of(agency), identities.ofLedger(period))
                .flatMap(List::stream)
                .filter(identity -> identity.name() == name)
                .mapToLong(Identity::broken)
                .sum();
    }

    @Test
    void standBesideTheFiguresInGreen() throws Exception {
        var file = new LegacyFile(3_100_001);
        file.row("2000-03-06T09:00:00+07:00", "NOT_VERIFIED");
        door.load(file);

        var answer = door.ask(Officer.PANRB, "identities?from=2000-01-01&to=2000-12-31&basis=PERIOD_END");
        assertThat(answer.path("identities"))
                .isNotEmpty()
                .allMatch(one -> one.path("holds").asBoolean());
        assertThat(answer.path("about").path("asOf").asText()).isEqualTo("2000-12-31T17:00:00Z");
    }
}
