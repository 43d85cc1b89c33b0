package id.tuntas.administration;

import id.tuntas.platform.Refusal;
import id.tuntas.trail.TrailAct;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** {@code /administrasi/catatan-akses}: the search for the eye. Before anything is asked nothing is shown: no browsing (ET-2). */
@Controller
class AccessLogPages {

    private final AccessLog log;

    AccessLogPages(AccessLog log) {
        this.log = log;
    }

    @ModelAttribute("officer")
    boolean officer() {
        return true;
    }

    @GetMapping("/administrasi/catatan-akses")
    String search(
            @Valid @ModelAttribute("asked") AccessLog.Asked asked,
            BindingResult typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        AccessLog.allow();
        model.addAttribute("acts", TrailAct.values());
        model.addAttribute("log", log);
        model.addAttribute("zone", AccessLog.NATIONAL);
        if (typed.hasErrors()) {
            var error = typed.getAllErrors().get(0);
            if (!error.contains(TypeMismatchException.class)) {
                model.addAttribute("wrong", error instanceof FieldError field ? field.getField() : null);
                return refused(error.getDefaultMessage(), model, response);
            }
            model.addAttribute("asked", AccessLog.Asked.NOTHING);
            return refused("Ada isian yang tidak dapat dibaca.", model, response);
        }
        if (request.getQueryString() != null) {
            try {
                model.addAttribute("found", log.find(asked));
            } catch (Refusal refusal) {
                return refused(refusal.getMessage(), model, response);
            }
        }
        return "administration/access-log";
    }

    private static String refused(String why, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refused", why);
        return "administration/access-log";
    }
}
