package id.tuntas;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * A real provider of accounts beside the house, on a port of its own: Spring's authorization server. Everybody has the
 * account's name as password. It can be made to lie about its id tokens.
 */
public final class AccountProvider implements AutoCloseable {

    public static final String CLIENT = "tuntas-uji";
    public static final String SECRET = "rahasia-uji";

    private static final RSAKey KEY = key();
    /** Says that it is {@link #KEY}, and is not. */
    private static final RSAKey FORGED = key();

    private final AnnotationConfigServletWebServerApplicationContext context =
            new AnnotationConfigServletWebServerApplicationContext();
    private final InMemoryRegisteredClientRepository clients =
            new InMemoryRegisteredClientRepository(client("http://localhost/nowhere"));
    private final Map<String, List<String>> roles = new ConcurrentHashMap<>();

    private volatile Consumer<JwtClaimsSet.Builder> lie = claims -> {};
    private volatile boolean wrongKey;

    public AccountProvider() {
        context.registerBean(AccountProvider.class, () -> this);
        context.register(Server.class);
        context.refresh();
    }

    public int port() {
        return context.getWebServer().getPort();
    }

    public String issuer() {
        return "http://localhost:" + port();
    }

    /** The house that people come from, and go back to. */
    public void knows(int house) {
        clients.save(client("http://localhost:" + house));
    }

    public void account(String name, String... saysThatSheIs) {
        roles.put(name, List.of(saysThatSheIs));
    }

    /** From now on its id tokens say something else. */
    public void lies(Consumer<JwtClaimsSet.Builder> about) {
        lie = about;
    }

    public void signsWithTheWrongKey() {
        wrongKey = true;
    }

    public void isHonest() {
        lie = claims -> {};
        wrongKey = false;
    }

    @Override
    public void close() {
        context.close();
    }

    private static RegisteredClient client(String house) {
        return RegisteredClient.withId("1")
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(house + "/login/oauth2/code/instansi")
                .postLogoutRedirectUri(house + "/masuk?keluar")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    private static RSAKey key() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            return new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey((RSAPrivateKey) pair.getPrivate())
                    .keyID("uji")
                    .build();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Not to be found by the house's own search for its parts. */
    @EnableWebMvc
    @EnableWebSecurity
    static class Server {

        @Bean
        TomcatServletWebServerFactory tomcat() {
            var tomcat = new TomcatServletWebServerFactory(0);
            // Browsers keep cookies by host, whatever the port.
            tomcat.getSession().getCookie().setName("PENYEDIA");
            // A filter is asked only where a servlet answers.
            tomcat.setRegisterDefaultServlet(true);
            return tomcat;
        }

        @Bean
        SecurityFilterChain door(HttpSecurity http, AccountProvider provider) throws Exception {
            return http.with(
                            OAuth2AuthorizationServerConfigurer.authorizationServer(),
                            server -> server.oidc(Customizer.withDefaults()))
                    .oauth2ResourceServer(resources -> resources.jwt(Customizer.withDefaults()))
                    .userDetailsService(name -> {
                        if (!provider.roles.containsKey(name)) {
                            throw new UsernameNotFoundException(name);
                        }
                        return User.withUsername(name)
                                .password("{noop}" + name)
                                .roles("USER")
                                .build();
                    })
                    .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        RegisteredClientRepository clients(AccountProvider provider) {
            return provider.clients;
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JWKSource<SecurityContext> keys() {
            return new ImmutableJWKSet<>(new JWKSet(KEY));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        JwtEncoder encoder(JWKSource<SecurityContext> keys, AccountProvider provider) {
            var honest = new NimbusJwtEncoder(keys);
            var forger = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(FORGED)));
            return parameters -> (provider.wrongKey ? forger : honest).encode(parameters);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(AccountProvider provider) {
            return token -> {
                if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    var name = token.getPrincipal().getName();
                    token.getClaims()
                            .claim("preferred_username", name)
                            .claim("peran", new ArrayList<>(provider.roles.getOrDefault(name, List.of())));
                    provider.lie.accept(token.getClaims());
                }
            };
        }
    }

    /** Long ago, for a token that has expired. */
    public static void expired(JwtClaimsSet.Builder claims) {
        var past = Instant.now().minus(Duration.ofHours(2));
        claims.issuedAt(past).expiresAt(past.plusSeconds(60));
    }
}
