package id.tuntas.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.RepositoryTest;
import id.tuntas.deadline.DeadlineFixtures.SettableClock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/** Promises judged anew: KL-7 keeps the original start, RA-4 counts from the original response. */
@RepositoryTest
@Transactional
@Import({Amendments.class, Deadlines.class, Calendars.class, SettableClock.class})
class AmendmentsRepositoryTest {

    private static final String REPORT = "482109375516";
    private static final String AGENCY = "KEMENPANRB";

    @Autowired
    private Amendments amendments;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private SettableClock clock;

    /** A Monday; fourteen working days later it is Friday the 20th. */
    @BeforeEach
    void startOnAMonday() {
        clock.set("2026-11-02T02:00:00Z");
    }

    @Test
    void countsAnotherLengthFromTheOriginalStart() {
        var promised = followUp(14);
        clock.set("2026-11-09T02:00:00Z");

        var move = amendments.relength(promised.id(), 60);

        assertThat(move.dueOnFrom()).isEqualTo(LocalDate.parse("2026-11-20"));
        var now = now();
        assertThat(now.startedAt()).isEqualTo(promised.startedAt());
        assertThat(now.workingDays()).isEqualTo(60);
        assertThat(now.dueOn())
                .isEqualTo(move.dueOnTo())
                .isEqualTo(deadlines
                        .promise(LocalDate.parse("2026-11-02"), 60, AGENCY)
                        .dueOn());
        assertThat(now.ledger()).filteredOn(LedgerDay::counted).hasSize(60);
        assertThat(move.stateTo()).isEqualTo(DeadlineState.RUNNING);
    }

    @Test
    void isMissedAtOnceIfTheShorterTimeIsUp() {
        var promised = followUp(14);
        clock.set("2026-11-12T02:00:00Z");

        var move = amendments.relength(promised.id(), 5);

        assertThat(move.breachAppears()).isTrue();
        assertThat(now().dueOn()).isEqualTo(LocalDate.parse("2026-11-09"));
        assertThat(now().stoppedAt()).isNull();
    }

    @Test
    void runsAgainIfTheLongerTimeIsNotUpYet() {
        var promised = followUp(5);
        clock.set("2026-11-12T02:00:00Z");
        deadlines.miss(REPORT, DeadlineClock.FOLLOW_UP);

        var move = amendments.relength(promised.id(), 14);

        assertThat(move.breachVanishes()).isTrue();
        assertThat(now().state()).isEqualTo(DeadlineState.RUNNING);
    }

    @Test
    void stopsAsOfWhenItHappened() {
        var promised = followUp(5);
        clock.set("2026-11-12T02:00:00Z");
        deadlines.miss(REPORT, DeadlineClock.FOLLOW_UP);

        var move = amendments.stopAsOf(promised.id(), Instant.parse("2026-11-04T03:00:00Z"));

        assertThat(move.stopped()).isTrue();
        assertThat(move.breachVanishes()).isTrue();
        assertThat(now().state()).isEqualTo(DeadlineState.MET);
        assertThat(now().stoppedAt()).isEqualTo("2026-11-04T03:00:00Z");
    }

    @Test
    void judgesAStoppedClockByTheLaterAnswer() {
        var promised = followUp(5);
        clock.set("2026-11-04T03:00:00Z");
        deadlines.stop(REPORT, DeadlineClock.FOLLOW_UP);

        amendments.stopAsOf(promised.id(), Instant.parse("2026-11-10T03:00:00Z"));

        assertThat(now().state()).isEqualTo(DeadlineState.MISSED);
    }

    @Test
    void goesOnAsIfItHadNeverStopped() {
        var promised = followUp(5);
        clock.set("2026-11-04T03:00:00Z");
        deadlines.stop(REPORT, DeadlineClock.FOLLOW_UP);

        var move = amendments.reopen(promised.id());

        assertThat(move.stopped()).isFalse();
        assertThat(now()).isEqualTo(promised);
    }

    @Test
    void isMissedIfItsTimeRanOutWhileItSeemedStopped() {
        var promised = followUp(5);
        deadlines.stop(REPORT, DeadlineClock.FOLLOW_UP);
        clock.set("2026-11-10T03:00:00Z");

        amendments.reopen(promised.id());

        assertThat(now().state()).isEqualTo(DeadlineState.MISSED);
        assertThat(now().stoppedAt()).isNull();
    }

    @Test
    void waitsFromAnEarlierDay() {
        clock.set("2026-11-16T02:00:00Z");
        var wait = deadlines.start(REPORT, DeadlineClock.CLOSING, AGENCY);

        var move = amendments.restart(wait.id(), Instant.parse("2026-11-03T09:00:00Z"));

        var now = deadlines.latest(REPORT, DeadlineClock.CLOSING).orElseThrow();
        assertThat(now.startedOn()).isEqualTo(LocalDate.parse("2026-11-03"));
        assertThat(now.dueOn()).isEqualTo(LocalDate.parse("2026-11-17"));
        assertThat(move.dueTo()).isEqualTo(now.dueAt());
    }

    @Test
    void neverMissesAWaitThatIsOverAlready() {
        clock.set("2026-11-20T02:00:00Z");
        var wait = deadlines.start(REPORT, DeadlineClock.CLOSING, AGENCY);

        var move = amendments.restart(wait.id(), Instant.parse("2026-11-03T09:00:00Z"));

        assertThat(move.stateTo()).isEqualTo(DeadlineState.RUNNING);
        assertThat(move.dueTo()).isBefore(clock.instant());
    }

    @Test
    void lapsesNeitherMetNorMissed() {
        var promised = followUp(14);
        deadlines.stop(REPORT, DeadlineClock.FOLLOW_UP);

        amendments.lapseAsOf(promised.id(), Instant.parse("2026-11-05T03:00:00Z"));

        assertThat(now().released()).isTrue();
        assertThat(now().state()).isEqualTo(DeadlineState.MET);
    }

    private Deadline followUp(int workingDays) {
        return deadlines.start(REPORT, DeadlineClock.FOLLOW_UP, workingDays, AGENCY);
    }

    private Deadline now() {
        return deadlines.latest(REPORT, DeadlineClock.FOLLOW_UP).orElseThrow();
    }
}
