package id.tuntas.platform;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAnyAuthority;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
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
 * with HTTP Basic, on every path alike. What is not named here asks for a login.
 */
@Configuration(proxyBeanMethods = false)
class FrontDoor {

    static final String LOGIN = "/masuk";
    static final String LOGOUT = "/keluar";
    static final String TASKLIST = "/camunda/app/tasklist/default/";

    private static final String OWN_CONTENT = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors %s";

    /** Open without a login. */
    private static final RequestMatcher EVERYBODY = any(
            "/",
            "/laporan/**",
            "/api/v1/reports/**",
            "/api/v1/deadlines",
            "/api/v1/agencies",
            "/api/v1/topics",
            "/api/v1/open-data/**",
            "/data-terbuka",
            "/css/**",
            "/js/**",
            "/img/**",
            "/favicon.ico",
            "/tuntas.svg",
            "/actuator/health",
            "/error",
            LOGIN);

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
            LOGIN);

    static boolean isPublicDoor(HttpServletRequest request) {
        return PUBLIC_DOORS.matches(request);
    }

    /** Whether a password comes with it. */
    static boolean logsIn(HttpServletRequest request) {
        return bringsPassword(request) || "POST".equals(request.getMethod()) && LOGIN.equals(Browser.path(request));
    }

    private static boolean bringsPassword(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
    }

    @Bean
    SecurityFilterChain frontDoorChain(
            HttpSecurity http,
            OfficerLogin officers,
            IdentityService identities,
            SessionRegistry sessions,
            Duty duty,
            ObjectMapper json)
            throws Exception {
        var visits = new HttpSessionRequestCache();
        visits.setRequestMatcher(request -> "GET".equals(request.getMethod()) && Browser.asksForPage(request));
        visits.setMatchingRequestParameterName(null);

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
                .formLogin(form ->
                        form.loginPage(LOGIN).failureUrl(LOGIN + "?gagal").successHandler(landing(visits)))
                .logout(out -> out.logoutUrl(LOGOUT)
                        .logoutSuccessUrl(LOGIN + "?keluar")
                        .deleteCookies("JSESSIONID", "SESSION"))
                .httpBasic(basic -> basic.authenticationEntryPoint(
                        (request, response, refused) -> askForLogin(request, response, json)))
                .sessionManagement(session -> session.maximumSessions(-1)
                        .sessionRegistry(sessions)
                        .expiredSessionStrategy(
                                expired -> askForLogin(expired.getRequest(), expired.getResponse(), json)))
                .requestCache(cache -> cache.requestCache(visits))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, missing) -> askForLogin(request, response, json))
                        .accessDeniedHandler((request, response, denied) -> turnAway(request, response, denied, json)))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens()).requireCsrfProtectionMatcher(needsToken()))
                .headers(headers -> headers.referrerPolicy(to -> to.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frames -> frames.disable())
                        .addHeaderWriter(framing(isCaseFile(), "SAMEORIGIN", "'self'"))
                        .addHeaderWriter(framing(isOther(), "DENY", "'none'")))
                .addFilterAfter(new EarlyToken(), CsrfFilter.class)
                .addFilterBefore(new OnDuty(duty), AuthorizationFilter.class)
                .addFilterAfter(new EngineIdentity.OnApi(identities), AuthorizationFilter.class)
                .addFilterAfter(new EngineIdentity.InWebapps(), AuthorizationFilter.class)
                .build();
    }

    /** Who is inside, so that an officer can leave everywhere at once. */
    @Bean
    SessionRegistry sessions() {
        return new SessionRegistryImpl();
    }

    /** Tells the registry of sessions that end by themselves. */
    @Bean
    HttpSessionEventPublisher endsOfSessions() {
        return new HttpSessionEventPublisher();
    }

    /**
     * Before every other filter: some of them stumble over a path such as {@code /./}, a content type such as
     * {@code *}{@code /*} or a list of ranges, and would make it a 500.
     */
    @Bean
    FilterRegistrationBean<Filter> straightRequests() {
        var firewall = new StrictHttpFirewall();
        var registration = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            var http = (HttpServletRequest) request;
            try {
                firewall.getFirewalledRequest(http);
            } catch (RequestRejectedException crooked) {
                ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            if (!hasPlainType(http)) {
                ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
                return;
            }
            chain.doFilter(new WithoutRanges(http), response);
        });
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static boolean hasPlainType(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null || type.isBlank()) {
            return true;
        }
        try {
            return MediaType.parseMediaType(type).isConcrete();
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    /** The house has nothing that is worth asking for in pieces. */
    private static final class WithoutRanges extends HttpServletRequestWrapper {
        WithoutRanges(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getHeader(String name) {
            return HttpHeaders.RANGE.equalsIgnoreCase(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.RANGE.equalsIgnoreCase(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }
    }

    private static RequestMatcher any(String... patterns) {
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

    private static void askForLogin(HttpServletRequest request, HttpServletResponse response, ObjectMapper json)
            throws IOException {
        if (Browser.asksForPage(request) && request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            response.sendRedirect(request.getContextPath() + LOGIN);
            return;
        }
        if (!Browser.isBrowser(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Tuntas\", charset=\"UTF-8\"");
        }
        Problem.write(
                response,
                json,
                Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "unauthenticated",
                        "Belum masuk",
                        "Masuklah dengan akun petugas, lewat halaman masuk atau HTTP Basic."));
    }

    private static void turnAway(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why, ObjectMapper json)
            throws IOException {
        if (why instanceof CsrfException && LOGIN.equals(Browser.path(request))) {
            response.sendRedirect(request.getContextPath() + LOGIN + "?ulang");
            return;
        }
        // The token is looked at before the login: whoever sent neither is asked for the login.
        if (why instanceof CsrfException
                && SecurityContextHolder.getContext().getAuthentication() == null
                && !EVERYBODY.matches(request)) {
            askForLogin(request, response, json);
            return;
        }
        if (Browser.asksForPage(request)) {
            if (why instanceof CsrfException) {
                // Also what a form comes to that was too large to be read.
                request.setAttribute(
                        Problems.PROBLEM,
                        Problem.of(
                                HttpStatus.FORBIDDEN,
                                "csrf-token-missing",
                                "Formulir belum terkirim",
                                "Formulir ini sudah terlalu lama terbuka, atau lampirannya terlalu besar (paling besar"
                                        + " 10 MB). Kembalilah dengan tombol Kembali pada peramban dan kirim lagi;"
                                        + " tulisan Anda biasanya masih ada di sana."));
            }
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Problem.write(
                response,
                json,
                why instanceof CsrfException
                        ? Problem.of(
                                HttpStatus.FORBIDDEN,
                                "csrf-token-missing",
                                "Token formulir tidak cocok",
                                "Permintaan dengan sesi harus menyertakan token formulir; muat ulang halaman lalu coba lagi.")
                        : Problem.of(
                                HttpStatus.FORBIDDEN,
                                "forbidden",
                                "Tidak berwenang",
                                "Akun ini tidak berwenang untuk permintaan tersebut."));
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

    /**
     * Not for those who send their credentials themselves with each request, nor for the reporter's API, which looks at
     * no cookie. The webapps carry a token of their own.
     */
    private static RequestMatcher needsToken() {
        RequestMatcher basic = FrontDoor::bringsPassword;
        return new AndRequestMatcher(
                CsrfFilter.DEFAULT_CSRF_MATCHER,
                new NegatedRequestMatcher(
                        new OrRequestMatcher(basic, any("/api/v1/reports/**", "/camunda/api/**", "/camunda/app/**"))));
    }

    private static RequestMatcher isCaseFile() {
        return any("/berkas/**");
    }

    /** The webapps send headers of their own. */
    private static RequestMatcher isOther() {
        return new NegatedRequestMatcher(any("/berkas/**", "/camunda/app/**", "/camunda/api/**"));
    }

    private static DelegatingRequestMatcherHeaderWriter framing(RequestMatcher where, String frames, String ancestors) {
        return new DelegatingRequestMatcherHeaderWriter(where, (request, response) -> {
            new StaticHeadersWriter("X-Frame-Options", frames).writeHeaders(request, response);
            new StaticHeadersWriter("Content-Security-Policy", OWN_CONTENT.formatted(ancestors))
                    .writeHeaders(request, response);
        });
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
}
