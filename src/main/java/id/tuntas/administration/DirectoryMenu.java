package id.tuntas.administration;

import id.tuntas.directory.Groups;
import id.tuntas.directory.Groups.Office;
import id.tuntas.platform.Actor;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Whoever keeps a part of the directory finds it in the menu of every page. */
@ControllerAdvice
class DirectoryMenu {

    private final DirectoryDesk desk;

    DirectoryMenu(DirectoryDesk desk) {
        this.desk = desk;
    }

    /** Whoever has taken over from somebody finds what was handed over. */
    @ModelAttribute("tookOver")
    boolean tookOver() {
        return !desk.takenOver().isEmpty();
    }

    @ModelAttribute("keepsDirectory")
    boolean keepsDirectory() {
        return DirectoryDesk.isNational()
                || Groups.roles(Actor.current().groups()).stream()
                        .anyMatch(role -> role.office() == Office.AGENCY_ADMIN);
    }
}
