package id.tuntas.portal;

import id.tuntas.report.Status;
import java.util.List;

/** The answer to a submission. The access code is in it this once; nobody can look it up again (CH-12, CH-13). */
record Receipt(String trackingId, String accessCode, Status status, String statusLabel, List<DeadlineView> deadlines) {

    @Override
    public String toString() {
        return "Receipt[" + trackingId + "]";
    }
}
