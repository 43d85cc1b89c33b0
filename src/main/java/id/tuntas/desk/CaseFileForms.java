package id.tuntas.desk;

import id.tuntas.platform.Refusal;
import id.tuntas.report.TrackingId;
import id.tuntas.report.UnknownReport;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What all forms on the case file have in common: the rules of the API apply to them, each leads back to the case file, with
 * what was done or, beside what was typed, why not. Who may not, or may not know of the report, is answered as by the API.
 */
@Component
class CaseFileForms {

    private final Validator validator;

    CaseFileForms(Validator validator) {
        this.validator = validator;
    }

    /**
     * The page that a form was sent from; Spring fills it from the address.
     *
     * @param bingkai present if the page stands in Tasklist's frame, whatever it says
     */
    record Sender(String trackingId, String bingkai) {}

    Form from(Sender sender, RedirectAttributes redirect) {
        return new Form(sender, redirect);
    }

    /** One form as it was sent. */
    final class Form {

        private final Sender sender;
        private final RedirectAttributes redirect;
        private final Map<String, Object> typed = new LinkedHashMap<>();
        private final Map<String, String> fields = new LinkedHashMap<>();

        private Form(Sender sender, RedirectAttributes redirect) {
            this.sender = sender;
            this.redirect = redirect;
        }

        /** What stands in the form again if it is refused. */
        Form typed(String name, Object value) {
            typed.put(name, value);
            return this;
        }

        /**
         * Where a refusal is shown; the first field named takes those that are about no field.
         *
         * @param property the same in the request of the API
         */
        Form field(String name, String property) {
            fields.put(property, name);
            return this;
        }

        /** @param request is checked by the constraints of the API before anything is done */
        String send(Object request, Consumer<TrackingId> act, String done) {
            var wrong = validator.validate(request).stream().findFirst();
            if (wrong.isPresent()) {
                refuse(fields.get(property(wrong.get())), wrong.get().getMessage());
                return back();
            }
            try {
                act.accept(new TrackingId(sender.trackingId()));
                redirect.addFlashAttribute("done", done);
            } catch (Refusal refusal) {
                if (refusal.kind() == Refusal.Kind.FORBIDDEN || refusal instanceof UnknownReport) {
                    throw refusal;
                }
                refuse(fields.values().iterator().next(), refusal.getMessage());
            }
            return back();
        }

        private static String property(ConstraintViolation<?> wrong) {
            return wrong.getPropertyPath().toString();
        }

        private void refuse(String field, String why) {
            redirect.addFlashAttribute("refused", why);
            redirect.addFlashAttribute("refusedField", field);
            typed.forEach(redirect::addFlashAttribute);
        }

        private String back() {
            if (sender.bingkai() != null) {
                redirect.addAttribute("bingkai", "");
            }
            redirect.addAttribute("trackingId", sender.trackingId());
            return "redirect:/berkas/{trackingId}";
        }
    }
}
