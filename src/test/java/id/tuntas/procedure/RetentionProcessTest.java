package id.tuntas.procedure;

import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.complaint;
import static id.tuntas.procedure.CaseDriver.substantiveResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.notification.Outbox;
import id.tuntas.notification.Recipient;
import id.tuntas.privacy.DataRequest;
import id.tuntas.privacy.Filing;
import id.tuntas.privacy.Obstacle;
import id.tuntas.privacy.Retention;
import id.tuntas.privacy.RetentionPeriod;
import id.tuntas.privacy.Rights;
import id.tuntas.report.LegacyRegister;
import id.tuntas.report.LegacyReport;
import id.tuntas.report.Registered;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.TrackingId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What becomes of data that were kept long enough, or that their reporter wants gone (PD-12 to PD-14, PD-16, PD-20). In a
 * past in which no other test has reports, for a round is the whole house's.
 */
@ProcessTestOf("retention")
class RetentionProcessTest {

    @Autowired
    private CaseDriver house;

    @Autowired
    private ReportHandling procedure;

    @Autowired
    private Retention retention;

    @Autowired
    private Rights rights;

    @Autowired
    private Reports reports;

    @Autowired
    private LegacyRegister register;

    @Autowired
    private Outbox outbox;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void periodsOfTheHouse() {
        transaction.executeWithoutResult(alone -> jdbc.sql("delete from retention_period where agency is not null")
                .update());
    }

    /** PD-20, PD-16: two years after the end, not before it was listed, and not before its notice was over. */
    @Test
    void listsAnIdentityTellsTheReporterAndDestroysItAfterItsNotice() {
        var ani = completedAt("2010-03-01T10:00:00");

        night("2012-02-20");
        assertThat(lines(ani)).isEmpty();

        night("2012-02-24");
        assertThat(lines(ani)).containsExactly("IDENTITY RETENTION 2012-03-01T19:00:00Z open");
        assertThat(outbox.about(ani))
                .anySatisfy(letter -> assertThat(letter.letter().subject()).contains("akan dimusnahkan"));
        assertThat(isKnown(ani)).isTrue();

        night("2012-03-01");
        assertThat(isKnown(ani)).as("its notice is not over").isTrue();

        night("2012-03-02");
        assertThat(isKnown(ani)).isFalse();
        assertThat(lines(ani)).containsExactly("IDENTITY RETENTION 2012-03-01T19:00:00Z destroyed");
        assertThat(reports.get(ani).title()).isEqualTo("Pengumuman hasil seleksi terlambat");
        assertThat(trail(ani)).contains("IDENTITY_ERASED tuntas masa simpan berakhir");
    }

    /** PD-20, PD-19: five years; what is counted stays. */
    @Test
    void destroysWhatWasWrittenAfterFiveYearsAndNothingThatIsCounted() {
        var ani = completedAt("2005-03-01T10:00:00");
        nightsFrom("2007-02-24");
        assertThat(isKnown(ani)).isFalse();
        var facts = facts(ani);

        nightsFrom("2010-02-24");

        assertThat(lines(ani)).last().asString().startsWith("CONTENT RETENTION").endsWith("destroyed");
        assertThat(facts(ani)).isEqualTo(facts);
        assertThat(words(ani)).hasSize(3).allMatch("[sudah dimusnahkan]"::equals);
        assertThat(trail(ani)).contains("CONTENT_ERASED tuntas masa simpan berakhir");
    }

    /** Legacy rows have no identity that could be destroyed, but a title. */
    @Test
    void destroysOldTitlesOfAnOlderRegisterToo() {
        var number = new TrackingId("199900000017");
        legacyCompletedAt("1999-03-01T03:00:00Z", List.of(number));

        nightsFrom("2004-03-01");

        assertThat(lines(number))
                .singleElement()
                .asString()
                .startsWith("CONTENT RETENTION")
                .endsWith("destroyed");
        assertThat(reports.get(number).title()).isEqualTo("[sudah dimusnahkan]");
        assertThat(reports.get(number).status()).isEqualTo(Status.COMPLETED);
    }

