package id.tuntas.portal;

import id.tuntas.deadline.Deadlines;
import id.tuntas.deadline.Promise;
import id.tuntas.directory.Agency;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Topic;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What anyone may ask without a report: agencies, topics, and by when so many working days are over. */
@RestController
@RequestMapping("/api/v1")
class ReferenceApi {

    private final Directory directory;
    private final Deadlines deadlines;

    ReferenceApi(Directory directory, Deadlines deadlines) {
        this.directory = directory;
        this.deadlines = deadlines;
    }

    @GetMapping("/agencies")
    List<Agency> agencies() {
        return directory.agencies();
    }

    @GetMapping("/topics")
    List<Topic> topics() {
        return directory.topics();
    }

    /** CAL-1, CAL-5: the ledger tells for each day why it counts or not. */
    @GetMapping("/deadlines")
    Promise promise(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam int workingDays,
            @RequestParam(required = false) String agency) {
        var code = Submission.orNull(agency);
        if (code != null && directory.agency(code).isEmpty()) {
            throw new UnknownCode("Instansi", code);
        }
        return deadlines.promise(from, workingDays, code);
    }
}
