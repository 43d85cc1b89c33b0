package id.tuntas.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** Tells a person with a browser, who is answered with pages, from a program, which is answered with problems. */
final class Browser {

    private static final List<String> PROGRAMS =
            List.of("/api/", "/engine-rest", "/camunda/api/", "/actuator", "/demo/");

    private Browser() {}

    /** A browser that asks for a page: neither a script on a page nor a path made for programs. */
    static boolean asksForPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        var path = path(request);
        return accept != null
                && accept.contains("text/html")
                && !isScript(request)
                && PROGRAMS.stream().noneMatch(path::startsWith);
    }

    /** Sent by a script or by the browser itself: a challenge for HTTP Basic would open the browser's own dialog. */
    static boolean isBrowser(HttpServletRequest request) {
        return isScript(request) || request.getHeader("Sec-Fetch-Mode") != null;
    }

    private static boolean isScript(HttpServletRequest request) {
        return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
    }

    /** The path that was asked for, also while its error is being answered. */
    static String path(HttpServletRequest request) {
        var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var uri = failed == null ? request.getRequestURI() : failed;
        return uri.substring(request.getContextPath().length());
    }
}
