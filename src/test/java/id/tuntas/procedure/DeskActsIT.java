package id.tuntas.procedure;

import static id.tuntas.procedure.CaseDriver.endOf;
import static id.tuntas.procedure.CaseDriver.initialResponse;
import static id.tuntas.procedure.CaseDriver.substantiveResponse;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.deadline.CalendarEdit.AddHoliday;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.HolidayKind;
import id.tuntas.followup.ResponseKind;
import id.tuntas.platform.Refusal;
import id.tuntas.report.Act;
import id.tuntas.report.StatusChange;
import id.tuntas.report.TrackingId;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The same on the database of production, and two officers in the same instant: one wins, the other reads why. */
class DeskActsIT extends DeskActsProcessTest {

    @Autowired
    FormService forms;

    @Autowired
    HolidayRipple ripple;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void reclassifiesOnceForTwoAdmins() throws Exception {
        var report = withTheUnit();

        var second =
                meanwhile(() -> reclassify(report, true, false, false), () -> reclassify(report, false, true, true));

        assertThat(second).get().isInstanceOf(Refusal.class);
        assertThat(acts(report)).containsOnlyOnce(Act.RECLASSIFIED);
        assertThat(clock(report, DeadlineClock.FOLLOW_UP).workingDays()).isEqualTo(5);
    }

    @Test
    void doesNotReclassifyWhatIsBeingAnswered() throws Exception {
        var report = withTheUnit();
        house.claim(Officer.SDMA, report, "followUp");
        var task = house.task(report, "followUp").getId();

        var change = meanwhile(
                () -> house.acting(Officer.SDMA, () -> forms.submitTaskForm(task, substantiveResponse())),
                () -> reclassify(report, false, true, true));

        assertThat(change).get().isInstanceOf(Refusal.class);
        assertThat(of(report).supervisory()).isFalse();
        assertThat(house.timers(report)).contains("closingElapsed").doesNotContain("followUpAlert", "ownFollowUpAlert");
    }

    @Test
    void takesNoAnswerFromWhoLosesTheReportInThatInstant() throws Exception {
        var report = withTheUnit();
        house.claim(Officer.SDMA, report, "followUp");
        var task = house.task(report, "followUp").getId();

        var answer = meanwhile(
                () -> reclassify(report, false, true, true),
                () -> house.acting(Officer.SDMA, () -> forms.submitTaskForm(task, substantiveResponse())));

        assertThat(answer).isPresent();
        assertThat(thread(report)).isEmpty();
        assertThat(house.inbox(Officer.INSPEKTORAT, report)).containsExactly("followUp");
    }

    @Test
    void correctsOnceForAuthorAndAdmin() throws Exception {
        var report = withTheUnit();
        house.submit(Officer.SDMA, report, "followUp", initialResponse());

        var second = meanwhile(
                () -> correct(report, ResponseKind.SUBSTANTIVE_RESPONSE),
                () -> correct(report, ResponseKind.SUBSTANTIVE_RESPONSE));

        assertThat(second).get().isInstanceOf(Refusal.class);
        assertThat(history(report)).extracting(StatusChange::act).containsOnlyOnce(Act.CORRECTED_TO_SUBSTANTIVE);
        assertThat(house.timers(report)).contains("closingElapsed").doesNotContain("followUpAlert", "ownFollowUpAlert");
    }

    @Test
    void doesNotCorrectWhatIsBeingClosed() throws Exception {
        var report = withTheUnit();
        house.submit(Officer.SDMA, report, "followUp", substantiveResponse());
        var closing = house.timer(report, "closingElapsed").getId();

        var correction =
                meanwhile(() -> jobs.executeJob(closing), () -> correct(report, ResponseKind.INITIAL_RESPONSE));

        assertThat(correction).get().isInstanceOf(Refusal.class);
        assertThat(acts(report)).doesNotContain(Act.CORRECTED_TO_INITIAL);
    }

    @Test
    void archivesOnceForTwoAdmins() throws Exception {
        var master = withTheUnit();
        var report = withTheUnit();

        var second = meanwhile(() -> archive(report, master), () -> archive(report, master));

        assertThat(second).get().isInstanceOf(Refusal.class);
        assertThat(thread(master)).hasSize(1);
    }

    /** CAL-2 counts from the length and the start that hold now, not from those that were first promised. */
    @Test
    void movesReclassifiedAndCorrectedDeadlinesWithTheCalendar() {
        var reclassified = withTheUnit();
        reclassify(reclassified, true, false, false);
        var corrected = withTheUnit();
        house.submit(Officer.SDMA, corrected, "followUp", initialResponse());
        correct(corrected, ResponseKind.SUBSTANTIVE_RESPONSE);
        assertThat(clock(reclassified, DeadlineClock.FOLLOW_UP).dueAt()).isEqualTo(endOf("2026-11-09"));

        var day = new AddHoliday(
                LocalDate.parse("2026-11-05"), HolidayKind.REGIONAL, "Libur daerah", "SK 1/2026", "KEMENPANRB");
        transaction.executeWithoutResult(status -> {
            ripple.apply(day);

            assertThat(clock(reclassified, DeadlineClock.FOLLOW_UP).dueAt()).isEqualTo(endOf("2026-11-10"));
            assertThat(house.task(reclassified, "followUp").getDueDate()).isEqualTo(Date.from(endOf("2026-11-10")));
            assertThat(house.promised(reclassified, "followUpAlert")).isEqualTo(endOf("2026-11-10"));
            assertThat(clock(corrected, DeadlineClock.CLOSING).dueAt()).isEqualTo(endOf("2026-11-17"));
            assertThat(house.due(corrected, "closingElapsed")).isEqualTo(endOf("2026-11-17"));
            status.setRollbackOnly();
        });
    }

    private void archive(TrackingId report, TrackingId master) {
        house.atTheDesk(Officer.PANRB, () -> desk.archiveDuplicate(report, master.value(), "Laporan ganda."));
    }

    private Optional<Throwable> meanwhile(Runnable first, Runnable second) throws InterruptedException {
        return new Overlap(database, transaction).of(first, second);
    }
}
