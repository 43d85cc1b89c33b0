package id.tuntas.procedure;

import static id.tuntas.procedure.CaseDriver.answerItself;
import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.complaint;
import static id.tuntas.procedure.CaseDriver.endOf;
import static id.tuntas.procedure.CaseDriver.initialResponse;
import static id.tuntas.procedure.CaseDriver.notOursOfUnit;
import static id.tuntas.procedure.CaseDriver.substantiveResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.tuntas.HouseTest;
import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.DeadlineState;
import id.tuntas.deadline.Deadlines;
import id.tuntas.escalation.Intervention;
import id.tuntas.escalation.InterventionKind;
import id.tuntas.escalation.Interventions;
import id.tuntas.followup.ResponseKind;
import id.tuntas.platform.Actor;
import id.tuntas.platform.Refusal;
import id.tuntas.report.Act;
import id.tuntas.report.EntryType;
import id.tuntas.report.Registered;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.StatusChange;
import id.tuntas.report.SubStatus;
import id.tuntas.report.ThreadEntry;
import id.tuntas.report.TrackingId;
import id.tuntas.routing.Access;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What officers put right at the desk, through rooms, deadlines, timers, tasks and ladders (KL-7, RA-4, KP-5, ET-6, TR-21). */
@HouseTest
@Import(CaseDriver.class)
class DeskActsProcessTest {

    private static final String REASON = "Salah pilih saat mengirim.";

    @Autowired
    CaseDriver house;

    @Autowired
    ReportHandling procedure;

    @Autowired
    DeskActs desk;

    @Autowired
    Reports reports;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Interventions interventions;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService jobs;

    @Autowired
    IdentityService identities;

    @Autowired
    AuthorizationService permissions;

    /** No holiday until Christmas. Fourteen working days after it is Friday 20 November. */
    @BeforeEach
    void aMondayInNovember() {
        at("2026-11-02T09:00");
    }

    @Nested
    class Reclassification {

        @Test
        void countsTheNewLengthFromTheOriginalStartForDeadlineTimerAndTask() {
            var report = withTheUnit();
            house.submit(Officer.SDMA, report, "followUp", initialResponse());
            at("2026-11-05T10:00");

            reclassify(report, true, false, false);

            var followUp = clock(report, DeadlineClock.FOLLOW_UP);
            assertThat(followUp.startedAt()).isEqualTo(at("2026-11-02T09:00"));
            assertThat(followUp.workingDays()).isEqualTo(5);
            assertThat(followUp.dueAt()).isEqualTo(endOf("2026-11-09"));
            assertThat(house.promised(report, "followUpAlert")).isEqualTo(endOf("2026-11-09"));
            assertThat(house.due(report, "followUpAlert")).isEqualTo(endOf("2026-11-06"));
            assertThat(house.task(report, "followUp").getDueDate()).isEqualTo(Date.from(endOf("2026-11-09")));
            assertThat(of(report).normative()).isTrue();
        }

        @Test
        void leavesTheFirstResponseWhereItIsAlsoWhenBothWereDueOnOneDay() {
            var report = withTheUnit(true);

            reclassify(report, false, false, false);

            assertThat(clock(report, DeadlineClock.FOLLOW_UP).dueAt()).isEqualTo(endOf("2026-11-20"));
            assertThat(house.task(report, "followUp").getDueDate()).isEqualTo(Date.from(endOf("2026-11-09")));
            house.submit(Officer.SDMA, report, "followUp", initialResponse());
            assertThat(house.task(report, "followUp").getDueDate()).isEqualTo(Date.from(endOf("2026-11-20")));
        }

        @Test
        void makesADeadlineMissedOrNotAndItsLadderFollows() {
            var report = withTheUnit(true);
            house.letPass(report, "followUpAlert");
            assertThat(clock(report, DeadlineClock.FOLLOW_UP).state()).isEqualTo(DeadlineState.MISSED);
            assertThat(climbed(report)).isNotEmpty();

            reclassify(report, false, false, false);

            assertThat(clock(report, DeadlineClock.FOLLOW_UP).state()).isEqualTo(DeadlineState.RUNNING);
            assertThat(climbed(report)).as("what was climbed too early").noneMatch(Intervention::stands);
            assertThat(house.rungs(report, DeadlineClock.FOLLOW_UP))
                    .singleElement()
                    .satisfies(job -> assertThat(job.getDuedate()).isEqualTo(Date.from(endOf("2026-11-19"))));
        }

