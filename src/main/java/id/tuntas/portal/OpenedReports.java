package id.tuntas.portal;

import id.tuntas.platform.Seal;
import id.tuntas.report.AccessCode;
import id.tuntas.report.TrackingId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The reports that a browser has opened with their access code, for as long as its session lasts. Codes lie sealed in the
 * session and never in an address, where history and logs would keep them.
 */
@Component
class OpenedReports {

    private static final String CODE = "tuntas.code.";
    private static final String RECEIPT = "tuntas.receipt.";

    private final Seal seal;
    private final HttpServletRequest request;

    /** @param request whichever is being answered */
    OpenedReports(Seal seal, HttpServletRequest request) {
        this.seal = seal;
        this.request = request;
    }

    /** From here on the session is worth stealing: whoever knew its id before does not know it any more. */
    void open(TrackingId trackingId, AccessCode code) {
        var session = session();
        request.changeSessionId();
        session.setAttribute(CODE + trackingId, seal.close(code.value()));
    }

    /** @return the code, if this browser has opened the report */
    Optional<AccessCode> codeOf(TrackingId trackingId) {
        return Optional.ofNullable((String) session().getAttribute(CODE + trackingId))
                .map(kept -> new AccessCode(seal.open(kept, String.class)));
    }

    void close(TrackingId trackingId) {
        session().removeAttribute(CODE + trackingId);
        session().removeAttribute(RECEIPT + trackingId);
    }

    /** The receipt may be shown until it is noted down: a page that did not load on the way must not cost the code. */
    void keepReceipt(TrackingId trackingId) {
        session().setAttribute(RECEIPT + trackingId, true);
    }

    boolean hasReceipt(TrackingId trackingId) {
        return session().getAttribute(RECEIPT + trackingId) != null;
    }

    void dropReceipt(TrackingId trackingId) {
        session().removeAttribute(RECEIPT + trackingId);
    }

    private HttpSession session() {
        return request.getSession();
    }
}
