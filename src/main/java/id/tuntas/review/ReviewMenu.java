package id.tuntas.review;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Whoever writes or reads periodic reports finds them beside the figures. */
@ControllerAdvice
class ReviewMenu {

    @ModelAttribute("seesReviews")
    boolean seesReviews() {
        return !ReviewAccess.current().nothing();
    }
}
