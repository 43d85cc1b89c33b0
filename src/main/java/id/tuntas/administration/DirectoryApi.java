package id.tuntas.administration;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.tuntas.directory.Appointment;
import id.tuntas.directory.DirectoryBook.Change;
import id.tuntas.directory.DirectoryBook.Kind;
import id.tuntas.directory.Entry;
import id.tuntas.directory.Ethics;
import id.tuntas.directory.Groups.Office;
import id.tuntas.directory.Officers.Appointed;
import id.tuntas.directory.Officers.Wish;
import id.tuntas.directory.Validity;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The directory as data: what there is, who is appointed, by which decree (ACT-11, ACT-14, ACT-16, PR-2). */
@RestController
@RequestMapping(DirectoryApi.PATH)
class DirectoryApi {

    static final String PATH = "/api/v1/administration/directory";

    private final DirectoryDesk desk;
    private final Handovers handovers;
    private final Ethics ethics;

    DirectoryApi(DirectoryDesk desk, Handovers handovers, Ethics ethics) {
        this.desk = desk;
        this.handovers = handovers;
        this.ethics = ethics;
    }

    /** @param parent of a topic the branch it hangs on; else not asked for */
    record EntryWish(String code, String name, String parent, LocalDate validFrom, LocalDate validUntil) {

        Entry entry(String codeOrNull, String agencyOrNull) {
            return new Entry(
                    codeOrNull == null ? code : codeOrNull,
                    name,
                    agencyOrNull == null ? parent : agencyOrNull,
                    new Validity(validFrom, validUntil));
        }
    }

    record EntryView(
            String code, String name, String parent, LocalDate validFrom, LocalDate validUntil, boolean inForce) {

        static EntryView of(Entry entry, LocalDate today) {
            return new EntryView(
                    entry.code(),
                    entry.name(),
                    entry.parent(),
                    entry.validity().from(),
                    entry.validity().until(),
                    entry.validity().on(today));
        }
    }

    record AppointmentChange(String decree, LocalDate from, LocalDate until) {}

    /** @param substitution for a period only */
    record Successor(
            String officer,
            String name,
            String email,
            String decree,
            LocalDate from,
            LocalDate until,
            boolean substitution) {

        Wish wish() {
            return new Wish(officer, name, email, null, null, null, null, decree, from, until);
        }
    }

    record AppointmentView(
            long id,
            String officer,
            String name,
            String email,
            Office office,
            String agency,
            String unit,
            Set<String> agencies,
            String decree,
            LocalDate from,
            LocalDate until,
            Long replaces,
            boolean substitution,
            boolean onDuty,
            boolean endsSoon,
            boolean ethicsAcknowledged) {}

    /** @param password of an account that was opened for it; told this once */
    record AppointedView(AppointmentView appointment, String password) {}

    record Rule(@JsonProperty(required = true) String priority) {}

    /** @param list {@code agencies}, {@code topics}, {@code channels} or {@code priorities} */
    @GetMapping("/{list}")
    List<EntryView> entries(@PathVariable String list) {
        var kind = kind(list);
        return views(kind == Kind.AGENCY ? desk.agencies() : desk.entries(kind, null));
    }

    @PostMapping("/{list}")
    ResponseEntity<EntryView> add(@PathVariable String list, @RequestBody EntryWish wish) {
        return added("/" + list + "/", desk.add(kind(list), wish.entry(null, null)));
    }

    @PutMapping("/{list}/{code}")
    EntryView change(@PathVariable String list, @PathVariable String code, @RequestBody EntryWish wish) {
        return view(desk.change(kind(list), wish.entry(code, null)));
    }

    private static Kind kind(String list) {
        return switch (list) {
            case "agencies" -> Kind.AGENCY;
            case "topics" -> Kind.TOPIC;
            case "channels" -> Kind.CHANNEL;
            case "priorities" -> Kind.PRIORITY;
            default -> throw new NoSuchList();
        };
    }

    @GetMapping("/agencies/{agency}/units")
    List<EntryView> units(@PathVariable String agency) {
        return views(desk.entries(Kind.UNIT, agency));
    }

