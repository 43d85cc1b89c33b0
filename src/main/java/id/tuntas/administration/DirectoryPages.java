package id.tuntas.administration;

import id.tuntas.directory.DirectoryBook.Kind;
import id.tuntas.directory.Entry;
import id.tuntas.directory.Ethics;
import id.tuntas.directory.Groups.Office;
import id.tuntas.directory.Officers;
import id.tuntas.directory.Officers.Appointed;
import id.tuntas.directory.Officers.Wish;
import id.tuntas.directory.Validity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /administrasi}: the directory, the officers with their decrees, and what is handed over (ACT-14, ACT-16). */
@Controller
@RequestMapping("/administrasi")
class DirectoryPages {

    private static final ZoneId NATIONAL = ZoneId.of("Asia/Jakarta");
    private static final String DIRECTORY = "/administrasi/direktori";
    private static final String OFFICERS = "/administrasi/petugas";

    private static final List<Office> NATIONAL_OFFICES =
            List.of(Office.NATIONAL_ADMIN, Office.OMBUDSMAN, Office.KSP, Office.HUB, Office.AUDITOR);

    private final DirectoryDesk desk;
    private final Handovers handovers;
    private final Ethics ethics;

    DirectoryPages(DirectoryDesk desk, Handovers handovers, Ethics ethics) {
        this.desk = desk;
        this.handovers = handovers;
        this.ethics = ethics;
    }

