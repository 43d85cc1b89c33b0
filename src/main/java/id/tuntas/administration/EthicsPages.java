package id.tuntas.administration;

import id.tuntas.directory.Ethics;
import id.tuntas.platform.Actor;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /etika}: the code of ethics in plain words, and the button under it (ET-1, ET-3, ET-4). */
@Controller
@RequestMapping("/etika")
class EthicsPages {

    private static final ZoneId NATIONAL = ZoneId.of("Asia/Jakarta");

    private final Ethics ethics;

    EthicsPages(Ethics ethics) {
        this.ethics = ethics;
    }

    @ModelAttribute("officer")
    boolean officer() {
        return true;
    }

    @GetMapping
    String show(Model model) {
        var officer = Actor.current().id();
        model.addAttribute("missing", ethics.isMissing(officer));
        model.addAttribute("until", ethics.validUntil(officer).orElse(null));
        model.addAttribute("zone", NATIONAL);
        return "administration/ethics";
    }

    @PostMapping
    String acknowledge() {
        ethics.acknowledge(Actor.current().id());
        return "redirect:/camunda/app/tasklist/default/";
    }
}
