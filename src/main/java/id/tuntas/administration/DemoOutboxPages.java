package id.tuntas.administration;

import id.tuntas.notification.Outbox;
import id.tuntas.notification.OutgoingMessage;
import id.tuntas.notification.Recipient;
import java.time.ZoneId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * {@code /demo/kotak-keluar}: the letters that the demonstration would have sent, as they would arrive on a telephone
 * (NT-4). It has no mail server, and addresses are not looked up for a page.
 */
@Controller
@RequestMapping("/demo/kotak-keluar")
@Profile("demo")
class DemoOutboxPages {

    private static final int MOST = 100;

    private final Outbox outbox;

    DemoOutboxPages(Outbox outbox) {
        this.outbox = outbox;
    }

    /** A letter as the page shows it. */
    record Shown(OutgoingMessage message, String to, boolean toReporter, String text) {}

    @ModelAttribute("officer")
    boolean officer() {
        return true;
    }

    @GetMapping
    String letters(Model model) {
        model.addAttribute(
                "letters",
                outbox.latest(MOST).stream()
                        .map(each -> new Shown(
                                each,
                                outbox.nameOf(each.recipient()),
                                each.recipient() instanceof Recipient.Reporter,
                                outbox.text(each)))
                        .toList());
        model.addAttribute("zone", ZoneId.of("Asia/Jakarta"));
        return "administration/outbox";
    }
}