        @Test
        void isMissedAtOnceIfTheShorterTimeIsUp() {
            var report = withTheUnit();
            at("2026-11-12T09:00");

            reclassify(report, true, false, false);

            assertThat(clock(report, DeadlineClock.FOLLOW_UP).state()).isEqualTo(DeadlineState.MISSED);
            assertThat(house.due(report, "followUpAlert"))
                    .isBefore(ClockUtil.now().toInstant());
        }

        @Test
        void happensOncePerAssignment() {
            var report = withTheUnit();
            reclassify(report, true, false, false);

            assertThatThrownBy(() -> reclassify(report, false, false, false))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("KL-7");
            assertThat(clock(report, DeadlineClock.FOLLOW_UP).workingDays()).isEqualTo(5);

            house.submit(Officer.SDMA, report, "followUp", notOursOfUnit("YANLIK"));
            house.submit(Officer.PANRB, report, "verifyAtAgency", assignTo("YANLIK"));
            reclassify(report, true, false, false);
            assertThat(clock(report, DeadlineClock.FOLLOW_UP).workingDays()).isEqualTo(5);
        }

        @Test
        void needsAReasonAChangeAndAnAnswerThatIsAwaited() {
            var report = withTheUnit();
            refuses(Refusal.Kind.INVALID, () -> desk.reclassify(report, true, false, false, " "));
            refuses(Refusal.Kind.UNACCEPTABLE, () -> reclassify(report, false, false, false));
            house.submit(Officer.SDMA, report, "followUp", substantiveResponse());
            refuses(Refusal.Kind.CONFLICT, () -> reclassify(report, true, false, false));

            var other = house.submit(complaint("KEMENPANRB")).report().trackingId();
            refuses(Refusal.Kind.CONFLICT, () -> reclassify(other, true, false, false));

            assertThat(acts(report)).doesNotContain(Act.RECLASSIFIED);
        }

        @Test
        void handsASupervisoryReportToInspektoratAndHidesItFromTheUnit() {
            var report = withTheUnit();
            house.claim(Officer.SDMA, report, "followUp");

            reclassify(report, false, true, true);

            assertThat(of(report).confidential()).isTrue();
            assertThat(house.task(report, "followUp").getAssignee()).isNull();
            assertThat(house.inbox(Officer.SDMA, report)).isEmpty();
            assertThat(access(Officer.SDMA, report).caseFile()).isFalse();
            assertThatThrownBy(() -> house.claim(Officer.SDMA, report, "followUp"))
                    .isInstanceOf(RuntimeException.class);
            assertThat(grantees(report, "followUp")).containsExactly("inspectorate-KEMENPANRB");
            assertThat(clock(report, DeadlineClock.FOLLOW_UP).workingDays()).isEqualTo(60);
            house.submit(Officer.INSPEKTORAT, report, "followUp", initialResponse());
            assertThat(house.inbox(Officer.INSPEKTORAT, report)).containsExactly("followUp");
            house.submit(Officer.INSPEKTORAT, report, "followUp", substantiveResponse());
            assertThat(of(report).subStatus()).contains(SubStatus.FOLLOW_UP);
        }

        @Test
        void bringsAReplyBackToInspektorat() {
            var ani = house.submit(complaint("KEMENPANRB"));
            var report = ani.report().trackingId();
            house.submit(Officer.PANRB, report, "verifyAtAgency", assignTo("SDMA"));
            reclassify(report, false, true, false);
            house.submit(Officer.INSPEKTORAT, report, "followUp", substantiveResponse());

            reply(ani);

            assertThat(house.inbox(Officer.INSPEKTORAT, report)).containsExactly("followUp");
            assertThat(house.inbox(Officer.SDMA, report)).isEmpty();
        }

        @Test
        void handsAlsoAnOwnAnswerToInspektorat() {
            var ani = house.submit(complaint("KEMENPANRB"));
            var report = ani.report().trackingId();
            house.submit(Officer.PANRB, report, "verifyAtAgency", answerItself());

            reclassify(report, false, true, false);

            assertThat(house.inbox(Officer.PANRB, report)).isEmpty();
            house.submit(Officer.INSPEKTORAT, report, "answerAtAgency", substantiveResponse());
            reply(ani);
            assertThat(house.inbox(Officer.INSPEKTORAT, report)).containsExactly("answerAtAgency");
        }

        @Test
        void doesNotTakeSupervisoryBack() {
            var report = withTheUnit();
            reclassify(report, false, true, false);
            house.submit(Officer.INSPEKTORAT, report, "followUp", initialResponse());

            refuses(Refusal.Kind.CONFLICT, () -> reclassify(report, false, false, false));
            house.submit(Officer.INSPEKTORAT, report, "followUp", notOursOfUnit(null));
            house.submit(Officer.PANRB, report, "verifyAtAgency", assignTo("SDMA", false, true, false));
            assertThatThrownBy(() -> reclassify(report, false, false, true))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("KP-5");
            assertThat(of(report).supervisory()).isTrue();
        }

