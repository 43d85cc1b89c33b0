package id.tuntas.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.oauth2.client.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientPropertiesMapper;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Officers may come with the account of their institution, by OpenID Connect, wherever the operator registers a provider
 * ({@code spring.security.oauth2.client.*}). The provider says who somebody is; what an officer may do only the directory
 * says, by a decree that is valid today (ACT-14). Nobody is enrolled here, and an account without a decree, as the
 * operator's, is not reached from outside.
 */
@Component
@EnableConfigurationProperties(InstitutionLogin.Settings.class)
class InstitutionLogin implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /**
     * @param userClaim holds the name of the account, letter by letter; one that people cannot change at the provider
     * @param roleClaim if named, an officer keeps of the directory's groups only those that this claim holds as well
     * @param roles group of the directory by value of that claim; any other value is taken for a group itself
     */
    @ConfigurationProperties("tuntas.oidc")
    record Settings(
            @DefaultValue("preferred_username") String userClaim,
            @DefaultValue("") String roleClaim,
            @DefaultValue Map<String, String> roles) {}

    /** A way in that the login page offers. */
    record Provider(String path, String name) {}

    /** Each is asked when somebody first comes from it: one that sleeps keeps neither house nor others from starting. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnOAuth2ClientRegistrationProperties
    @EnableConfigurationProperties(OAuth2ClientProperties.class)
    static class Providers {

        @Bean
        ClientRegistrationRepository providers(OAuth2ClientProperties settings) {
            var known = new ConcurrentHashMap<String, ClientRegistration>();
            return id -> settings.getRegistration().containsKey(id)
                    ? known.computeIfAbsent(id, unknown -> strict(ask(settings, id)))
                    : null;
        }

        private static ClientRegistration ask(OAuth2ClientProperties settings, String id) {
            var one = new OAuth2ClientProperties();
            one.getRegistration().put(id, settings.getRegistration().get(id));
            one.getProvider().putAll(settings.getProvider());
            return new OAuth2ClientPropertiesMapper(one).asClientRegistrations().get(id);
        }

        /** With an id token, whose issuer is checked, and with a proof that code and request belong together (PKCE). */
        private static ClientRegistration strict(ClientRegistration asked) {
            if (asked.getProviderDetails().getIssuerUri() == null) {
                throw new IllegalStateException("spring.security.oauth2.client.provider.*.issuer-uri is missing for "
                        + asked.getRegistrationId());
            }
            var scopes = new TreeSet<>(Optional.ofNullable(asked.getScopes()).orElse(Set.of()));
            scopes.add(OidcScopes.OPENID);
            return ClientRegistration.withClientRegistration(asked)
                    .scope(scopes)
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build();
        }
    }

    /** Followed by the name of the provider, as the next. */
    static final String BEGIN = OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI;

    static final String RETURN = OAuth2LoginAuthenticationFilter.DEFAULT_FILTER_PROCESSES_URI;
    static final String FAILED = FrontDoor.LOGIN + "?instansi=gagal";
    static final String WITHOUT_OFFICE = FrontDoor.LOGIN + "?instansi=tanpa-tugas";

    private static final Logger LOG = LoggerFactory.getLogger(InstitutionLogin.class);
    private static final String NO_OFFICE = "no_office";

    private final OidcUserService claims = new OidcUserService();
    private final ObjectProvider<ClientRegistrationRepository> registered;
    private final ObjectProvider<OAuth2ClientProperties> properties;
    private final Settings settings;
    private final Accounts accounts;
    private final Duty duty;

    InstitutionLogin(
            ObjectProvider<ClientRegistrationRepository> registered,
            ObjectProvider<OAuth2ClientProperties> properties,
            Settings settings,
            Accounts accounts,
            Duty duty) {
        this.registered = registered;
        this.properties = properties;
        this.settings = settings;
        this.accounts = accounts;
        this.duty = duty;
    }

    /** What the login page offers; empty without a provider. */
    List<Provider> providers() {
        return registered.getIfAvailable() == null
                ? List.of()
                : properties.getObject().getRegistration().entrySet().stream()
                        .map(each -> new Provider(
                                BEGIN + "/" + each.getKey(),
                                Optional.ofNullable(each.getValue().getClientName())
                                        .orElse(each.getKey())))
                        .toList();
    }

    void open(HttpSecurity http, AuthenticationSuccessHandler landing) throws Exception {
        var known = registered.getIfAvailable();
        if (known == null) {
            return;
        }
        http.oauth2Login(login -> login.loginPage(FrontDoor.LOGIN)
                .clientRegistrationRepository(known)
                // The house never asks the provider for anything later: its tokens go with the session.
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .userInfoEndpoint(info -> info.oidcUserService(this))
                .successHandler(landing)
                .failureHandler(InstitutionLogin::refuse)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F begin) {
                        begin.setAuthenticationFailureHandler(InstitutionLogin::refuse);
                        return begin;
                    }
                }));
    }

    /** Whoever leaves the house leaves the provider too: else the next one at the counter's computer would be let in. */
    LogoutSuccessHandler leaving(String farewell) {
        var known = registered.getIfAvailable();
        if (known == null) {
            var here = new SimpleUrlLogoutSuccessHandler();
            here.setDefaultTargetUrl(farewell);
            return here;
        }
        var there = new OidcClientInitiatedLogoutSuccessHandler(known);
        there.setDefaultTargetUrl(farewell);
        there.setPostLogoutRedirectUri("{baseUrl}" + farewell);
        return there;
    }

    /** Where this officer's browser is sent when she leaves; a form that leads there must be allowed to. */
    Optional<String> originOfFarewell(Authentication officer) {
        if (!(officer instanceof OAuth2AuthenticationToken token)) {
            return Optional.empty();
        }
        return Optional.ofNullable(registered
                        .getObject()
                        .findByRegistrationId(token.getAuthorizedClientRegistrationId())
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get("end_session_endpoint"))
                .map(endpoint -> URI.create(endpoint.toString()))
                .map(endpoint -> endpoint.getScheme() + "://" + endpoint.getRawAuthority());
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var told = claims.loadUser(request);
        var account = told.getClaimAsString(settings.userClaim());
        var groups = account == null || !accounts.exists(account)
                ? Set.<String>of()
                : narrowed(told, duty.groups(account, Set.of()));
        if (groups.isEmpty()) {
            throw new OAuth2AuthenticationException(new OAuth2Error(NO_OFFICE));
        }
        return new DefaultOidcUser(
                AuthorityUtils.createAuthorityList(List.copyOf(groups)),
                told.getIdToken(),
                told.getUserInfo(),
                settings.userClaim());
    }

    /** Of these groups those that the officer's login allows: whoever came with a role claim never has more than it says. */
    Set<String> allowed(Authentication officer, Set<String> groups) {
        return officer.getPrincipal() instanceof OidcUser told ? narrowed(told, groups) : groups;
    }

    private Set<String> narrowed(OidcUser told, Set<String> groups) {
        if (settings.roleClaim().isEmpty()) {
            return groups;
        }
        Object claim = told.getClaim(settings.roleClaim());
        return (claim instanceof Collection<?> several ? several.stream() : Stream.ofNullable(claim))
                .map(Object::toString)
                .map(value -> settings.roles().getOrDefault(value, value))
                .filter(groups::contains)
                .collect(Collectors.toSet());
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        var withoutOffice = refused instanceof OAuth2AuthenticationException named
                && NO_OFFICE.equals(named.getError().getErrorCode());
        // Part of it may be what a stranger wrote into the address, or a whole page.
        var why = String.valueOf(refused.getMessage()).replaceAll("\\p{Cntrl}", " ");
        LOG.warn("login by an institution's account refused: {}", why.substring(0, Math.min(300, why.length())));
        response.sendRedirect(request.getContextPath() + (withoutOffice ? WITHOUT_OFFICE : FAILED));
    }
}
