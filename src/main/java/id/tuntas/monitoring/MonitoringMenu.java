package id.tuntas.monitoring;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Whoever sees any figures finds them in the menu of every page. */
@ControllerAdvice
class MonitoringMenu {

    private final Questions questions;

    MonitoringMenu(Questions questions) {
        this.questions = questions;
    }

    @ModelAttribute("seesFigures")
    boolean seesFigures() {
        return !questions.scope().isEmpty();
    }
}
