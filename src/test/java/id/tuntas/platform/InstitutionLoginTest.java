package id.tuntas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.AccountProvider;
import id.tuntas.HouseTest;
import id.tuntas.directory.Groups.Office;
import id.tuntas.directory.Officers;
import id.tuntas.directory.Officers.Wish;
import id.tuntas.procedure.Duties;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;

/** A real provider, real redirects, and those who tamper with them. */
@HouseTest(
        web = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.security.oauth2.client.registration.instansi.client-id=" + AccountProvider.CLIENT,
            "spring.security.oauth2.client.registration.instansi.client-secret=" + AccountProvider.SECRET,
            "spring.security.oauth2.client.registration.instansi.scope=openid,profile",
            "spring.security.oauth2.client.registration.tidur.client-id=x",
            "spring.security.oauth2.client.provider.tidur.issuer-uri=http://localhost:1",
            "tuntas.oidc.role-claim=peran",
            "tuntas.oidc.roles.pusat=national-admin",
            // As behind a proxy that speaks https.
            "server.forward-headers-strategy=native"
        })
class InstitutionLoginTest {

    private static final AccountProvider PROVIDER = new AccountProvider();
    private static final String RATNA = "sso-ratna";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String DIRECTORY = "/administrasi/direktori";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Duties duties;

    @Autowired
    Officers officers;

    @Autowired
    Clock clock;

