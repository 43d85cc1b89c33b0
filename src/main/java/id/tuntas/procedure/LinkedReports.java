package id.tuntas.procedure;

import id.tuntas.followup.Continuations;
import id.tuntas.report.Report;
import id.tuntas.report.TrackingId;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports that continue a completed one: each begins its own life in the procedure, at the agency of the old one (AC-6, AC-7). */
@Service
@Transactional
public class LinkedReports {

    private final Continuations continuations;
    private final RuntimeService engine;

    LinkedReports(Continuations continuations, RuntimeService engine) {
        this.continuations = continuations;
        this.engine = engine;
    }

    /** Admin Instansi made a report of its own of the later replies. */
    public void registerReviewed(TrackingId completed) {
        start(continuations.ofReview(completed));
    }

    /** A reply that came too late for anything else; the same words twice are one report. */
    Report registerReply(Report completed, String text) {
        return continuations
                .inTheSameWords(completed, text)
                .orElseGet(() -> start(continuations.ofReply(completed, text)));
    }

    private Report start(Report report) {
        ReportHandling.begin(engine, report);
        return report;
    }
}
