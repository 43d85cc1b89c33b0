package id.tuntas.escalation;

import id.tuntas.deadline.DeadlineClock;
import id.tuntas.directory.Groups;
import id.tuntas.escalation.Rung.Recipient;
import id.tuntas.report.Report;
import java.util.List;
import java.util.stream.Stream;

/** Who is meant, from whoever holds the report now. Nobody is told of a report on which he is complained about (KP-4, KP-5). */
final class Addressees {

    private Addressees() {}

    static List<String> groups(Rung rung, DeadlineClock clock, Report report) {
        return rung.recipients().stream()
                .flatMap(recipient -> group(recipient, clock, report))
                .distinct()
                .toList();
    }

    private static Stream<String> group(Recipient recipient, DeadlineClock clock, Report report) {
        var agency = report.agency();
        return switch (recipient) {
            case HANDLERS -> handlers(clock, report);
            case UNIT_HEAD ->
                agency == null || report.unit() == null || report.supervisory()
                        ? Stream.empty()
                        : Stream.of(Groups.unitHead(agency, report.unit()));
            case INSPECTORATE -> agency == null ? Stream.empty() : Stream.of(Groups.inspectorate(agency));
            case AGENCY_ADMIN -> agency == null ? Stream.empty() : Stream.of(Groups.agencyAdmin(agency));
            case NATIONAL_ADMIN -> Stream.of(Groups.nationalAdmin());
            case OMBUDSMAN -> Stream.of(Groups.ombudsman());
            case REPORTER -> Stream.empty();
        };
    }

    private static Stream<String> handlers(DeadlineClock clock, Report report) {
        var agency = report.agency();
        if (agency == null || clock == DeadlineClock.NATIONAL_VERIFICATION || clock == DeadlineClock.HOLDER_DECISION) {
            return Stream.of(Groups.nationalAdmin());
        }
        if (clock == DeadlineClock.AGENCY_VERIFICATION) {
            return Stream.of(Groups.agencyAdmin(agency));
        }
        if (report.supervisory()) {
            return Stream.of(Groups.inspectorate(agency));
        }
        return Stream.of(report.unit() == null ? Groups.agencyAdmin(agency) : Groups.liaison(agency, report.unit()));
    }
}
