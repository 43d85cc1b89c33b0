package id.tuntas.administration;

import id.tuntas.directory.Permission;
import id.tuntas.platform.Actor;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The menu on every page of officers leads whoever may to what they may; figures add themselves. */
@ControllerAdvice
class OfficersMenu {

    private final DirectoryDesk desk;

    OfficersMenu(DirectoryDesk desk) {
        this.desk = desk;
    }

    @ModelAttribute("receivesAtCounter")
    boolean receivesAtCounter() {
        return Permission.RECEIVE_AT_COUNTER.isHeldBy(Actor.current());
    }

    @ModelAttribute("keepsCalendar")
    boolean keepsCalendar() {
        return Permission.KEEP_CALENDAR.isHeldBy(Actor.current());
    }

    @ModelAttribute("keepsDirectory")
    boolean keepsDirectory() {
        return Permission.KEEP_UNITS.isHeldBy(Actor.current());
    }

    @ModelAttribute("keepsPersonalData")
    boolean keepsPersonalData() {
        return Permission.KEEP_PERSONAL_DATA.isHeldBy(Actor.current());
    }

    @ModelAttribute("readsAccessLog")
    boolean readsAccessLog() {
        return Permission.READ_ACCESS_LOG.isHeldBy(Actor.current());
    }

    /** Whoever has taken over from somebody finds what was handed over. */
    @ModelAttribute("tookOver")
    boolean tookOver() {
        return !desk.takenOver().isEmpty();
    }
}