    /** PD-12, PD-19: however many may not go, whatever comes after them has its turn in the same round. */
    @Test
    void reachesWhatComesAfterThousandsThatMayNotGo() {
        var numbers = LongStream.rangeClosed(199_000_000_000L, 199_000_002_000L)
                .mapToObj(number -> new TrackingId(Long.toString(number)))
                .toList();
        var first = numbers.get(0);
        var last = numbers.get(2_000);
        legacyCompletedAt("1990-03-01T03:00:00Z", numbers);
        transaction.executeWithoutResult(alone -> jdbc.sql(
                        "insert into status_change (id, report_id, at, actor, act, to_status, received_at, kind)"
                                + " select -id, id, closed_at, 'nasional', 'REFERRED', status, received_at, kind"
                                + " from report where tracking_id between ? and ? and tracking_id <> ?")
                .params(first.value(), last.value(), last.value())
                .update());

        night("1995-02-25");

        assertThat(lines(last)).hasSize(1);
        assertThat(lines(first)).isEmpty();
        transaction.executeWithoutResult(alone -> jdbc.sql(
                        "update report set content_destroyed_at = closed_at where tracking_id between ? and ?")
                .params(first.value(), last.value())
                .update());
    }

    /** PD-14, PD-19: what was right when it was listed is asked again. */
    @Test
    void sparesWhatWasHeldReopenedOrGivenMoreTimeMeanwhile() {
        var held = completedAt("2000-03-01T10:00:00");
        var longer = completedAt("2000-03-01T11:00:00");
        night("2002-02-25");
        assertThat(lines(held)).hasSize(1);

        house.atTheDesk(Officer.NATIONAL, () -> retention.hold(reports.get(held), "Perkara 12/2002"));
        night("2002-03-05");
        assertThat(isKnown(held)).isTrue();
        assertThat(lines(held)).last().asString().endsWith("HELD");
        assertThat(isKnown(longer)).isFalse();

        house.atTheDesk(Officer.NATIONAL, () -> retention.release(reports.get(held)));
        night("2002-03-06");
        house.atTheDesk(Officer.PANRB, () -> retention.set(new RetentionPeriod("KEMENPANRB", 3, 5)));
        night("2002-03-20");
        assertThat(isKnown(held)).isTrue();
        assertThat(lines(held)).last().asString().endsWith("PERIOD");
        assertThat(trail(held)).contains("RETENTION_HELD nasional data ditahan");
    }

