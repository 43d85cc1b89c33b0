package id.tuntas.report;

import java.time.LocalDate;

/**
 * A report as it comes in, checked by the door it came through.
 *
 * @param agency the agency that the reporter chose, or whose officer typed it in; null: Admin Nasional decides (TR-1, TR-2)
 * @param suggestedUnit the unit of the liaison officer who typed it in (DI-2), else null
 * @param originalReceivedOn date of the letter or the visit, only for what an officer typed in (DI-3)
 * @param enteredBy user id of that officer, else null
 */
public record Draft(
        ReportKind kind,
        String channel,
        String title,
        String content,
        LocalDate incidentDate,
        String incidentLocation,
        String agency,
        String topic,
        boolean anonymous,
        boolean confidential,
        Reporter reporter,
        String suggestedUnit,
        LocalDate originalReceivedOn,
        String enteredBy) {

    @Override
    public String toString() {
        return "Draft[****]";
    }
}
