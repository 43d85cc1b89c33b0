package id.tuntas.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who has a session and has not acknowledged the code of ethics within a year is led there first (ET-3). A program that
 * brings its password with each request is not: it cannot read (ADR 0041).
 */
final class OnPledge extends OncePerRequestFilter {

    static final String PAGE = "/etika";

    private final Pledge pledge;
    private final RequestMatcher open;
    private final ObjectMapper json;

    /** @param open where everybody may go without it */
    OnPledge(Pledge pledge, RequestMatcher open, ObjectMapper json) {
        this.pledge = pledge;
        this.open = open;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var officer = SecurityContextHolder.getContext().getAuthentication();
        if (officer == null
                || !officer.isAuthenticated()
                || officer instanceof AnonymousAuthenticationToken
                || open.matches(request)
                || !pledge.isMissing(officer.getName())) {
            chain.doFilter(request, response);
        } else if (Browser.asksForPage(request)) {
            response.sendRedirect(request.getContextPath() + PAGE);
        } else {
            var problem = Problem.of(
                    HttpStatus.FORBIDDEN,
                    "ethics-not-acknowledged",
                    "Kode etik belum dinyatakan",
                    "Nyatakan dahulu bahwa Anda memahami dan akan mematuhi kode etik pengelola pengaduan.");
            problem.setProperty("page", PAGE);
            Problem.write(response, json, problem);
        }
    }
}
