package id.tuntas.platform;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Whether this thread serves a request to the engine's own HTTP API: {@code /engine-rest} or the same under the webapps.
 * Such a caller speaks to the engine directly; everybody else came through a door of the house.
 */
final class EngineHttp {

    private EngineHttp() {}

    static boolean isServing() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return false;
        }
        var path = attributes.getRequest().getServletPath();
        return path.startsWith("/engine-rest") || path.startsWith("/camunda/");
    }
}
