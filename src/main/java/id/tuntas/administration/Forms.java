package id.tuntas.administration;

import id.tuntas.platform.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * How the forms of these pages are answered: with their page, which tells what was done; or, if it was refused, which shows
 * the form again as it was filled in, with the reason before it. A page with several forms tells them apart by a field
 * {@code form}.
 */
final class Forms {

    private Forms() {}

    interface Act {
        /** @return what to tell, null for nothing */
        String run();
    }

    /** @param again shows the page in this same answer, so that what was typed is kept nowhere */
    static String answer(ServletWebRequest sent, Model model, String page, Supplier<String> again, Act act) {
        try {
            var done = act.run();
            if (done != null) {
                RequestContextUtils.getOutputFlashMap(sent.getRequest()).put("done", done);
            }
            return "redirect:" + page;
        } catch (Refusal refused) {
            return refuse(refused, sent, model, again);
        }
    }

    static String refuse(Refusal refused, ServletWebRequest sent, Model model, Supplier<String> again) {
        if (refused.kind() == Refusal.Kind.FORBIDDEN) {
            throw refused;
        }
        sent.getResponse().setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refused", refused.getMessage());
        model.addAttribute("again", typed(sent));
        return again.get();
    }

    private static Map<String, String> typed(ServletWebRequest sent) {
        var typed = new HashMap<String, String>();
        sent.getParameterMap().forEach((name, values) -> typed.put(name, String.join(",", values)));
        return typed;
    }
}
