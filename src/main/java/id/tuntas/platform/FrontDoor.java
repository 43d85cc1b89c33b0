package id.tuntas.platform;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAnyAuthority;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The one door of the house: who comes in, by which way, and what is closed to whom. Officers come with a session or
 * with HTTP Basic, on every path alike, and never with both. What is not named here asks for a login.
 */
@Configuration(proxyBeanMethods = false)
class FrontDoor {

    static final String LOGIN = "/masuk";
    static final String LOGOUT = "/keluar";
    static final String TASKLIST = "/camunda/app/tasklist/default/";

    /** Ends every session of the officer: after a lost phone, or a browser left open. */
    static final String LOGOUT_EVERYWHERE = LOGOUT + "/semua";

    /** Where strangers ask for something that costs work; each is counted ({@link RateLimits}). */
    private static final RequestMatcher PUBLIC_DOORS = any(
            "/",
            "/laporan/**",
            "/api/v1/reports/**",
            "/api/v1/deadlines",
            "/api/v1/agencies",
            "/api/v1/topics",
            "/api/v1/open-data/**",
            "/data-terbuka",
            LOGIN,
            InstitutionLogin.BEGIN + "/*",
            InstitutionLogin.RETURN);

    /** Open without a login. */
    private static final RequestMatcher EVERYBODY = new OrRequestMatcher(
            PUBLIC_DOORS,
            any("/css/**", "/js/**", "/img/**", "/favicon.ico", "/tuntas.svg", "/actuator/health", "/error"));

    /** Where officers may go before they have acknowledged the code of ethics. */
    private static final RequestMatcher WITHOUT_PLEDGE =
            new OrRequestMatcher(EVERYBODY, any(OnPledge.PAGE, LOGOUT, LOGOUT_EVERYWHERE));

    private final OfficerLogin officers;
    private final InstitutionLogin institutions;
    private final IdentityService identities;
    private final Duty duty;
    private final ObjectMapper json;
    private final TurnedAway turnedAway;

    FrontDoor(
            OfficerLogin officers,
            InstitutionLogin institutions,
            IdentityService identities,
            Duty duty,
            ObjectMapper json) {
        this.officers = officers;
        this.institutions = institutions;
        this.identities = identities;
        this.duty = duty;
        this.json = json;
        this.turnedAway = new TurnedAway(json);
    }

    static boolean isPublicDoor(HttpServletRequest request) {
        return PUBLIC_DOORS.matches(request);
    }

    static boolean isOpen(HttpServletRequest request) {
        return EVERYBODY.matches(request);
    }

    /** Whether a password comes with it. */
    static boolean logsIn(HttpServletRequest request) {
        return bringsPassword(request) || "POST".equals(request.getMethod()) && LOGIN.equals(Browser.path(request));
    }

    /** In a header, as {@code BasicAuthenticationConverter} reads it: also one that is no password at all. */
    private static boolean bringsPassword(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.strip().regionMatches(true, 0, "Basic", 0, 5);
    }

