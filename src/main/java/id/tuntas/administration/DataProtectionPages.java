package id.tuntas.administration;

import id.tuntas.directory.Directory;
import id.tuntas.directory.Permission;
import id.tuntas.platform.Actor;
import id.tuntas.platform.Refusal;
import id.tuntas.privacy.Destruction.What;
import id.tuntas.privacy.Obstacle;
import id.tuntas.privacy.RetentionPeriod;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /administrasi/data-pribadi}: what reporters asked for, and what is destroyed when (PD-12 to PD-14, PD-20). */
@Controller
@RequestMapping("/administrasi/data-pribadi")
class DataProtectionPages {

    private static final String PAGE = "/administrasi/data-pribadi";
    private static final ZoneId NATIONAL = ZoneId.of("Asia/Jakarta");

    private final DataProtectionDesk desk;
    private final Directory directory;
    private final Clock clock;

    DataProtectionPages(DataProtectionDesk desk, Directory directory, Clock clock) {
        this.desk = desk;
        this.directory = directory;
        this.clock = clock;
    }

    @ModelAttribute("officer")
    boolean officer() {
        return true;
    }

    @GetMapping
    String show(Model model) {
        var requests = desk.requests();
        var obstacles = new HashMap<Long, Obstacle>();
        requests.forEach(
                request -> desk.obstacle(request).ifPresent(obstacle -> obstacles.put(request.id(), obstacle)));
        model.addAttribute("requests", requests);
        model.addAttribute("obstacles", obstacles);
        var counts = desk.counts();
        model.addAttribute("identities", counts.getOrDefault(What.IDENTITY, 0L));
        model.addAttribute("contents", counts.getOrDefault(What.CONTENT, 0L));
        model.addAttribute("upcoming", desk.upcoming());
        model.addAttribute("settled", desk.settled());
        model.addAttribute("holds", desk.holds());
        model.addAttribute("periods", desk.periods());
        model.addAttribute("national", Permission.KEEP_PERSONAL_DATA.isHeldBy(Actor.current(), null));
        model.addAttribute(
                "agencies", directory.agencies().stream().filter(desk::keeps).toList());
        model.addAttribute("now", clock.instant());
        model.addAttribute("zone", NATIONAL);
        return "administration/personal-data";
    }

    @PostMapping("/permintaan/{id}")
    String refuse(@PathVariable long id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        return act(redirect, "Putusan Anda tercatat, dan pelapor diberi tahu.", () -> desk.refuse(id, reason));
    }

    @PostMapping("/penahanan")
    String hold(
            @RequestParam(defaultValue = "") String nomor,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return act(redirect, "Data laporan itu ditahan dari pemusnahan.", () -> desk.hold(nomor, reason));
    }

    @PostMapping("/penahanan/{nomor}/pelepasan")
    String release(@PathVariable String nomor, RedirectAttributes redirect) {
        return act(redirect, "Penahanan dilepas.", () -> desk.release(nomor));
    }

    @PostMapping("/masa-simpan")
    String set(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "0") int identityYears,
            @RequestParam(defaultValue = "0") int contentYears,
            RedirectAttributes redirect) {
        return act(
                redirect,
                "Masa simpan tersimpan.",
                () -> desk.set(new RetentionPeriod(agency.isBlank() ? null : agency, identityYears, contentYears)));
    }

    private static String act(RedirectAttributes redirect, String done, Runnable act) {
        try {
            act.run();
            redirect.addFlashAttribute("done", done);
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.FORBIDDEN) {
                throw refused;
            }
            redirect.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:" + PAGE;
    }
}