        @Test
        void isWrittenDownWithBothClassesAndInTheInterventions() {
            var report = withTheUnit();

            reclassify(report, true, false, false);

            var line = history(report).get(history(report).size() - 1);
            assertThat(line.act()).isEqualTo(Act.RECLASSIFIED);
            assertThat(line.actor()).isEqualTo(Officer.PANRB.id());
            assertThat(line.note()).isEqualTo("Semula biasa, menjadi normatif. " + REASON);
            assertThat(interventions.of(report))
                    .extracting(Intervention::kind, Intervention::actor, Intervention::text)
                    .containsExactly(tuple(InterventionKind.RECLASSIFICATION, Officer.PANRB.id(), REASON));
        }
    }

    @Nested
    class Correction {

        @Test
        void closesTenWorkingDaysAfterWhatWasAnAnswerAllAlong() {
            var report = withTheUnit();
            var said = at("2026-11-04T10:00");
            house.submit(Officer.SDMA, report, "followUp", initialResponse());
            at("2026-11-11T10:00");

            correct(report, ResponseKind.SUBSTANTIVE_RESPONSE);

            var followUp = clock(report, DeadlineClock.FOLLOW_UP);
            assertThat(followUp.stoppedAt()).isEqualTo(said);
            assertThat(followUp.state()).isEqualTo(DeadlineState.MET);
            assertThat(of(report).subStatus()).contains(SubStatus.FOLLOW_UP);
            assertThat(house.openTasks(report)).isEmpty();
            var closing = clock(report, DeadlineClock.CLOSING);
            assertThat(closing.startedAt()).isEqualTo(said);
            assertThat(closing.dueAt()).isEqualTo(endOf("2026-11-18"));
            assertThat(house.timers(report))
                    .contains("closingElapsed")
                    .doesNotContain("followUpAlert", "ownFollowUpAlert");
            assertThat(house.fire(report, "closingElapsed")).isEqualTo(endOf("2026-11-18"));
            assertThat(of(report).status()).isEqualTo(Status.COMPLETED);
        }

        @Test
        void closesAtOnceIfTheTenWorkingDaysAreOver() {
            var report = withTheUnit();
            at("2026-11-03T10:00");
            house.submit(Officer.SDMA, report, "followUp", initialResponse());
            at("2026-11-19T10:00");

            correct(report, ResponseKind.SUBSTANTIVE_RESPONSE);

            assertThat(house.due(report, "closingElapsed"))
                    .isBefore(ClockUtil.now().toInstant());
            jobs.executeJob(house.timer(report, "closingElapsed").getId());
            assertThat(of(report).status()).isEqualTo(Status.COMPLETED);
        }

        @Test
        void takesBackWhatTheLadderDidAfterTheAnswer() {
            var report = withTheUnit(true);
            at("2026-11-03T10:00");
            house.submit(Officer.SDMA, report, "followUp", initialResponse());
            house.letPass(report, "followUpAlert");
            assertThat(clock(report, DeadlineClock.FOLLOW_UP).state()).isEqualTo(DeadlineState.MISSED);

            correct(report, ResponseKind.SUBSTANTIVE_RESPONSE);

            assertThat(clock(report, DeadlineClock.FOLLOW_UP).state()).isEqualTo(DeadlineState.MET);
            assertThat(climbed(report)).isNotEmpty().noneMatch(Intervention::stands);
        }

        @Test
        void stopsTheClockOfTheWholeCaseAsOfThen() {
            var report = withTheUnit();
            var said = at("2026-11-04T10:00");
            house.submit(Officer.SDMA, report, "followUp", initialResponse());
            at("2026-11-11T10:00");

            correct(report, ResponseKind.SUBSTANTIVE_RESPONSE);
            assertThat(clock(report, DeadlineClock.WHOLE_CASE).stoppedAt()).isEqualTo(said);

            correct(report, ResponseKind.INITIAL_RESPONSE);
            assertThat(clock(report, DeadlineClock.WHOLE_CASE).stoppedAt()).isNull();
            assertThat(clock(report, DeadlineClock.WHOLE_CASE).state()).isEqualTo(DeadlineState.RUNNING);
        }