    private final Door idp = new Door(PROVIDER.port());
    private Door browser;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("spring.security.oauth2.client.provider.instansi.issuer-uri", PROVIDER::issuer);
    }

    @BeforeEach
    void open() {
        PROVIDER.knows(port);
        browser = new Door(port).asBrowser();
        idp.asBrowser();
        appoint(RATNA, Office.NATIONAL_ADMIN);
        PROVIDER.account(RATNA, "pusat");
    }

    @AfterEach
    void tellTheTruthAgain() {
        PROVIDER.isHonest();
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void bringsAnOfficerFromHerInstitutionToWhereverTheLocalLoginDoes() {
        assertThat(browser.get("/masuk").body()).contains("Masuk dengan akun instansi (SSO)");
        var stranger = browser.cookie("JSESSIONID");

        var in = comeIn(RATNA);

        assertThat(in.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(TASKLIST));
        assertThat(browser.cookie("JSESSIONID")).as("a session of her own").isNotEqualTo(stranger);
        assertThat(browser.get(TASKLIST).statusCode()).isEqualTo(200);
        assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"sso-ratna\"");
        assertThat(browser.get(Door.WEBAPP + "/task").statusCode()).isEqualTo(200);
        assertThat(browser.get("/engine-rest/task").statusCode()).isEqualTo(200);
        assertThat(browser.get("/engine-rest/user/sso-ratna/profile").statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/engine-rest/user").statusCode()).isEqualTo(403);
        assertThat(browser.get(DIRECTORY).statusCode()).isEqualTo(200);
        assertThat(browser.get("/berkas/100000000000").statusCode()).isEqualTo(404);
        assertThat(browser.post("/engine-rest/task", "{}").statusCode())
                .as("without a form token")
                .isEqualTo(403);
    }

    @Test
    void bringsAnOfficerBackToThePageSheAskedFor() {
        browser.get(DIRECTORY);

        assertThat(target(comeIn(RATNA))).endsWith(DIRECTORY);
    }

    @Test
    void asksForCodeAndProof() {
        var asked = UriComponentsBuilder.fromUriString(target(browser.get("/oauth2/authorization/instansi")))
                .build()
                .getQueryParams();

        assertThat(asked.getFirst("response_type")).isEqualTo("code");
        assertThat(asked.getFirst("code_challenge_method")).isEqualTo("S256");
        assertThat(asked).containsKeys("code_challenge", "state", "nonce");
    }

    @Test
    void leavesTheProviderTooWhenTheOfficerLeaves() {
        comeIn(RATNA);
        var page = browser.get("/keluar");
        assertThat(policy(page))
                .as("the form may lead there")
                .contains("form-action 'self' " + PROVIDER.issuer() + ";");
        assertThat(policy(browser.get("/masuk"))).contains("form-action 'self';");

        var out = URI.create(target(browser.form("/keluar", "_csrf=" + Door.token(page))));

        assertThat(out.toString()).startsWith(PROVIDER.issuer() + "/connect/logout?id_token_hint=");
        assertThat(browser.get(Door.WEBAPP + "/task").statusCode()).isEqualTo(401);
        assertThat(target(idp.get(out.getPath() + "?" + out.getRawQuery()))).endsWith("/masuk?keluar");
        assertThat(target(idp.get(relative(target(browser.get("/oauth2/authorization/instansi"))))))
                .as("asks for the password again")
                .endsWith("/login");
    }

    @Test
    void takesAnOfficerOutOfEveryBrowserWhicheverWaySheCame() {
        engine.getIdentityService().setAuthenticatedUserId(null);
        var officer =
                engine.getIdentityService().createUserQuery().userId(RATNA).singleResult();
        officer.setPassword(RATNA);
        engine.getIdentityService().saveUser(officer);
        var desk = new Door(port);
        desk.logIn(RATNA, RATNA);
        comeIn(RATNA);

        browser.form("/keluar/semua", "_csrf=" + Door.token(browser.get("/keluar")));

        assertThat(browser.get(DIRECTORY).statusCode()).isEqualTo(302);
        assertThat(desk.get(DIRECTORY).statusCode()).isEqualTo(302);
    }

    /** ACT-14: the session may be older than the decree that ended. */
    @Test
    void holdsTheSessionAgainstTheDutyOfToday() {
        var decree = appoint("sso-sari", Office.NATIONAL_ADMIN);
        PROVIDER.account("sso-sari", "pusat");
        comeIn("sso-sari");
        assertThat(browser.get(DIRECTORY).statusCode()).isEqualTo(200);

        var today = LocalDate.now(clock);
        duties.change(decree, "SK-8/2026", today.minusDays(9), today.minusDays(1));

        assertThat(browser.get(DIRECTORY).statusCode()).isEqualTo(403);
        assertThat(target(comeIn("sso-sari"))).as("nor can she come back").endsWith("/masuk?instansi=tanpa-tugas");
    }

    @Test
    void opensNothingButWhatADecreeGave() {
        PROVIDER.account("sso-siapa", "pusat", "camunda-admin");
        assertThat(target(comeIn("sso-siapa"))).endsWith("/masuk?instansi=tanpa-tugas");
        assertThat(browser.get("/masuk?instansi=tanpa-tugas").body()).contains("belum mempunyai", "SK yang berlaku");
        assertThat(engine.getIdentityService()
                        .createUserQuery()
                        .userId("sso-siapa")
                        .count())
                .as("nobody is enrolled in passing")
                .isZero();

        PROVIDER.account("admin", "camunda-admin");
        assertThat(target(comeIn("admin"))).as("the operator").endsWith("/masuk?instansi=tanpa-tugas");
        assertThat(browser.get(TASKLIST).statusCode()).isEqualTo(302);
    }

    @Test
    void givesNoMoreThanDirectoryAndClaimSayBoth() {
        appoint("sso-dua", Office.NATIONAL_ADMIN);
        appoint("sso-dua", Office.AUDITOR);
        PROVIDER.account("sso-dua", "auditor", "ombudsman", "camunda-admin");

        comeIn("sso-dua");

        assertThat(browser.get("/camunda/api/admin/auth/user/default").statusCode())
                .isEqualTo(200);
        assertThat(browser.get(DIRECTORY).statusCode())
                .as("an office that the claim lacks")
                .isEqualTo(403);
        assertThat(browser.get("/camunda/app/admin/default/").statusCode()).isEqualTo(403);

        PROVIDER.account("sso-tiga", "camunda-admin");
        appoint("sso-tiga", Office.NATIONAL_ADMIN);
        assertThat(target(comeIn("sso-tiga"))).endsWith("/masuk?instansi=tanpa-tugas");
    }

    @Test
    void refusesACodeThatComesAgainOrToSomebodyElse() {
        var callback = callback(browser, RATNA);
        assertThat(target(browser.get(callback))).endsWith(TASKLIST);
        assertThat(target(browser.get(callback))).as("again").endsWith("/masuk?instansi=gagal");

        var stolen = callback(browser, RATNA);
        assertThat(target(new Door(port).asBrowser().get(stolen)))
                .as("without a session")
                .endsWith("gagal");
        var thief = new Door(port).asBrowser();
        var own = UriComponentsBuilder.fromUriString(target(thief.get("/oauth2/authorization/instansi")))
                .build()
                .getQueryParams()
                .getFirst("state");
        assertThat(target(thief.get(stolen.replaceFirst("state=[^&]*", "state=" + own))))
                .as("with a state of one's own the proof is missing")
                .endsWith("/masuk?instansi=gagal");
        assertThat(thief.get(TASKLIST).statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=salah", "state=", "x=1"})
    void refusesAnAnswerToAQuestionThatWasNotAsked(String state) {
        var callback = callback(browser, RATNA).replaceFirst("state=[^&]*", state);

        assertThat(target(browser.get(callback))).endsWith("/masuk?instansi=gagal");
        assertThat(browser.get(TASKLIST).statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @MethodSource
    void refusesAForgedIdToken(String what, Runnable forgery) {
        forgery.run();

        assertThat(target(comeIn(RATNA))).as(what).endsWith("/masuk?instansi=gagal");
        assertThat(browser.get(TASKLIST).statusCode()).isEqualTo(302);
    }

    static Stream<Arguments> refusesAForgedIdToken() {
        return Stream.of(
                lie("issuer", claims -> claims.issuer("http://localhost:1")),
                lie("audience", claims -> claims.audience(List.of("lain"))),
                lie("nonce", claims -> claims.claim("nonce", "x")),
                lie("expired", AccountProvider::expired),
                Arguments.of("key", (Runnable) PROVIDER::signsWithTheWrongKey));
    }

    private static Arguments lie(String what, Consumer<JwtClaimsSet.Builder> claims) {
        return Arguments.of(what, (Runnable) () -> PROVIDER.lies(claims));
    }

    @Test
    void leadsNobodyElsewhere() {
        var asked =
                target(browser.get("/oauth2/authorization/instansi?redirect_uri=https://jahat.example&continue=//x"));
        assertThat(asked).startsWith(PROVIDER.issuer()).doesNotContain("jahat").contains("localhost:" + port);

        var in = browser.get(callback(browser, RATNA) + "&continue=https://jahat.example&redirect_uri=//jahat.example");
        assertThat(target(in)).endsWith(TASKLIST).doesNotContain("jahat");

        assertThat(target(new Door(port)
                        .asBrowser()
                        .get("/login/oauth2/code/instansi?error=x%0d%0aSet-Cookie:y=1&error_description=%3Cb%3E")))
                .endsWith("/masuk?instansi=gagal");
    }

    @Test
    void saysSoWhenTheProviderIsAsleep() {
        assertThat(target(browser.get("/oauth2/authorization/tidur"))).endsWith("/masuk?instansi=gagal");
        assertThat(browser.get("/masuk?instansi=gagal").body()).contains("belum berhasil");
        assertThat(browser.get("/oauth2/authorization/tidak-ada").statusCode()).isEqualTo(302);
    }

    @Test
    void tellsBrowsersBehindAProxyToStayWithHttps() {
        var page = new Door(port).asBrowser().with("X-Forwarded-Proto", "https").get("/masuk");

        assertThat(page.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
        var in = new Door(port).asBrowser().with("X-Forwarded-Proto", "https").get("/oauth2/authorization/instansi");
        assertThat(page.headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("TUNTAS-FORM=").contains("Secure"));
        assertThat(in.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("JSESSIONID=").contains("Secure", "HttpOnly"))
                .allSatisfy(cookie ->
                        assertThat(cookie.split("SameSite=")).as(cookie).hasSize(2));
        assertThat(target(in)).contains("redirect_uri=https://localhost");
    }

    /** All the way, by the redirects. @return the answer of the house to the provider's code */
    private HttpResponse<String> comeIn(String name) {
        idp.forget();
        return browser.get(callback(browser, name));
    }

    /** To the provider and almost back. @return where the provider sends the browser */
    private String callback(Door browser, String name) {
        var asked = relative(target(browser.get("/oauth2/authorization/instansi")));
        var answer = idp.get(asked);
        if (target(answer).endsWith("/login")) {
            var page = idp.get("/login");
            var in = idp.form("/login", "username=" + name + "&password=" + name + "&_csrf=" + Door.token(page));
            answer = idp.get(relative(target(in)));
        }
        return relative(target(answer));
    }

    private static String target(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse(answer.statusCode() + " without a target");
    }

    private static String relative(String uri) {
        return uri.substring(uri.indexOf('/', "http://".length()));
    }

    private static String policy(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    private long appoint(String officer, Office office) {
        return officers.of(officer).stream()
                .filter(known -> known.office() == office)
                .findFirst()
                .orElseGet(() -> duties.appoint(new Wish(
                                officer, "Petugas Uji", null, office, null, null, Set.of(), "SK-7/2026", null, null))
                        .appointment())
                .id();
    }
}
