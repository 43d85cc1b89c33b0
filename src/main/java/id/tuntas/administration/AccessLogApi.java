package id.tuntas.administration;

import id.tuntas.trail.TrailAct;
import id.tuntas.trail.TrailLine;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/administration/access-log}: for auditor and operator, page by page. */
@RestController
@RequestMapping("/api/v1/administration/access-log")
class AccessLogApi {

    private final AccessLog log;

    AccessLogApi(AccessLog log) {
        this.log = log;
    }

    /** @param more whether older lines follow */
    record Answer(List<Line> content, int page, int size, boolean more) {}

    /**
     * @param groups under which it was allowed
     * @param role the same in words
     */
    record Line(
            Instant at,
            String actor,
            List<String> groups,
            String role,
            String decree,
            String trackingId,
            TrailAct act,
            String actLabel,
            String purpose) {}

    @GetMapping
    Answer find(@Valid @ModelAttribute AccessLog.Asked asked) {
        var found = log.find(asked);
        return new Answer(found.lines().stream().map(this::line).toList(), found.page(), found.size(), found.more());
    }

    private Line line(TrailLine line) {
        return new Line(
                line.at(),
                line.actor(),
                line.roles(),
                log.roles(line),
                line.decree(),
                line.trackingId(),
                line.act(),
                line.act().label(),
                line.purpose());
    }
}
