package id.tuntas.administration;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The officers' menu leads to the calendar whoever may keep it. */
@ControllerAdvice
class CalendarMenu {

    @ModelAttribute("keepsCalendar")
    boolean keepsCalendar() {
        return CalendarDesk.mayKeep();
    }
}
