package id.tuntas.platform;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who is asking, on its own API and in its webapps: whom Spring Security let in, with the groups that
 * came with the login. There is no second login.
 */
final class EngineIdentity {

    private EngineIdentity() {}

    private static Authentication officer() {
        var officer = SecurityContextHolder.getContext().getAuthentication();
        return officer == null || !officer.isAuthenticated() || officer instanceof AnonymousAuthenticationToken
                ? null
                : officer;
    }

    private static List<String> groups(Authentication officer) {
        return officer.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }

    /** For {@code /engine-rest}: no statement against the database, and nothing left on the thread. */
    static final class OnApi extends OncePerRequestFilter {

        private final IdentityService identities;

        OnApi(IdentityService identities) {
            this.identities = identities;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !Browser.path(request).startsWith("/engine-rest");
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var officer = officer();
            if (officer == null) {
                // The door has let nobody in: the engine would take a missing user for the house itself.
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            identities.setAuthentication(officer.getName(), groups(officer), List.of());
            try {
                chain.doFilter(request, response);
            } finally {
                identities.clearAuthentication();
            }
        }
    }

    /** For {@code /camunda}: the webapps keep what they are told in the session, next to Spring Security's own. */
    static final class InWebapps extends ContainerBasedAuthenticationFilter {

        InWebapps() {
            authenticationProvider = new ContainerBasedAuthenticationProvider() {
                @Override
                public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
                    var officer = officer();
                    if (officer == null) {
                        return AuthenticationResult.unsuccessful();
                    }
                    var known = AuthenticationResult.successful(officer.getName());
                    known.setGroups(groups(officer));
                    known.setTenants(List.of());
                    return known;
                }
            };
        }

        @Override
        public void init(FilterConfig none) {
            // The provider is given, not named by a class as in a web.xml.
        }

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            if (request.getDispatcherType() == DispatcherType.REQUEST
                    && Browser.path((HttpServletRequest) request).startsWith("/camunda/")) {
                super.doFilter(request, response, chain);
            } else {
                chain.doFilter(request, response);
            }
        }

        /** What the session was told is told anew when the officer's groups have changed since. */
        @Override
        protected boolean existisAuthentication(Authentications known, String engine, String user) {
            var officer = officer();
            return super.existisAuthentication(known, engine, user)
                    && officer != null
                    && known.getAuthenticationForProcessEngine(engine) instanceof UserAuthentication told
                    && told.getGroupIds() != null
                    && Set.copyOf(told.getGroupIds()).equals(Set.copyOf(groups(officer)));
        }

        /** Tasklist's first question, who am I, names the engine too; the engine's own filter overlooks it. */
        @Override
        protected String extractEngineName(HttpServletRequest request) {
            return Browser.path(request).equals("/camunda/api/admin/auth/user/default")
                    ? "default"
                    : super.extractEngineName(request);
        }
    }
}
