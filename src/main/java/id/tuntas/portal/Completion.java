package id.tuntas.portal;

import id.tuntas.procedure.ReportHandling;
import id.tuntas.report.AccessCode;
import id.tuntas.report.TrackingId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reporter completes a deferred report from one form: the files and the words arrive together or not at all, because
 * the words alone already bring the report back to who asked (TR-9).
 */
@Service
class Completion {

    private final ReportHandling procedure;

    Completion(ReportHandling procedure) {
        this.procedure = procedure;
    }

    @Transactional
    public void send(TrackingId trackingId, AccessCode code, String text, List<Enclosure> enclosures) {
        for (var enclosure : enclosures) {
            procedure.attach(trackingId, code, enclosure.name(), enclosure.content());
        }
        procedure.reply(trackingId, code, text);
    }
}
