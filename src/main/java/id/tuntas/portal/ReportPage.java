package id.tuntas.portal;

import id.tuntas.directory.Directory;
import id.tuntas.directory.Topic;
import id.tuntas.platform.Refusal;
import id.tuntas.report.AccessCode;
import id.tuntas.report.ReportKind;
import id.tuntas.report.TrackingId;
import id.tuntas.report.UnacceptableAttachment;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The report form at {@code /}. What is wrong is said beside its field, and nothing that was typed is lost. */
@Controller
class ReportPage {

    /** A topic with those below it, as the select shows them. */
    record TopicGroup(Topic topic, List<Topic> below) {}

    /** Names of the form's fields by the paths of the rules in {@link Submission}, in the order of the form. */
    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("kind", "kind");
        FIELDS.put("title", "title");
        FIELDS.put("content", "content");
        FIELDS.put("incidentDate", "incidentDate");
        FIELDS.put("incidentLocation", "incidentLocation");
        FIELDS.put("reporter.name", "name");
        FIELDS.put("reporter.email", "email");
        FIELDS.put("reporter.reachable", "email");
        FIELDS.put("reporter.phone", "phone");
    }

    private final Submissions submissions;
    private final OpenedReports opened;
    private final Directory directory;
    private final Validator validator;

    ReportPage(Submissions submissions, OpenedReports opened, Directory directory, Validator validator) {
        this.submissions = submissions;
        this.opened = opened;
        this.directory = directory;
        this.validator = validator;
    }

    @GetMapping("/")
    String form(Model model) {
        return form(ReportForm.empty(), Map.of(), model);
    }

    @PostMapping("/")
    String submit(
            @ModelAttribute ReportForm form,
            @RequestParam(name = "attachments", required = false) List<MultipartFile> files,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var submission = form.submission();
        var errors = errors(form, submission);
        if (errors.isEmpty()) {
            try {
                var receipt = submissions.submit(submission, form.key(), Enclosure.of(files));
                var trackingId = new TrackingId(receipt.trackingId());
                opened.open(trackingId, new AccessCode(receipt.accessCode()));
                opened.keepReceipt(trackingId);
                return "redirect:/laporan/" + trackingId + "/tanda-terima";
            } catch (UnacceptableAttachment refused) {
                errors.put("attachments", refused.getMessage());
            } catch (KeyReused sentBefore) {
                errors.put(
                        "form",
                        "Formulir ini sudah terkirim. Untuk menyampaikan laporan lain, buka formulir baru lewat menu"
                                + " “Buat laporan”.");
            } catch (Refusal refused) {
                errors.put("form", refused.getMessage());
            }
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return form(form, errors, model);
    }

    private String form(ReportForm form, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", ReportKind.values());
        model.addAttribute("agencies", directory.agencies());
        model.addAttribute("topics", topics());
        return "portal/form";
    }

    private Map<String, String> errors(ReportForm form, Submission submission) {
        var found = new LinkedHashMap<String, String>();
        validator
                .validate(submission)
                .forEach(violation ->
                        found.putIfAbsent(violation.getPropertyPath().toString(), violation.getMessage()));
        if (form.hasStrangeDate()) {
            found.put("incidentDate", "Tanggal kejadian tidak dikenali. Tulis seperti ini: 2026-12-08.");
        }
        var errors = new LinkedHashMap<String, String>();
        FIELDS.forEach((path, field) -> {
            if (found.containsKey(path)) {
                errors.putIfAbsent(field, found.get(path));
            }
        });
        return errors;
    }

    /** Branches with everything below them, in the directory's order; the root itself is no topic of a report. */
    private List<TopicGroup> topics() {
        var all = directory.topics();
        var roots = all.stream()
                .filter(topic -> topic.parent() == null)
                .map(Topic::code)
                .toList();
        return all.stream()
                .filter(topic -> roots.contains(topic.parent()))
                .map(branch -> new TopicGroup(branch, below(branch.code(), all)))
                .toList();
    }

    private static List<Topic> below(String code, List<Topic> all) {
        var below = new ArrayList<Topic>();
        for (var topic : all) {
            if (code.equals(topic.parent())) {
                below.add(topic);
                below.addAll(below(topic.code(), all));
            }
        }
        return below;
    }
}