        @Test
        void goesBackToTheUnitOnTheOriginalClock() {
            var report = withTheUnit();
            var original = clock(report, DeadlineClock.FOLLOW_UP);
            at("2026-11-04T10:00");
            house.submit(Officer.SDMA, report, "followUp", substantiveResponse());
            at("2026-11-11T10:00");

            correct(report, ResponseKind.INITIAL_RESPONSE);

            assertThat(clock(report, DeadlineClock.FOLLOW_UP)).isEqualTo(original);
            assertThat(clocks(report, DeadlineClock.FOLLOW_UP)).hasSize(1);
            assertThat(of(report).subStatus()).contains(SubStatus.INITIAL_RESPONSE);
            assertThat(house.inbox(Officer.SDMA, report)).containsExactly("followUp");
            assertThat(house.task(report, "followUp").getDueDate()).isEqualTo(Date.from(original.dueAt()));
            assertThat(house.promised(report, "followUpAlert")).isEqualTo(original.dueAt());
            assertThat(clock(report, DeadlineClock.CLOSING).released()).isTrue();
            assertThat(house.timers(report)).doesNotContain("closingElapsed");

            at("2026-11-12T10:00");
            house.submit(Officer.SDMA, report, "followUp", substantiveResponse());
            assertThat(clock(report, DeadlineClock.FOLLOW_UP).state()).isEqualTo(DeadlineState.MET);
            assertThat(clock(report, DeadlineClock.CLOSING).dueAt()).isEqualTo(endOf("2026-11-26"));
        }

        @Test
        void isMissedIfTheOriginalTimeRanOutMeanwhile() {
            var report = withTheUnit(true);
            at("2026-11-04T10:00");
            house.submit(Officer.SDMA, report, "followUp", substantiveResponse());
            at("2026-11-11T10:00");

            correct(report, ResponseKind.INITIAL_RESPONSE);

            assertThat(clock(report, DeadlineClock.FOLLOW_UP).state()).isEqualTo(DeadlineState.MISSED);
            jobs.executeJob(house.timer(report, "followUpAlert").getId());
            assertThat(climbed(report)).extracting(Intervention::rung).isNotEmpty();
        }

        @Test
        void goesBackToAdminInstansiWhoAnsweredItself() {
            var report = house.submit(complaint("KEMENPANRB")).report().trackingId();
            house.submit(Officer.PANRB, report, "verifyAtAgency", answerItself());
            at("2026-11-04T10:00");
            house.submit(Officer.PANRB, report, "answerAtAgency", initialResponse());

            correct(report, ResponseKind.SUBSTANTIVE_RESPONSE);
            assertThat(house.timers(report))
                    .contains("closingElapsed")
                    .doesNotContain("followUpAlert", "ownFollowUpAlert");

            correct(report, ResponseKind.INITIAL_RESPONSE);
            assertThat(house.inbox(Officer.PANRB, report)).containsExactly("answerAtAgency");
            assertThat(clock(report, DeadlineClock.FOLLOW_UP).dueAt()).isEqualTo(endOf("2026-11-20"));
        }

        @Test
        void waitsFromTheAnswerThatIsLeft() {
            var report = withTheUnit();
            var first = at("2026-11-03T10:00");
            house.submit(Officer.SDMA, report, "followUp", substantiveResponse());
            at("2026-11-06T10:00");
            house.atTheDesk(Officer.SDMA, () -> procedure.addResponse(report, "Kami masih menunggu kabar panitia."));
            assertThat(clock(report, DeadlineClock.CLOSING).dueAt()).isEqualTo(endOf("2026-11-20"));

            correct(report, 1, ResponseKind.INITIAL_RESPONSE);

            assertThat(clock(report, DeadlineClock.CLOSING).startedAt()).isEqualTo(first);
            assertThat(house.due(report, "closingElapsed")).isEqualTo(endOf("2026-11-17"));
            assertThat(of(report).subStatus()).contains(SubStatus.FOLLOW_UP);
        }

        @Test
        void judgesTheAnswerByTheOneThatIsLeft() {
            var report = withTheUnit(true);
            at("2026-11-03T10:00");
            house.submit(Officer.SDMA, report, "followUp", substantiveResponse());
            var second = at("2026-11-12T10:00");
            house.atTheDesk(Officer.SDMA, () -> procedure.addResponse(report, "Hasilnya diumumkan hari ini."));

            correct(report, 0, ResponseKind.INITIAL_RESPONSE);

            assertThat(clock(report, DeadlineClock.FOLLOW_UP).stoppedAt()).isEqualTo(second);
            assertThat(clock(report, DeadlineClock.FOLLOW_UP).state()).isEqualTo(DeadlineState.MISSED);
            assertThat(house.due(report, "closingElapsed")).isEqualTo(endOf("2026-11-26"));
        }

