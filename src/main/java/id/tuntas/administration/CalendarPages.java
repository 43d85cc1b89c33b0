package id.tuntas.administration;

import id.tuntas.deadline.CalendarEdit;
import id.tuntas.deadline.CalendarEdit.AddHoliday;
import id.tuntas.deadline.CalendarEdit.AddOutage;
import id.tuntas.deadline.CalendarEdit.RemoveHoliday;
import id.tuntas.deadline.CalendarEdit.Undo;
import id.tuntas.deadline.HolidayKind;
import id.tuntas.directory.Directory;
import id.tuntas.platform.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code /administrasi/kalender}: every change is shown with what follows from it before it can be applied. */
@Controller
@RequestMapping(CalendarPages.PAGE)
class CalendarPages {

    static final String PAGE = "/administrasi/kalender";
    private static final ZoneId NATIONAL = ZoneId.of("Asia/Jakarta");
    private static final int MOST_CHANGES = 30;
    private static final int MOST_ROWS = 200;

    private final CalendarDesk desk;
    private final Directory directory;
    private final Clock clock;

    CalendarPages(CalendarDesk desk, Directory directory, Clock clock) {
        this.desk = desk;
        this.directory = directory;
        this.clock = clock;
    }

    /** What the forms send, and the preview sends again; which fields are needed depends on {@code action}. */
    record Wish(
            String action,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            HolidayKind kind,
            String name,
            String decree,
            String agency,
            Long id) {

        CalendarEdit edit() {
            return switch (action == null ? "" : action) {
                case "addOutage" -> new AddOutage(from, to, agency, decree, name);
                case "removeHoliday" -> new RemoveHoliday(number(), decree);
                case "undo" -> new Undo(number().intValue());
                default -> new AddHoliday(from, kind, name, decree, agency);
            };
        }

        private Long number() {
            return id == null ? 0 : id;
        }
    }

    @ModelAttribute("officer")
    boolean officer() {
        return true;
    }

    @GetMapping
    String calendar(@RequestParam(required = false) Integer tahun, Model model) {
        var year = year(tahun, clock.instant().atZone(NATIONAL).getYear());
        var book = desk.book();
        model.addAttribute("year", year);
        model.addAttribute("holidays", book.holidays(year));
        model.addAttribute("outages", book.outages());
        model.addAttribute("changes", book.changes(MOST_CHANGES));
        model.addAttribute("agencies", directory.agencies());
        model.addAttribute("zone", NATIONAL);
        model.addAttribute(
                "kinds",
                List.of(
                        HolidayKind.NATIONAL,
                        HolidayKind.COLLECTIVE_LEAVE,
                        HolidayKind.ELECTION,
                        HolidayKind.REGIONAL));
        return "administration/calendar";
    }

    @PostMapping("/pratinjau")
    String preview(Wish wish, ServletWebRequest sent, Model model) {
        try {
            var effect = desk.change(wish.edit(), true);
            model.addAttribute("wish", wish);
            model.addAttribute("effect", effect);
            model.addAttribute(
                    "rows", effect.deadlines().stream().limit(MOST_ROWS).toList());
            model.addAttribute("rungs", effect.rungs().stream().limit(MOST_ROWS).toList());
            model.addAttribute("zone", NATIONAL);
            return "administration/ripple";
        } catch (Refusal refused) {
            return Forms.refuse(refused, sent, model, () -> calendar(null, model));
        }
    }

    @PostMapping
    String apply(Wish wish, ServletWebRequest sent, Model model) {
        return Forms.answer(sent, model, PAGE, () -> calendar(null, model), () -> {
            var effect = desk.change(wish.edit(), false);
            return "Kalender versi " + effect.version() + " berlaku; " + effect.moved() + " tenggat berjalan bergeser.";
        });
    }

    static int year(Integer asked, int now) {
        return asked == null || asked < 2000 || asked > 2999 ? now : asked;
    }
}
