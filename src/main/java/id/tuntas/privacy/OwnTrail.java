package id.tuntas.privacy;

import id.tuntas.directory.Directory;
import id.tuntas.directory.Groups;
import id.tuntas.platform.Actor;
import id.tuntas.report.AccessCode;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import id.tuntas.trail.Trail;
import id.tuntas.trail.TrailAct;
import id.tuntas.trail.TrailLine;
import id.tuntas.trail.TrailPage;
import id.tuntas.trail.TrailQuery;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who dealt with the reporter's own report and data (PD-7): when, in which role at which agency and unit, with what, for
 * what. Officers are not named (ET-3), and what they wrote in their own words is not repeated: it may speak of others (PD-8).
 */
@Service
public class OwnTrail {

    /** Lines on one page. */
    static final int SIZE = 100;

    private final Reports reports;
    private final Trail trail;
    private final Directory directory;

    OwnTrail(Reports reports, Trail trail, Directory directory) {
        this.reports = reports;
        this.trail = trail;
        this.directory = directory;
    }

    /**
     * @param who a role with agency and unit, the house or the reporter
     * @param purpose null where there is nothing to add
     */
    public record Line(Instant at, String who, TrailAct act, String what, String purpose) {}

    /** @param more whether older lines follow */
    public record Page(List<Line> content, int page, boolean more) {}

    /** With everything that supporters were asked to answer of it. */
    @Transactional(readOnly = true)
    public Page of(TrackingId trackingId, AccessCode code, int page) {
        return of(reports.open(trackingId, code), page);
    }

    /** For the copy that an officer hands over to the reporter. */
    @Transactional(readOnly = true)
    public Page of(Report report, int page) {
        var found = trail.find(
                TrailQuery.of(reports.numbers(report)), Math.max(0, Math.min(page, TrailPage.DEEPEST / SIZE)), SIZE);
        return new Page(found.lines().stream().map(this::line).toList(), found.page(), found.more());
    }

    private Line line(TrailLine line) {
        return new Line(line.at(), who(line), line.act(), line.act().label(), purpose(line));
    }

    private String who(TrailLine line) {
        if (Actor.REPORTER.id().equals(line.actor())) {
            return "Anda";
        }
        if (Actor.HOUSE.id().equals(line.actor())) {
            return "Sistem";
        }
        var roles = line.roles().stream()
                .filter(role -> Groups.role(role).isPresent())
                .map(directory::officeName)
                .collect(Collectors.joining(", "));
        return roles.isEmpty() ? "Petugas" : roles;
    }

    private static String purpose(TrailLine line) {
        var words = line.purpose() == null ? new String[] {""} : line.purpose().split(" ", 3);
        return switch (words[0]) {
            case "tugas" -> words.length > 2 ? "tugas " + words[2] : "tugas";
            case "alasan:" -> "alasan tertulis, tersimpan dalam catatan";
            case "berkas" -> "memeriksa laporan";
            case "rujukan" -> "rujukan ke Ombudsman";
            case "serah" -> "serah terima tugas";
            case "surat" -> "mengirim pemberitahuan kepada Anda";
            case "permintaan" ->
                words.length > 1 && words[1].equals("pelapor") ? null : "permintaan Anda atas data pribadi";
            default -> null;
        };
    }
}