        @Test
        void countsWhatTheReporterWroteSinceAsAReplyToTheAnswer() {
            var ani = house.submit(complaint("KEMENPANRB"));
            var report = ani.report().trackingId();
            house.submit(Officer.PANRB, report, "verifyAtAgency", assignTo("SDMA"));
            at("2026-11-03T10:00");
            house.submit(Officer.SDMA, report, "followUp", initialResponse());
            var replied = at("2026-11-05T10:00");
            reply(ani);
            at("2026-11-11T10:00");

            correct(report, ResponseKind.SUBSTANTIVE_RESPONSE);

            assertThat(house.inbox(Officer.SDMA, report)).containsExactly("followUp");
            assertThat(clocks(report, DeadlineClock.FOLLOW_UP)).hasSize(2);
            var fresh = clock(report, DeadlineClock.FOLLOW_UP);
            assertThat(fresh.startedAt()).isEqualTo(replied);
            assertThat(fresh.dueAt()).isEqualTo(endOf("2026-11-25"));
            assertThat(house.promised(report, "followUpAlert")).isEqualTo(endOf("2026-11-25"));
            assertThat(house.task(report, "followUp").getDueDate()).isEqualTo(Date.from(endOf("2026-11-12")));
        }

        @Test
        void leavesThePromiseThatAReplyWasGiven() {
            var ani = house.submit(complaint("KEMENPANRB"));
            var report = ani.report().trackingId();
            house.submit(Officer.PANRB, report, "verifyAtAgency", assignTo("SDMA"));
            at("2026-11-03T10:00");
            house.submit(Officer.SDMA, report, "followUp", substantiveResponse());
            at("2026-11-05T10:00");
            reply(ani);
            var fresh = clock(report, DeadlineClock.FOLLOW_UP);

            correct(report, 0, ResponseKind.INITIAL_RESPONSE);

            assertThat(clock(report, DeadlineClock.FOLLOW_UP)).isEqualTo(fresh);
            assertThat(clocks(report, DeadlineClock.FOLLOW_UP).get(0).released())
                    .isTrue();
            assertThat(of(report).subStatus()).contains(SubStatus.INITIAL_RESPONSE);

            correct(report, 0, ResponseKind.SUBSTANTIVE_RESPONSE);
            assertThat(clocks(report, DeadlineClock.FOLLOW_UP).get(0))
                    .satisfies(first -> assertThat(first.released()).isFalse())
                    .satisfies(first -> assertThat(first.state()).isEqualTo(DeadlineState.MET));
            assertThat(of(report).subStatus()).contains(SubStatus.FOLLOW_UP);
        }

        @Test
        void keepsWhatWasSaidAndChosenAndTellsWhoCorrectedIt() {
            var report = withTheUnit();
            house.submit(Officer.SDMA, report, "followUp", initialResponse());
            at("2026-11-05T10:00");

            correct(report, ResponseKind.SUBSTANTIVE_RESPONSE);

            var entry = thread(report).get(0);
            assertThat(entry.type()).isEqualTo(EntryType.SUBSTANTIVE_RESPONSE);
            assertThat(entry.originalType()).isEqualTo(EntryType.INITIAL_RESPONSE);
            assertThat(entry.text()).isEqualTo(initialResponse().get("text"));
            assertThat(history(report))
                    .filteredOn(line -> entry.id().equals(line.entry()))
                    .extracting(StatusChange::act, StatusChange::note)
                    .containsExactly(
                            tuple(Act.INITIAL_RESPONSE_GIVEN, null), tuple(Act.CORRECTED_TO_SUBSTANTIVE, REASON));
            assertThat(interventions.of(report))
                    .extracting(Intervention::kind)
                    .containsExactly(InterventionKind.RESPONSE_CORRECTION);
        }

        @Test
        void refusesWhatIsOverOrWasNeverSaid() {
            var report = withTheUnit();
            house.submit(Officer.SDMA, report, "followUp", initialResponse());
            refuses(Refusal.Kind.CONFLICT, () -> correct(report, ResponseKind.INITIAL_RESPONSE));
            refuses(Refusal.Kind.INVALID, () -> correctEntry(report, 0, ResponseKind.INITIAL_RESPONSE));
            house.submit(Officer.SDMA, report, "followUp", notOursOfUnit("YANLIK"));
            house.submit(Officer.PANRB, report, "verifyAtAgency", assignTo("YANLIK"));
            refuses(Refusal.Kind.CONFLICT, () -> correct(report, ResponseKind.SUBSTANTIVE_RESPONSE));
            house.submit(Officer.YANLIK, report, "followUp", substantiveResponse());
            house.fire(report, "closingElapsed");

            assertThatThrownBy(() -> correct(report, 1, ResponseKind.INITIAL_RESPONSE))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("selesai");
            assertThat(of(report).status()).isEqualTo(Status.COMPLETED);
        }
    }

