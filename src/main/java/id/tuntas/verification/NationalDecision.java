package id.tuntas.verification;

import id.tuntas.report.ReportKind;
import java.util.List;

/**
 * The verdict of Admin Nasional with what belongs to it.
 *
 * @param agency with FORWARD: the competent agency
 * @param supportingAgencies with FORWARD: who answers a part of it beside that agency (LI-2)
 * @param kind with FORWARD: corrects the reporter's choice; null leaves it
 * @param topic with FORWARD: names or corrects the topic; null leaves it
 * @param missingItems with DEFER: what the reporter has to add
 * @param archiveReason with ARCHIVE: code of the directory's list
 * @param masterReport with ARCHIVE of a duplicate: the number of the report that it repeats
 * @param reason with ARCHIVE: why; with FORWARD: what the agency should know, may be null
 */
public record NationalDecision(
        NationalVerdict verdict,
        String agency,
        List<String> supportingAgencies,
        ReportKind kind,
        String topic,
        String missingItems,
        String archiveReason,
        String masterReport,
        String reason) {}