    /** What the forms for an entry send. */
    record EntryForm(
            String code,
            String name,
            String parent,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {

        Entry entry(String agencyOrNull) {
            var above = agencyOrNull != null ? agencyOrNull : parent == null || parent.isBlank() ? null : parent;
            return new Entry(code, name, above, new Validity(from, until));
        }
    }

    /** What the forms for an officer send. */
    record OfficerForm(
            String officer,
            String name,
            String email,
            Office office,
            String unit,
            Set<String> agencies,
            String decree,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            Boolean substitution) {

        Wish wish(String agencyOrNull) {
            return new Wish(
                    officer,
                    name,
                    email,
                    office,
                    agencyOrNull,
                    unit == null || unit.isBlank() ? null : unit,
                    agencies,
                    decree,
                    from,
                    until);
        }
    }

    /** A select of offices needs words. */
    record OfficeChoice(Office office, String label) {}

    @ModelAttribute("officer")
    boolean officer() {
        return true;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return NATIONAL;
    }

    @GetMapping("/direktori")
    String directory(Model model) {
        model.addAttribute("agencies", desk.agencies());
        model.addAttribute("national", DirectoryDesk.keepsAll());
        model.addAttribute("today", desk.today());
        if (DirectoryDesk.keepsAll()) {
            model.addAttribute("topics", desk.entries(Kind.TOPIC, null));
            model.addAttribute("channels", desk.entries(Kind.CHANNEL, null));
            model.addAttribute("priorities", desk.entries(Kind.PRIORITY, null));
            model.addAttribute("rules", desk.priorityByTopic());
            model.addAttribute("changes", desk.changes(null));
        }
        return "administration/directory";
    }

    @PostMapping("/direktori/{list}")
    String keep(
            @PathVariable String list,
            @RequestParam(defaultValue = "false") boolean baru,
            EntryForm form,
            ServletWebRequest sent,
            Model model) {
        var kind = kind(list);
        return Forms.answer(sent, model, DIRECTORY, () -> directory(model), () -> {
            keep(kind, form.entry(null), baru);
            return "Direktori tersimpan.";
        });
    }

    @PostMapping("/direktori/aturan")
    String mark(@RequestParam String topic, @RequestParam String priority, ServletWebRequest sent, Model model) {
        return Forms.answer(sent, model, DIRECTORY, () -> directory(model), () -> {
            desk.mark(topic, priority.isBlank() ? null : priority);
            return "Aturan prioritas tersimpan.";
        });
    }

    @GetMapping("/instansi/{agency}")
    String agency(@PathVariable String agency, Model model) {
        model.addAttribute("units", desk.entries(Kind.UNIT, agency));
        model.addAttribute(
                "agency",
                desk.agencies().stream()
                        .filter(known -> known.code().equals(agency))
                        .findFirst()
                        .orElseThrow(NotTheDirectoryKeeper::new));
        model.addAttribute(
                "offices",
                Stream.of(Office.LIAISON, Office.UNIT_HEAD, Office.AGENCY_ADMIN, Office.INSPECTORATE)
                        .filter(office -> office.atUnit() || DirectoryDesk.keepsAll())
                        .map(DirectoryPages::choice)
                        .toList());
        officers(agency, model);
        model.addAttribute("changes", desk.changes(agency));
        return "administration/agency";
    }

    /** Officers who sit at no agency. */
    @GetMapping("/petugas")
    String national(Model model) {
        model.addAttribute(
                "offices", NATIONAL_OFFICES.stream().map(DirectoryPages::choice).toList());
        officers(null, model);
        model.addAttribute("agencies", desk.agencies());
        return "administration/officers";
    }

    private void officers(String agency, Model model) {
        var all = desk.appointments(agency).stream()
                .filter(appointment -> agency != null || appointment.agency() == null)
                .toList();
        model.addAttribute("appointments", all);
        model.addAttribute(
                "ending",
                desk.appointments(agency).stream().filter(desk::endsSoon).toList());
        model.addAttribute(
                "onDuty",
                all.stream()
                        .filter(desk::onDuty)
                        .map(appointment -> appointment.id())
                        .toList());
        model.addAttribute(
                "unpledged",
                ethics.missing(
                        all.stream().map(appointment -> appointment.officer()).collect(Collectors.toSet())));
        model.addAttribute("labels", LABELS);
        model.addAttribute("warningDays", Officers.WARNING_DAYS);
        model.addAttribute("today", desk.today());
    }

    @PostMapping("/instansi/{agency}/unit")
    String keepUnit(
            @PathVariable String agency,
            @RequestParam(defaultValue = "false") boolean baru,
            EntryForm form,
            ServletWebRequest sent,
            Model model) {
        return Forms.answer(sent, model, page(agency), () -> agency(agency, model), () -> {
            keep(Kind.UNIT, form.entry(agency), baru);
            return "Unit kerja tersimpan.";
        });
    }

    @PostMapping("/instansi/{agency}/petugas")
    String appoint(
            @PathVariable String agency,
            OfficerForm form,
            ServletWebRequest sent,
            Model model,
            RedirectAttributes redirect) {
        return Forms.answer(sent, model, page(agency), () -> agency(agency, model), () -> {
            show(desk.appoint(form.wish(agency)), redirect);
            return "Penugasan tersimpan.";
        });
    }

    @PostMapping("/petugas")
    String appointNationally(OfficerForm form, ServletWebRequest sent, Model model, RedirectAttributes redirect) {
        return Forms.answer(sent, model, OFFICERS, () -> national(model), () -> {
            show(desk.appoint(form.wish(null)), redirect);
            return "Penugasan tersimpan.";
        });
    }

    @PostMapping("/penugasan/{id}")
    String change(@PathVariable long id, OfficerForm form, ServletWebRequest sent, Model model) {
        var agency = desk.kept(id).agency();
        return Forms.answer(sent, model, page(agency), () -> officersOf(agency, model), () -> {
            desk.change(id, form.decree(), form.from(), form.until());
            return "Masa tugas tersimpan.";
        });
    }

    @PostMapping("/penugasan/{id}/pengganti")
    String replace(
            @PathVariable long id, OfficerForm form, ServletWebRequest sent, Model model, RedirectAttributes redirect) {
        var agency = desk.kept(id).agency();
        return Forms.answer(sent, model, page(agency), () -> officersOf(agency, model), () -> {
            var appointed = desk.replace(id, form.wish(null), Boolean.TRUE.equals(form.substitution()));
            show(appointed, redirect);
            redirect.addFlashAttribute("handover", appointed.appointment().id());
            return "Serah terima tersimpan.";
        });
    }

    @PostMapping("/impor")
    String importAll(
            @RequestParam MultipartFile berkas,
            @RequestParam(defaultValue = "false") boolean uji,
            @RequestParam String agency,
            ServletWebRequest sent,
            Model model,
            RedirectAttributes redirect) {
        return Forms.answer(sent, model, page(agency), () -> agency(agency, model), () -> {
            var outcome = desk.importAll(bytes(berkas), uji);
            redirect.addFlashAttribute("outcome", outcome);
            return outcome.faults().isEmpty()
                    ? (uji ? "Uji coba berhasil; belum ada yang disimpan: " : "Tersimpan: ") + outcome.units()
                            + " unit kerja, " + outcome.appointments() + " penugasan."
                    : null;
        });
    }

    @GetMapping("/serah-terima")
    String handovers(Model model) {
        model.addAttribute("taken", desk.takenOver());
        model.addAttribute("labels", LABELS);
        return "administration/handovers";
    }

    @GetMapping("/serah-terima/{id}")
    String handover(@PathVariable long id, Model model) {
        model.addAttribute("handover", handovers.of(id));
        return "administration/handover";
    }

    static final Map<Office, String> LABELS = Map.ofEntries(
            Map.entry(Office.NATIONAL_ADMIN, "Admin Nasional"),
            Map.entry(Office.AGENCY_ADMIN, "Admin Instansi"),
            Map.entry(Office.LIAISON, "Pejabat Penghubung"),
            Map.entry(Office.UNIT_HEAD, "Pimpinan unit kerja"),
            Map.entry(Office.INSPECTORATE, "Inspektorat"),
            Map.entry(Office.OMBUDSMAN, "Ombudsman Republik Indonesia"),
            Map.entry(Office.KSP, "Kantor Staf Presiden"),
            Map.entry(Office.HUB, "Simpul (hub) koordinasi"),
            Map.entry(Office.AUDITOR, "Auditor"),
            Map.entry(Office.PROCESS_OWNER, "Pemilik proses bisnis"),
            Map.entry(Office.OPERATOR, "Operator sistem"));

    private static OfficeChoice choice(Office office) {
        return new OfficeChoice(office, LABELS.get(office));
    }

    private void keep(Kind kind, Entry entry, boolean isNew) {
        if (isNew) {
            desk.add(kind, entry);
        } else {
            desk.change(kind, entry);
        }
    }

    private static Kind kind(String list) {
        return switch (list) {
            case "instansi" -> Kind.AGENCY;
            case "topik" -> Kind.TOPIC;
            case "kanal" -> Kind.CHANNEL;
            case "prioritas" -> Kind.PRIORITY;
            default -> throw new NoSuchList();
        };
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The password of a new account is shown once, on the next page. */
    private static void show(Appointed appointed, RedirectAttributes redirect) {
        if (appointed.password() != null) {
            redirect.addFlashAttribute("account", appointed.appointment().officer());
            redirect.addFlashAttribute("password", appointed.password());
        }
    }

    private String officersOf(String agencyOrNull, Model model) {
        return agencyOrNull == null ? national(model) : agency(agencyOrNull, model);
    }

    /** What somebody typed into an address becomes part of another one only if it is a code. */
    private static String page(String agencyOrNull) {
        if (agencyOrNull == null) {
            return OFFICERS;
        }
        return agencyOrNull.matches("[A-Z0-9_]{1,32}") ? "/administrasi/instansi/" + agencyOrNull : DIRECTORY;
    }
}