    @Nested
    class Exclusion {

        private static final Officer RINA = new Officer("rina", Officer.SDMA.groups());
        private static final Officer BUDI = new Officer("budi", Officer.SDMA.groups());
        private static final Officer WATI = new Officer("wati", Officer.YANLIK.groups());
        private static final Officer HADI = new Officer("hadi", Officer.INSPEKTORAT.groups());
        private static final Officer ADMIN = new Officer("dewi", Officer.PANRB.groups());

        @BeforeEach
        void haveAccounts() {
            for (var officer : List.of(RINA, BUDI, WATI, HADI, ADMIN)) {
                if (identities.createUserQuery().userId(officer.id()).count() == 0) {
                    identities.saveUser(identities.newUser(officer.id()));
                    officer.groups().forEach(group -> identities.createMembership(officer.id(), group));
                }
            }
        }

        @Test
        void offersATaskToTheOthersOfTheGroupByName() {
            var report = withTheUnit();

            exclude(report, RINA);

            assertThat(house.inbox(RINA, report)).isEmpty();
            assertThat(house.inbox(BUDI, report)).containsExactly("followUp");
            assertThat(candidates(report, "followUp")).contains("user budi").doesNotContain("user rina");
            assertThatThrownBy(() -> house.claim(RINA, report, "followUp")).isInstanceOf(RuntimeException.class);
            house.submit(BUDI, report, "followUp", initialResponse());
            assertThat(house.inbox(BUDI, report)).as("the next task").containsExactly("followUp");
            assertThat(house.inbox(RINA, report)).isEmpty();
        }

        @Test
        void takesTheTaskFromWhoHoldsIt() {
            var report = withTheUnit();
            house.claim(RINA, report, "followUp");

            exclude(report, RINA);

            assertThat(house.task(report, "followUp").getAssignee()).isNull();
            assertThat(grantees(report, "followUp")).doesNotContain("rina", "liaison-KEMENPANRB-SDMA");
            assertThatThrownBy(() -> house.claim(RINA, report, "followUp")).isInstanceOf(RuntimeException.class);
        }

        @Test
        void leavesTheTaskWithAColleagueWhoHoldsIt() {
            var report = withTheUnit();
            house.claim(BUDI, report, "followUp");

            exclude(report, RINA);

            assertThat(house.task(report, "followUp").getAssignee()).isEqualTo("budi");
            house.send(BUDI, report, "followUp", substantiveResponse());
            assertThat(of(report).subStatus()).contains(SubStatus.FOLLOW_UP);
        }

        @Test
        void goesToAdminInstansiIfNobodyElseIsInTheGroup() {
            var report = house.submit(complaint("KEMENPANRB")).report().trackingId();
            house.submit(Officer.PANRB, report, "verifyAtAgency", assignTo("YANLIK"));

            exclude(report, WATI);

            assertThat(house.inbox(WATI, report)).isEmpty();
            house.submit(ADMIN, report, "followUp", notOursOfUnit("SDMA"));
            assertThat(house.inbox(ADMIN, report)).containsExactly("verifyAtAgency");
        }

        @Test
        void keepsTheCaseFileFromThemForGood() {
            var report = withTheUnit();
            assertThat(access(RINA, report).caseFile()).isTrue();

            exclude(report, RINA);
            exclude(report, HADI);

            assertThat(of(report).excludedOfficers()).containsExactlyInAnyOrder("rina", "hadi");
            assertThat(access(RINA, report)).isEqualTo(Access.NONE);
            assertThat(access(HADI, report).caseFile()).isFalse();
            assertThat(access(Officer.PANRB, report).caseFile()).isTrue();
        }

        @Test
        void refusesStrangersTheSameTwiceAndNoReason() {
            var report = withTheUnit();
            exclude(report, RINA);

            refuses(Refusal.Kind.CONFLICT, () -> exclude(report, RINA));
            refuses(Refusal.Kind.INVALID, () -> desk.exclude(report, "siapa-itu", REASON));
            refuses(Refusal.Kind.INVALID, () -> desk.exclude(report, "wati", ""));
            assertThat(history(report))
                    .filteredOn(line -> line.act() == Act.OFFICER_EXCLUDED)
                    .extracting(StatusChange::officer, StatusChange::note)
                    .containsExactly(tuple("rina", REASON));
        }
    }

