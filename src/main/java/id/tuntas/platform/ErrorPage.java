package id.tuntas.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The last word on every error: a page for a browser, a problem for everybody else, never a trace. */
@Controller
class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    Object show(HttpServletRequest request) {
        var problem = problem(request);
        if (Browser.asksForPage(request)) {
            // Officers keep their menu: what is wrong is the page, not who asks.
            var officer = !Actor.current().equals(Actor.HOUSE);
            return new ModelAndView(
                    "error",
                    Map.of("problem", problem, "officer", officer),
                    HttpStatusCode.valueOf(problem.getStatus()));
        }
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ProblemDetail problem(HttpServletRequest request) {
        if (request.getAttribute(Problems.PROBLEM) instanceof ProblemDetail known) {
            return known;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return Problems.of(thrown, request);
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                // Somebody asked for /error itself.
                : HttpStatus.NOT_FOUND;
        return Problem.of(status);
    }
}