    /** PD-13, PD-11: what the reporter asked for while the report was open is done within three days after its end. */
    @Test
    void carriesOutAnErasureThatWaitedOnceTheReportHasEnded() {
        at("2013-03-01T10:00:00");
        var ani = house.submit(complaint("KEMENPANRB"));
        var number = ani.report().trackingId();
        assertThat(rights.erase(number, ani.accessCode()))
                .hasValueSatisfying(obstacle -> assertThat(obstacle.cause()).isEqualTo(Obstacle.Cause.OPEN));
        night("2013-03-02");
        assertThat(lines(number)).isEmpty();

        answer(ani);
        night("2013-03-04");
        assertThat(lines(number)).containsExactly("IDENTITY REQUEST 2013-03-04T19:00:00Z open");
        night("2013-03-05");

        assertThat(isKnown(number)).isFalse();
        assertThat(rights.give(number, ani.accessCode()).requests())
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.state().name()).isEqualTo("DONE");
                    assertThat(request.settledAt()).isBefore(request.dueAt());
                });
    }

    /** PD-13: however many must wait, whoever comes after them does not wait for them. */
    @Test
    void listsAnErasureThatWasAskedForAfterHundredsThatMustWait() {
        at("2019-03-01T10:00:00");
        var open = house.submit(complaint("KEMENPANRB")).report().trackingId();
        transaction.executeWithoutResult(alone -> IntStream.range(0, 400)
                .forEach(each -> jdbc.sql(
                                "insert into data_request (tracking_id, kind, state, asked_at)"
                                        + " select tracking_id, 'ERASURE', 'WAITING', received_at from report where tracking_id = ?")
                        .param(open.value())
                        .update()));
        var ani = house.submit(complaint("KEMENPANRB"));
        var number = ani.report().trackingId();
        rights.erase(number, ani.accessCode());
        answer(ani);

        night("2019-03-03");

        assertThat(lines(number)).hasSize(1);
        assertThat(lines(open)).isEmpty();
        transaction.executeWithoutResult(alone -> jdbc.sql("delete from data_request where tracking_id = ?")
                .param(open.value())
                .update());
        night("2019-03-05");
    }

    @Test
    void destroysNothingThatTheReporterNoLongerWantsDestroyed() {
        at("2014-03-01T10:00:00");
        var ani = house.submit(complaint("KEMENPANRB"));
        var number = ani.report().trackingId();
        rights.erase(number, ani.accessCode());
        answer(ani);
        night("2014-03-03");
        rights.takeBackErasure(number, ani.accessCode());

        night("2014-03-05");

        assertThat(isKnown(number)).isTrue();
        assertThat(lines(number)).last().asString().endsWith("TAKEN_BACK");
    }

    /** What is gone stays gone, and the next round goes on with the rest. */
    @Test
    void goesOnWithTheRestWhenOneFailsOrTheHouseStops() {
        var broken = completedAt("2015-03-01T10:00:00");
        var whole = completedAt("2015-03-01T11:00:00");
        night("2017-02-25");
        var sealed = sealed(broken, "k1:AAAA");

        assertThatThrownBy(() -> night("2017-03-05"));
        assertThat(isGone(whole)).isTrue();
        assertThat(isGone(broken)).isFalse();

        sealed(broken, sealed);
        night("2017-03-06");
        assertThat(isGone(broken)).isTrue();
    }

    /** PD-7, PD-11: whoever must act learns it by letter, once, even in a night in which the destruction fails. */
    @Test
    void tellsTheAgencyOnceThatARequestIsLate() {
        at("2018-03-01T10:00:00");
        var ani = house.submit(complaint("KEMENPANRB"));
        var number = ani.report().trackingId();
        transaction.executeWithoutResult(alone -> house.atTheDesk(
                Officer.PANRB,
                () -> rights.file(
                        reports.get(number),
                        DataRequest.Kind.ACCESS,
                        new Filing(Filing.Way.COUNTER, "admin-panrb", "KTP cocok"),
                        null)));

        night("2018-03-04");
        assertThat(lateLetters(number)).as("its three days are not over").isEmpty();

        night("2018-03-05");
        night("2018-03-06");
        assertThat(lateLetters(number))
                .containsExactly("agency-admin-KEMENPANRB Permintaan data pribadi pada laporan " + number.grouped()
                        + " terlambat");

        var broken = completedAt("2018-04-01T10:00:00");
        var mira = house.submit(complaint("KEMENPANRB")).report().trackingId();
        transaction.executeWithoutResult(alone -> rights.file(
                reports.get(mira),
                DataRequest.Kind.ACCESS,
                new Filing(Filing.Way.LETTER, "admin-panrb", "Tanda tangan cocok"),
                null));
        night("2020-03-26");
        jdbc.sql("delete from outgoing_message where tracking_id = ?")
                .param(mira.value())
                .update();
        var sealed = sealed(broken, "k1:AAAA");
        assertThatThrownBy(() -> night("2020-04-05"));
        assertThat(lateLetters(mira)).hasSize(1);
        sealed(broken, sealed);
        night("2020-04-06");
    }

    private List<String> lateLetters(TrackingId number) {
        return outbox.about(number).stream()
                .filter(message -> message.name().endsWith("/late"))
                .map(message -> ((Recipient.Group) message.recipient()).id() + " "
                        + message.letter().subject())
                .toList();
    }

    private TrackingId completedAt(String moment) {
        at(moment);
        var ani = house.submit(complaint("KEMENPANRB"));
        answer(ani);
        return ani.report().trackingId();
    }

    private void legacyCompletedAt(String moment, List<TrackingId> numbers) {
        var completed = Instant.parse(moment);
        transaction.executeWithoutResult(alone -> register.write(numbers.stream()
                .map(number -> new LegacyReport(
                        number,
                        completed,
                        "WEB",
                        ReportKind.COMPLAINT,
                        "KEMENPANRB",
                        "SDMA",
                        null,
                        Status.COMPLETED,
                        "Judul lama",
                        completed,
                        null,
                        completed,
                        completed,
                        null,
                        completed,
                        completed,
                        null,
                        null))
                .toList()));
    }

    private void answer(Registered ani) {
        var number = ani.report().trackingId();
        house.submit(Officer.PANRB, number, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.SDMA, number, "followUp", substantiveResponse());
        procedure.close(number, ani.accessCode());
    }

    /** The round of two o'clock in the night to this day; one that failed waits beside the one that follows it. */
    private void night(String day) {
        at(day + "T02:00:00");
        jobs.executeJob(jobs.createJobQuery()
                .processDefinitionKey("retention")
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .get(0)
                .getId());
    }

    /** Long enough for list and notice. */
    private void nightsFrom(String day) {
        night(day);
        night(day.substring(0, 4) + "-04-01");
    }

    private boolean isKnown(TrackingId number) {
        return reports.identityOf(reports.get(number)) != null;
    }

    private boolean isGone(TrackingId number) {
        return reports.withheld(reports.get(number)).isPresent();
    }

    private String sealed(TrackingId number, String instead) {
        var before = jdbc.sql("select sealed from reporter_identity i join report r on r.reporter = i.pseudonym"
                        + " where r.tracking_id = ?")
                .param(number.value())
                .query(String.class)
                .single();
        // A connection commits nothing by itself.
        transaction.executeWithoutResult(alone -> jdbc.sql("update reporter_identity set sealed = ? where pseudonym ="
                        + " (select reporter from report where tracking_id = ?)")
                .params(instead, number.value())
                .update());
        return before;
    }

    private List<String> lines(TrackingId number) {
        return jdbc.sql(
                        "select what, cause, due_at, settled_at, spared from destruction where tracking_id = ? order by id")
                .param(number.value())
                .query((row, at) -> row.getString("what") + " " + row.getString("cause") + " "
                        + row.getObject("due_at", OffsetDateTime.class).toInstant() + " "
                        + (row.getObject("settled_at") == null
                                ? "open"
                                : row.getString("spared") == null ? "destroyed" : row.getString("spared")))
                .list();
    }

    private List<String> trail(TrackingId number) {
        return jdbc.sql("select act, actor, purpose from trail_entry where tracking_id = ?")
                .param(number.value())
                .query((row, at) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .list();
    }

    /** All that a figure is counted from. */
    private String facts(TrackingId number) {
        return jdbc.sql(
                        "select r.status, r.kind, r.agency, r.unit, r.topic, r.received_at, r.closed_at, r.rating, r.verifications,"
                                + " c.act, c.at, c.to_status, c.agency as holder, c.unit as answering, c.rating as stars"
                                + " from report r join status_change c on c.report_id = r.id where r.tracking_id = ? order by c.id")
                .param(number.value())
                .query()
                .listOfRows()
                .toString();
    }

    private List<String> words(TrackingId number) {
        return jdbc.sql("select title from report where tracking_id = :number"
                        + " union all select content from report where tracking_id = :number"
                        + " union all select t.text from thread_entry t join report r on r.id = t.report_id"
                        + " where r.tracking_id = :number")
                .param("number", number.value())
                .query(String.class)
                .list();
    }
}
