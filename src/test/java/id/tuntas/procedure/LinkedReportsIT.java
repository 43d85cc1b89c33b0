package id.tuntas.procedure;

import static id.tuntas.procedure.CaseDriver.archive;
import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.complaint;
import static id.tuntas.procedure.CaseDriver.substantiveResponse;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.HouseTest;
import id.tuntas.platform.Refusal;
import id.tuntas.report.History;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Several people at once: one late reply becomes one report (AC-7), one archived report is restored once (TR-20). */
@HouseTest
@Import(CaseDriver.class)
class LinkedReportsIT {

    private static final int PEOPLE = 6;

    @Autowired
    CaseDriver house;

    @Autowired
    ReportHandling procedure;

    @Autowired
    VerifierActs verifiers;

    @Autowired
    Reports reports;

    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);

    @AfterEach
    void theyGoHome() {
        people.shutdownNow();
    }

    @Test
    void makesOneReportOfTheSameWordsHoweverOftenTheyAreSent() throws Exception {
        at("2025-07-09T10:00:00");
        var ani = house.submit(complaint("KEMENPANRB"));
        var number = ani.report().trackingId();
        house.submit(Officer.PANRB, number, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.SDMA, number, "followUp", substantiveResponse());
        house.fire(number, "closingElapsed");
        at("2025-10-01T10:00:00");

        var became = together(() -> procedure
                .reply(number, ani.accessCode(), "Belum tuntas.")
                .orElseThrow()
                .trackingId());

        assertThat(became.stream().distinct()).hasSize(1);
        var next = History.continuations(reports.history(reports.get(number)));
        assertThat(next)
                .hasSize(1)
                .containsAnyElementsOf(
                        became.stream().map(TrackingId.class::cast).toList());
        assertThat(house.openTasks(next.get(0))).containsExactly("verifyAtAgency");
    }

    @Test
    void restoresOnceHoweverManyOfficersDo() throws Exception {
        var number = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, number, "verifyAtAgency", archive("TIDAK_JELAS", "Tak terbaca."));

        var outcomes = together(() -> {
            try {
                house.atTheDesk(Officer.PANRB, () -> verifiers.restore(number, "Ternyata terbaca."));
                return "restored";
            } catch (Refusal refused) {
                return refused.kind();
            }
        });

        assertThat(outcomes).containsOnlyOnce("restored").containsOnly("restored", Refusal.Kind.CONFLICT);
        assertThat(house.openTasks(number)).containsExactly("verifyAtAgency");
    }

    private List<Object> together(Callable<?> act) throws Exception {
        var start = new CountDownLatch(1);
        var running = new ArrayList<Future<?>>();
        for (int person = 0; person < PEOPLE; person++) {
            running.add(people.submit(() -> {
                start.await();
                return act.call();
            }));
        }
        start.countDown();
        var outcomes = new ArrayList<>();
        for (var outcome : running) {
            outcomes.add(outcome.get());
        }
        return outcomes;
    }
}
