package id.tuntas.casefile;

import id.tuntas.casefile.VerifierSide.PublicText;
import id.tuntas.casefile.VerifierSide.SimilarReport;
import id.tuntas.platform.Actor;
import id.tuntas.report.PersonalData;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.StatusChange;
import id.tuntas.routing.Access;
import id.tuntas.verification.Duplicates;
import id.tuntas.verification.PublicTexts;
import id.tuntas.verification.Restoration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Puts together what a verifier needs beside the report itself. Similar reports that the officer may not see are not told of. */
@Component
class VerifierSides {

    /** While a report is in one of these, it can still turn out to be a duplicate (TR-11, TR-21). */
    private static final Set<Status> OPEN = Set.of(Status.NOT_VERIFIED, Status.NOT_FOLLOWED_UP, Status.IN_PROGRESS);

    private static final int MOST_SIMILAR = 5;

    private final Reports reports;
    private final Duplicates duplicates;

    VerifierSides(Reports reports, Duplicates duplicates) {
        this.reports = reports;
        this.duplicates = duplicates;
    }

    VerifierSide of(
            Actor officer, Access access, Report report, List<StatusChange> history, Function<Report, String> holder) {
        if (!access.verifies()) {
            return VerifierSide.NOTHING;
        }
        return new VerifierSide(
                PublicTexts.correctable(report, history) ? publicText(report) : null,
                OPEN.contains(report.status()) && !report.isSubCase() ? similar(officer, report, holder) : List.of(),
                Restoration.possible(report, history));
    }

    private static PublicText publicText(Report report) {
        return new PublicText(
                PersonalData.pieces(report.title()),
                PersonalData.pieces(report.content()),
                PersonalData.masked(report.publicTitle()),
                PersonalData.masked(report.publicContent()));
    }

    private List<SimilarReport> similar(Actor officer, Report report, Function<Report, String> holder) {
        var found = duplicates.of(report);
        var histories =
                reports.histories(found.stream().map(Duplicates.Similar::report).toList());
        return found.stream()
                .filter(similar -> Access.of(
                                officer,
                                similar.report(),
                                histories.get(similar.report().trackingId()))
                        .caseFile())
                .limit(MOST_SIMILAR)
                .map(similar -> new SimilarReport(
                        similar.report().trackingId(),
                        similar.report().title(),
                        similar.report().status().label(),
                        similar.report().receivedAt(),
                        holder.apply(similar.report()),
                        similar.percent()))
                .toList();
    }
}