    @PostMapping("/agencies/{agency}/units")
    ResponseEntity<EntryView> addUnit(@PathVariable String agency, @RequestBody EntryWish wish) {
        return added("/agencies/" + agency + "/units/", desk.add(Kind.UNIT, wish.entry(null, agency)));
    }

    @PutMapping("/agencies/{agency}/units/{code}")
    EntryView changeUnit(@PathVariable String agency, @PathVariable String code, @RequestBody EntryWish wish) {
        return view(desk.change(Kind.UNIT, wish.entry(code, agency)));
    }

    /** Which topics mark their reports by themselves, and with which priority. */
    @GetMapping("/priority-rules")
    Map<String, String> rules() {
        return desk.priorityByTopic();
    }

    /** {@code null} takes the rule back. */
    @PutMapping("/priority-rules/{topic}")
    Map<String, String> rule(@PathVariable String topic, @RequestBody Rule rule) {
        desk.mark(topic, rule.priority());
        return desk.priorityByTopic();
    }

    @GetMapping("/changes")
    List<Change> changes(@RequestParam(required = false) String agency) {
        return desk.changes(agency);
    }

    /** Those that end first come first; {@code endsSoon} answers only those that end within thirty days. */
    @GetMapping("/appointments")
    List<AppointmentView> appointments(
            @RequestParam(required = false) String agency, @RequestParam(defaultValue = "false") boolean endsSoon) {
        return desk.appointments(agency).stream()
                .map(this::view)
                .filter(appointment -> !endsSoon || appointment.endsSoon())
                .toList();
    }

    @PostMapping("/appointments")
    ResponseEntity<AppointedView> appoint(@RequestBody Wish wish) {
        return appointed(desk.appoint(wish));
    }

    @PutMapping("/appointments/{id}")
    AppointmentView change(@PathVariable long id, @RequestBody AppointmentChange change) {
        return view(desk.change(id, change.decree(), change.from(), change.until()));
    }

    @PostMapping("/appointments/{id}/successor")
    ResponseEntity<AppointedView> replace(@PathVariable long id, @RequestBody Successor successor) {
        return appointed(desk.replace(id, successor.wish(), successor.substitution()));
    }

    /** What whoever takes over has to know (FX-28). */
    @GetMapping("/appointments/{id}/handover")
    Handover handover(@PathVariable long id) {
        return handovers.of(id);
    }

    @PostMapping(path = "/import", consumes = "text/csv")
    ResponseEntity<?> importAll(@RequestBody byte[] csv, @RequestParam(defaultValue = "false") boolean dryRun) {
        var outcome = desk.importAll(csv, dryRun);
        if (dryRun || outcome.faults().isEmpty()) {
            return ResponseEntity.ok(outcome);
        }
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "Tidak ada yang diambil; perbaiki baris yang disebut, lalu kirim lagi.");
        problem.setType(URI.create("urn:tuntas:import-faulty"));
        problem.setTitle("Tidak sesuai aturan");
        problem.setProperty("faults", outcome.faults());
        return ResponseEntity.of(problem).build();
    }

    private ResponseEntity<EntryView> added(String path, Entry entry) {
        return ResponseEntity.created(URI.create(PATH + path + entry.code())).body(view(entry));
    }

    private ResponseEntity<AppointedView> appointed(Appointed appointed) {
        return ResponseEntity.created(URI.create(
                        PATH + "/appointments/" + appointed.appointment().id()))
                .body(new AppointedView(view(appointed.appointment()), appointed.password()));
    }

    private List<EntryView> views(List<Entry> entries) {
        return entries.stream().map(this::view).toList();
    }

    private EntryView view(Entry entry) {
        return EntryView.of(entry, desk.today());
    }

    private AppointmentView view(Appointment appointment) {
        return new AppointmentView(
                appointment.id(),
                appointment.officer(),
                appointment.name(),
                appointment.email(),
                appointment.office(),
                appointment.agency(),
                appointment.unit(),
                appointment.agencies(),
                appointment.decree(),
                appointment.validity().from(),
                appointment.validity().until(),
                appointment.replaces(),
                appointment.substitution(),
                desk.onDuty(appointment),
                desk.endsSoon(appointment),
                !ethics.isMissing(appointment.officer()));
    }
}