    @Nested
    class Archiving {

        @Test
        void endsWhateverTheReportWaitsFor() {
            var master = house.submit(complaint("KEMENPANRB")).report().trackingId();
            var withTheUnit = withTheUnit();
            var answered = withTheUnit();
            house.submit(Officer.SDMA, answered, "followUp", substantiveResponse());

            for (var report : List.of(withTheUnit, answered)) {
                house.atTheDesk(Officer.PANRB, () -> desk.archiveDuplicate(report, master.grouped(), "Laporan ganda."));

                assertThat(of(report).status()).isEqualTo(Status.ARCHIVED);
                assertThat(of(report).archiveReason()).isEqualTo("DUPLIKAT_BERULANG");
                assertThat(of(report).masterReport()).isEqualTo(master);
                assertThat(house.runs(report)).isFalse();
                assertThat(house.openTasks(report)).isEmpty();
                assertThat(deadlines.of(report.value())).allMatch(clock -> clock.stoppedAt() != null);
            }
            assertThat(thread(master)).extracting(ThreadEntry::type).containsOnly(EntryType.DUPLICATE);
            assertThat(thread(master)).hasSize(2);
        }

        @Test
        void needsAMasterAReasonAndAnAssignment() {
            var report = withTheUnit();
            var unassigned = house.submit(complaint("KEMENPANRB")).report().trackingId();

            refuses(Refusal.Kind.INVALID, () -> desk.archiveDuplicate(report, "", "Laporan ganda."));
            refuses(Refusal.Kind.INVALID, () -> desk.archiveDuplicate(report, report.value(), "Laporan ganda."));
            refuses(Refusal.Kind.INVALID, () -> desk.archiveDuplicate(report, "999999999999", "Laporan ganda."));
            refuses(Refusal.Kind.INVALID, () -> desk.archiveDuplicate(report, unassigned.value(), " "));
            refuses(Refusal.Kind.CONFLICT, () -> desk.archiveDuplicate(unassigned, report.value(), "Laporan ganda."));

            assertThat(house.inbox(Officer.SDMA, report)).containsExactly("followUp");
            assertThat(thread(unassigned)).isEmpty();
        }
    }

    /** What supporters answer is put right where they answer it (LI-2, DS-4). */
    @Nested
    class SubCases {

        @Test
        void endWhenTheReportGoesToInspektorat() {
            var report = supported();
            var part = part(report);
            assertThat(house.inbox(Officer.YANLIK, part)).containsExactly("followUp");

            reclassify(report, false, true, false);

            assertThat(house.inbox(Officer.YANLIK, part)).isEmpty();
            assertThat(access(Officer.YANLIK, part).caseFile()).isFalse();
            assertThat(house.openTasks(part)).isEmpty();
            house.submit(Officer.INSPEKTORAT, report, "followUp", substantiveResponse());
            assertThat(house.timers(report)).contains("closingElapsed");
        }

        @Test
        void endWhenTheirFirstNoticeWasTheAnswerAllAlong() {
            var report = supported();
            var part = part(report);
            at("2026-11-04T10:00");
            house.submit(Officer.YANLIK, part, "followUp", initialResponse());
            var said = thread(report).get(0).id();
            refuses(Refusal.Kind.INVALID, () -> desk.correct(report, said, ResponseKind.SUBSTANTIVE_RESPONSE, REASON));

            house.atTheDesk(Officer.YANLIK, () -> desk.correct(part, said, ResponseKind.SUBSTANTIVE_RESPONSE, REASON));

            assertThat(house.openTasks(part)).isEmpty();
            assertThat(clock(part, DeadlineClock.FOLLOW_UP).state()).isEqualTo(DeadlineState.MET);
            assertThat(thread(report).get(0).type()).isEqualTo(EntryType.SUBSTANTIVE_RESPONSE);
            assertThat(house.openTasks(report)).containsExactly("followUp");
            assertThat(clock(report, DeadlineClock.FOLLOW_UP).stoppedAt()).isNull();
            refuses(Refusal.Kind.CONFLICT, () -> desk.correct(part, said, ResponseKind.INITIAL_RESPONSE, REASON));
            assertThat(clock(part, DeadlineClock.FOLLOW_UP).state()).isEqualTo(DeadlineState.MET);
        }

