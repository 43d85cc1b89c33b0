package id.tuntas.casefile;

import id.tuntas.platform.Actor;
import id.tuntas.report.TrackingId;
import id.tuntas.report.UnknownReport;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** {@code /berkas}: the case file as a page of its own and inside the frame that Tasklist's tab opens. */
@Controller
@RequestMapping("/berkas")
class CaseFilePages {

    private static final int LONGEST_REASON = 500;

    private final CaseFiles files;

    CaseFilePages(CaseFiles files) {
        this.files = files;
    }

    /** A frame needs no second header. Browsers say what they load for; {@code bingkai} is for those that do not. */
    @ModelAttribute("bare")
    boolean bare(HttpServletRequest request) {
        return framed(request);
    }

    @ModelAttribute("officer")
    boolean officer() {
        return true;
    }

    private static boolean framed(HttpServletRequest request) {
        return "iframe".equals(request.getHeader("Sec-Fetch-Dest"))
                || request.getParameter("bingkai") != null
                || request.getRequestURI().startsWith(request.getContextPath() + "/berkas/tugas/");
    }

    @GetMapping("/{trackingId}")
    String report(@PathVariable String trackingId, Model model) {
        model.addAttribute("file", files.open(Actor.current(), new TrackingId(trackingId)));
        return "casefile/report";
    }

    @GetMapping("/tugas/{taskId}")
    String task(@PathVariable String taskId, Model model) {
        model.addAttribute("file", files.openForTask(Actor.current(), taskId));
        return "casefile/report";
    }

    /**
     * Who reports anonymously, on the page that answers and nowhere else: not in the session, not in an address, and no
     * browser keeps it.
     */
    @PostMapping("/{trackingId}/identitas")
    String identity(
            @PathVariable String trackingId,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        var number = new TrackingId(trackingId);
        var wrong = reason.isBlank()
                ? "Tulis alasan Anda perlu mengetahui siapa pelapornya."
                : reason.length() > LONGEST_REASON ? "Alasan paling panjang 500 karakter." : null;
        if (wrong == null) {
            model.addAttribute("file", files.reveal(Actor.current(), number, reason.strip()));
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("file", files.open(Actor.current(), number));
            model.addAttribute("refused", wrong);
            model.addAttribute("refusedField", "identityReason");
            model.addAttribute("identityReason", reason);
        }
        return "casefile/report";
    }

    /** Never shown by the browser itself: what a stranger attached is a stranger's file. */
    @GetMapping("/{trackingId}/lampiran/{id}")
    ResponseEntity<byte[]> attachment(@PathVariable String trackingId, @PathVariable UUID id) {
        var download = files.download(Actor.current(), new TrackingId(trackingId), id);
        var name = ContentDisposition.attachment()
                .filename(download.attachment().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(download.attachment().contentType()))
                .body(download.content());
    }

    @GetMapping("/{trackingId}/rujukan/{id}")
    ResponseEntity<byte[]> referral(@PathVariable String trackingId, @PathVariable long id) {
        var file = files.referral(Actor.current(), new TrackingId(trackingId), id);
        var name = ContentDisposition.attachment().filename(file.name()).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(file.contentType()))
                .body(file.content());
    }

    @ExceptionHandler(UnknownReport.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView unknown(HttpServletRequest request) {
        var page = new ModelAndView("casefile/unknown");
        // Whoever has just declared a conflict of interest is told here: the case file is closed to them now (ET-6).
        page.addAllObjects(RequestContextUtils.getInputFlashMap(request));
        page.addObject("bare", framed(request));
        page.addObject("officer", true);
        return page;
    }
}
