package id.tuntas.procedure;

import id.tuntas.report.TrackingId;
import id.tuntas.verification.PublicTexts;
import id.tuntas.verification.Restoration;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What verifiers do that no task offers; the door has asked whether they are the right ones. */
@Service
@Transactional
public class VerifierActs {

    private final PublicTexts publicTexts;
    private final Restoration restoration;
    private final RuntimeService engine;

    VerifierActs(PublicTexts publicTexts, Restoration restoration, RuntimeService engine) {
        this.publicTexts = publicTexts;
        this.restoration = restoration;
        this.engine = engine;
    }

    /** Anyone reads this instead of what the reporter wrote (V-8). */
    public void correctPublicText(TrackingId trackingId, String title, String content) {
        publicTexts.correct(trackingId, title, content);
    }

    /** The report leaves the archive (TR-20); the instance that archived it has ended, another begins under its number. */
    public void restore(TrackingId trackingId, String reason) {
        ReportHandling.begin(engine, restoration.restore(trackingId, reason));
    }
}
