package id.tuntas.procedure;

import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.complaint;
import static id.tuntas.procedure.CaseDriver.defer;
import static id.tuntas.procedure.CaseDriver.initialResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.HouseTest;
import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineState;
import id.tuntas.deadline.Deadlines;
import id.tuntas.deadline.Milestones;
import id.tuntas.escalation.Intervention;
import id.tuntas.escalation.Interventions;
import id.tuntas.escalation.Rung;
import id.tuntas.notification.Outbox;
import id.tuntas.notification.OutgoingMessage;
import id.tuntas.report.TrackingId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Many overdue reports, the real job executor with its threads, and a clock that jumps: every rung of every ladder is
 * climbed once, also after the house was down for two weeks (IV-4). How many reports, and which, can be said with
 * {@code -Dtuntas.test.reports=500 -Dtuntas.test.seed=1}.
 */
@HouseTest(properties = "tuntas.test.house=batch")
@Import(CaseDriver.class)
class EscalationBatchIT {

    private static final int REPORTS = Integer.getInteger("tuntas.test.reports", 30);
    private static final long SEED = Long.getLong("tuntas.test.seed", 1L);
    private static final Duration PATIENCE = Duration.ofMinutes(2 + REPORTS / 50);

    @Autowired
    CaseDriver house;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Interventions interventions;

    @Autowired
    Outbox outbox;

    @Autowired
    Ladder ladder;

    @Autowired
    ManagementService jobs;

    @Autowired
    RuntimeService instances;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    private final List<TrackingId> reports = new ArrayList<>();

    @Test
    void escalatesEveryOverdueReportCompletelyAndOnce() {
        System.out.println("EscalationBatchIT: " + REPORTS + " reports, seed " + SEED);
        at("2025-07-11T10:00:00");
        var random = new Random(SEED);
        for (var number = 0; number < REPORTS; number++) {
            report(random);
        }

        // The house is down for two weeks, and works off what was due meanwhile.
        liveUntil("2025-07-25T08:00:00");
        agrees(Instant.parse("2025-07-25T01:00:00Z"));
        // Then it runs while the weeks go by, day by day and in one leap.
        liveUntil("2025-07-30T23:59:59.999");
        agrees(Instant.parse("2025-07-30T16:59:59.999Z"));
        liveUntil("2025-09-30T08:00:00");
        agrees(Instant.parse("2025-09-30T01:00:00Z"));

        assertThat(instances.createIncidentQuery().count()).as("incidents").isZero();
        assertThat(jobs.createJobQuery().noRetriesLeft().count())
                .as("failed jobs")
                .isZero();
    }

    private void report(Random random) {
        var agency = random.nextInt(4) == 0 ? null : "KEMENPANRB";
        var report = house.submit(complaint(agency)).report().trackingId();
        reports.add(report);
        if (agency == null) {
            return;
        }
        switch (random.nextInt(5)) {
            case 0 -> {}
            case 1 -> house.submit(Officer.PANRB, report, "verifyAtAgency", defer("Nomor peserta seleksi"));
            case 2 -> {
                house.submit(Officer.PANRB, report, "verifyAtAgency", assignTo("SDMA"));
                house.submit(Officer.SDMA, report, "followUp", initialResponse());
            }
            default ->
                house.submit(
                        Officer.PANRB,
                        report,
                        "verifyAtAgency",
                        assignTo(random.nextBoolean() ? "SDMA" : "YANLIK", random.nextBoolean(), false, false));
        }
    }

    private void liveUntil(String wib) {
        at(wib);
        var executor = engine.getJobExecutor();
        executor.start();
        try {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> jobs.createJobQuery().executable().count() == 0);
        } finally {
            executor.shutdown();
        }
    }

    private void agrees(Instant now) {
        assertThat(ClockUtil.getCurrentTime()).isEqualTo(Date.from(now));
        var calendar = deadlines.milestones();
        for (var report : reports) {
            var lines = interventions.of(report);
            for (var deadline : deadlines.of(report.value())) {
                if (deadline.stoppedAt() == null && deadline.clock().canBeMissed()) {
                    assertThat(lines)
                            .as("%s of %s, seed %d", deadline.clock(), report, SEED)
                            .filteredOn(line -> line.deadline() == deadline.id())
                            .extracting(Intervention::rung)
                            .containsExactlyElementsOf(due(deadline, calendar, now));
                    assertThat(deadline.state())
                            .isEqualTo(deadline.dueAt().isAfter(now) ? DeadlineState.RUNNING : DeadlineState.MISSED);
                }
            }
            assertThat(outbox.about(report))
                    .as("letters of %s", report)
                    .filteredOn(letter -> letter.batch().startsWith("ladder/"))
                    .hasSize(lines.stream()
                            .mapToInt(line -> line.targets().size())
                            .sum())
                    .noneMatch(letter -> letter.state() == OutgoingMessage.State.WAITING);
        }
    }

    private List<String> due(Deadline deadline, Milestones calendar, Instant now) {
        return ladder.rungs(deadline.clock()).stream()
                .filter(rung -> !calendar.moment(rung.at(), deadline).isAfter(now))
                .map(Rung::code)
                .toList();
    }
}
