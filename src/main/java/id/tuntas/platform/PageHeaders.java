package id.tuntas.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What browsers are told about the pages of the house: nothing from elsewhere, nothing inline, no frames but Tasklist's
 * around a case file. The webapps bring a policy of their own.
 */
final class PageHeaders implements HeaderWriter {

    private static final String CONTENT =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'%s;" + " frame-ancestors %s";

    private static final RequestMatcher WEBAPPS = FrontDoor.any("/camunda/app/**", "/camunda/api/**");
    private static final RequestMatcher CASE_FILE = FrontDoor.any("/berkas/**");

    private final InstitutionLogin institutions;

    private PageHeaders(InstitutionLogin institutions) {
        this.institutions = institutions;
    }

    static void write(HeadersConfigurer<HttpSecurity> headers, InstitutionLogin institutions) {
        headers.referrerPolicy(to -> to.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(none ->
                        none.policy("camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .frameOptions(frames -> frames.disable())
                .addHeaderWriter(new PageHeaders(institutions));
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (WEBAPPS.matches(request)) {
            return;
        }
        var framed = CASE_FILE.matches(request);
        response.setHeader("X-Frame-Options", framed ? "SAMEORIGIN" : "DENY");
        response.setHeader(
                "Content-Security-Policy", CONTENT.formatted(farewell(request), framed ? "'self'" : "'none'"));
    }

    /** Browsers hold a form to its policy through redirects, so the page that logs out names where that may lead. */
    private String farewell(HttpServletRequest request) {
        return FrontDoor.LOGOUT.equals(Browser.path(request))
                ? institutions
                        .originOfFarewell(SecurityContextHolder.getContext().getAuthentication())
                        .map(origin -> " " + origin)
                        .orElse("")
                : "";
    }
}
