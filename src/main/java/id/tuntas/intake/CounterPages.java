package id.tuntas.intake;

import id.tuntas.platform.Actor;
import id.tuntas.platform.Refusal;
import id.tuntas.platform.Seal;
import id.tuntas.report.TrackingId;
import id.tuntas.report.UnknownReport;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code /loket}: the officer's latest entries and their receipts. */
@Controller
@RequestMapping("/loket")
class CounterPages {

    private static final String CODE = "sealedCode";

    private final Counter counter;
    private final Seal seal;

    CounterPages(Counter counter, Seal seal) {
        this.counter = counter;
        this.seal = seal;
    }

    @ModelAttribute("officer")
    boolean officer() {
        counter.admit(Actor.current());
        return true;
    }

    @GetMapping
    String latest(Model model) {
        model.addAttribute("entries", counter.latest(Actor.current()));
        return "intake/counter";
    }

    /** The code passes through the session once, so that reloading the receipt does not make a new one. */
    @PostMapping("/{trackingId}/tanda-terima")
    String issue(@PathVariable String trackingId, RedirectAttributes redirect) {
        try {
            var number = new TrackingId(trackingId);
            var code = counter.issue(Actor.current(), number);
            redirect.addFlashAttribute(CODE, seal.close(code.value()));
            return "redirect:/loket/" + number + "/tanda-terima";
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.FORBIDDEN || refused instanceof UnknownReport) {
                throw refused;
            }
            redirect.addFlashAttribute("refused", refused.getMessage());
            return "redirect:/loket";
        }
    }

    @GetMapping("/{trackingId}/tanda-terima")
    String receipt(@PathVariable String trackingId, Model model) {
        var sealed = (String) model.getAttribute(CODE);
        if (sealed == null) {
            return "redirect:/loket";
        }
        model.addAttribute("code", seal.open(sealed, String.class));
        model.addAttribute("receipt", counter.receipt(Actor.current(), new TrackingId(trackingId)));
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/laporan")
                        .toUriString());
        return "intake/receipt";
    }
}