    /**
     * Whoever sends a password is who it says, or nobody: no session is looked at and none begins, so no token of a form
     * is asked for. But a reporter's pages know their reader by a cookie, whatever else comes with it.
     */
    @Bean
    @Order(1)
    SecurityFilterChain byPassword(HttpSecurity http) throws Exception {
        return furnished(http)
                .securityMatcher(FrontDoor::bringsPassword)
                .httpBasic(basic -> basic.authenticationEntryPoint(turnedAway))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        // Else the id of a session that comes along is changed, and told to the sender.
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .logout(LogoutConfigurer::disable)
                .csrf(token -> token.requireCsrfProtectionMatcher(changes(any("/", "/laporan/**"))))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain bySession(
            HttpSecurity http,
            SessionRegistry sessions,
            Pledge pledge,
            @Value("${tuntas.ethics.required}") boolean pledgeRequired)
            throws Exception {
        var visits = new HttpSessionRequestCache();
        visits.setRequestMatcher(request -> "GET".equals(request.getMethod()) && Browser.asksForPage(request));
        visits.setMatchingRequestParameterName(null);

        if (pledgeRequired) {
            http.addFilterBefore(new OnPledge(pledge, WITHOUT_PLEDGE, json), AuthorizationFilter.class);
        }
        institutions.open(http, landing(visits));
        return furnished(http)
                .formLogin(form ->
                        form.loginPage(LOGIN).failureUrl(LOGIN + "?gagal").successHandler(landing(visits)))
                .logout(out -> out.logoutRequestMatcher(new OrRequestMatcher(posted(LOGOUT), posted(LOGOUT_EVERYWHERE)))
                        .addLogoutHandler((request, response, officer) -> leaveEverywhere(request, officer, sessions))
                        .logoutSuccessHandler(institutions.leaving(LOGIN + "?keluar"))
                        .deleteCookies("JSESSIONID"))
                .sessionManagement(session -> session.maximumSessions(-1)
                        .sessionRegistry(sessions)
                        .expiredSessionStrategy(
                                expired -> turnedAway.askForLogin(expired.getRequest(), expired.getResponse())))
                .requestCache(cache -> cache.requestCache(visits))
                // Not at the reporter's API, which looks at no cookie. The webapps carry a token of their own.
                .csrf(token -> token.requireCsrfProtectionMatcher(changes(
                        new NegatedRequestMatcher(any("/api/v1/reports/**", "/camunda/api/**", "/camunda/app/**")))))
                .build();
    }

    /** What holds whichever way somebody comes in. */
    private HttpSecurity furnished(HttpSecurity http) throws Exception {
        // Who is a browser, Spring Security reads off Accept, though no controller does (OneAnswer).
        http.setSharedObject(ContentNegotiationStrategy.class, new HeaderContentNegotiationStrategy());
        return http.authenticationProvider(officers)
                .authorizeHttpRequests(paths -> paths
                        // An error is answered to whom it happened.
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(EVERYBODY)
                        .permitAll()

                        // Nobody: CVE-2026-77226 (open to all while the operators' group is empty), and a second login
                        .requestMatchers(any("/camunda/api/admin/setup/**", "/camunda/api/admin/auth/user/*/login/**"))
                        .denyAll()

                        // The engine's own API, in both places where it stands
                        .requestMatchers(any("/engine-rest/**", "/camunda/api/engine/**"))
                        .access(new EngineAllowList())

                        // Webapps
                        .requestMatchers(any("/camunda/api/admin/auth/**"))
                        .authenticated()
                        .requestMatchers(any("/camunda/app/cockpit/**", "/camunda/api/cockpit/**"))
                        .access(hasAnyAuthority(Roles.ADMIN, Roles.PROCESS_OWNER))
                        .requestMatchers(any("/camunda/app/admin/**", "/camunda/api/admin/**"))
                        .access(hasAuthority(Roles.ADMIN))

                        // Operations
                        .requestMatchers(any("/actuator/**"))
                        .access(hasAuthority(Roles.ADMIN))
                        .requestMatchers(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/demo/**"))
                        .authenticated()
                        .requestMatchers(any("/demo/**"))
                        .access(hasAuthority(Roles.ADMIN))
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(turnedAway).accessDeniedHandler(turnedAway))
                .csrf(token -> token.csrfTokenRepository(tokens()).csrfTokenRequestHandler(new ReadableTokens()))
                .headers(headers -> PageHeaders.write(headers, institutions))
                .addFilterAfter(new EarlyToken(), CsrfFilter.class)
                .addFilterBefore(new OnDuty(duty, institutions), AuthorizationFilter.class)
                .addFilterAfter(new EngineErrors(json), AuthorizationFilter.class)
                .addFilterAfter(new EngineIdentity.OnApi(identities), AuthorizationFilter.class)
                .addFilterAfter(new EngineIdentity.InWebapps(), AuthorizationFilter.class);
    }

    /** Who is inside, by name, so that an officer can leave everywhere at once, whichever way she came. */
    @Bean
    static SessionRegistry sessions() {
        return new SessionRegistryImpl() {
            @Override
            public void registerNewSession(String session, Object officer) {
                super.registerNewSession(
                        session, officer instanceof AuthenticatedPrincipal named ? named.getName() : officer);
            }
        };
    }

    private static void leaveEverywhere(HttpServletRequest request, Authentication officer, SessionRegistry sessions) {
        if (officer != null && LOGOUT_EVERYWHERE.equals(Browser.path(request))) {
            sessions.getAllSessions(officer.getName(), false).forEach(SessionInformation::expireNow);
        }
    }

    /** Tells the registry of sessions that end by themselves. */
    @Bean
    static HttpSessionEventPublisher endsOfSessions() {
        return new HttpSessionEventPublisher();
    }

    private static RequestMatcher posted(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }

    static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(Stream.of(patterns)
                .map(pattern -> (RequestMatcher)
                        PathPatternRequestMatcher.withDefaults().matcher(pattern))
                .toList());
    }

    private static SavedRequestAwareAuthenticationSuccessHandler landing(HttpSessionRequestCache visits) {
        var landing = new SavedRequestAwareAuthenticationSuccessHandler();
        landing.setDefaultTargetUrl(TASKLIST);
        landing.setRequestCache(visits);
        return landing;
    }

    /**
     * In a cookie, not in the session: a reporter who writes for an hour on a phone still has a valid form, and needs no
     * session for it. Not under the default name, which is that of the webapps' own token.
     */
    private static CookieCsrfTokenRepository tokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("TUNTAS-FORM");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/"));
        return tokens;
    }

    private static RequestMatcher changes(RequestMatcher what) {
        return new AndRequestMatcher(CsrfFilter.DEFAULT_CSRF_MATCHER, what);
    }

    /** A form far down a long page would make its token when the headers, and with them the cookie, are already sent. */
    private static final class EarlyToken extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (Browser.asksForPage(request)
                    && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
                token.getToken();
            }
            chain.doFilter(request, response);
        }
    }

    /** A token that is not even text is a wrong one, and not an error of the house. */
    private static final class ReadableTokens implements CsrfTokenRequestHandler {

        private final CsrfTokenRequestHandler masked = new XorCsrfTokenRequestAttributeHandler();

        @Override
        public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
            masked.handle(request, response, token);
        }

        @Override
        public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
            try {
                return masked.resolveCsrfTokenValue(request, token);
            } catch (IllegalArgumentException unreadable) {
                return null;
            }
        }
    }
}