        @Test
        void areClosedToWhomTheReportIsAbout() {
            var report = supported();
            var part = part(report);
            if (identities.createUserQuery().userId("wati").count() == 0) {
                identities.saveUser(identities.newUser("wati"));
                identities.createMembership("wati", "liaison-KEMENPANRB-YANLIK");
            }
            var wati = new Officer("wati", Officer.YANLIK.groups());

            exclude(report, wati);

            assertThat(house.inbox(wati, part)).isEmpty();
            assertThat(access(wati, part).caseFile()).isFalse();
        }

        @Test
        void endWithADuplicateAndAreNoneThemselves() {
            var master = withTheUnit();
            var report = supported();
            var part = part(report);
            refuses(Refusal.Kind.UNACCEPTABLE, () -> desk.archiveDuplicate(part, master.value(), "Laporan ganda."));

            house.atTheDesk(Officer.PANRB, () -> desk.archiveDuplicate(report, master.value(), "Laporan ganda."));

            assertThat(house.openTasks(part)).isEmpty();
            assertThat(of(part).status()).isEqualTo(Status.ARCHIVED);
            assertThat(deadlines.of(part.value())).allMatch(clock -> clock.stoppedAt() != null);
        }

        private TrackingId supported() {
            var report = house.submit(complaint("KEMENPANRB")).report().trackingId();
            house.submit(Officer.PANRB, report, "verifyAtAgency", assignTo("SDMA", List.of("YANLIK")));
            return report;
        }

        private TrackingId part(TrackingId report) {
            return reports.subCases(of(report)).get(0).trackingId();
        }
    }

    TrackingId withTheUnit() {
        return withTheUnit(false);
    }

    TrackingId withTheUnit(boolean normative) {
        var report = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, report, "verifyAtAgency", assignTo("SDMA", normative, false, false));
        return report;
    }

    void reclassify(TrackingId report, boolean normative, boolean supervisory, boolean fieldExamination) {
        house.atTheDesk(Officer.PANRB, () -> desk.reclassify(report, normative, supervisory, fieldExamination, REASON));
    }

    void correct(TrackingId report, ResponseKind kind) {
        correct(report, 0, kind);
    }

    void correct(TrackingId report, int entry, ResponseKind kind) {
        correctEntry(report, thread(report).get(entry).id(), kind);
    }

    void correctEntry(TrackingId report, long entry, ResponseKind kind) {
        house.atTheDesk(Officer.PANRB, () -> desk.correct(report, entry, kind, REASON));
    }

    void exclude(TrackingId report, Officer officer) {
        house.atTheDesk(Officer.PANRB, () -> desk.exclude(report, officer.id(), REASON));
    }

    void reply(Registered ani) {
        procedure.reply(ani.report().trackingId(), ani.accessCode(), "Nama saya belum ada di pengumuman itu.");
    }

    static void refuses(Refusal.Kind kind, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    Report of(TrackingId report) {
        return reports.get(report);
    }

    List<StatusChange> history(TrackingId report) {
        return reports.history(of(report));
    }

    List<Act> acts(TrackingId report) {
        return history(report).stream().map(StatusChange::act).toList();
    }

    List<ThreadEntry> thread(TrackingId report) {
        return reports.thread(of(report));
    }

    Deadline clock(TrackingId report, DeadlineClock clock) {
        return deadlines.latest(report.value(), clock).orElseThrow();
    }

    List<Deadline> clocks(TrackingId report, DeadlineClock clock) {
        return deadlines.of(report.value()).stream()
                .filter(each -> each.clock() == clock)
                .toList();
    }

    /** What was done on the rungs of the answer's ladder. */
    List<Intervention> climbed(TrackingId report) {
        var followUp = clock(report, DeadlineClock.FOLLOW_UP).id();
        return interventions.of(report).stream()
                .filter(each -> each.deadline() != null && each.deadline() == followUp)
                .toList();
    }

    Access access(Officer officer, TrackingId report) {
        return Access.of(new Actor(officer.id(), Set.copyOf(officer.groups())), of(report), history(report));
    }

    List<String> candidates(TrackingId report, String task) {
        return tasks.getIdentityLinksForTask(house.task(report, task).getId()).stream()
                .map(DeskActsProcessTest::name)
                .toList();
    }

    static String name(IdentityLink link) {
        return link.getUserId() == null ? "group " + link.getGroupId() : "user " + link.getUserId();
    }

    /** Who has a permission on the task itself. */
    List<String> grantees(TrackingId report, String task) {
        return permissions
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(house.task(report, task).getId())
                .list()
                .stream()
                .map(DeskActsProcessTest::name)
                .toList();
    }

    static String name(Authorization given) {
        return given.getUserId() == null ? given.getGroupId() : given.getUserId();
    }
}
