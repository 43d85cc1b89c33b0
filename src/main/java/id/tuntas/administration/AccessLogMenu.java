package id.tuntas.administration;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The officers' menu leads to the access log whoever may search it. */
@ControllerAdvice
class AccessLogMenu {

    @ModelAttribute("readsAccessLog")
    boolean readsAccessLog() {
        return AccessLog.mayRead();
    }
}
