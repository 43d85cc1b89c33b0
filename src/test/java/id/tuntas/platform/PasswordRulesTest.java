package id.tuntas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.HouseTest;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Outside the demonstration nobody gets a password that is quickly guessed, whoever sets it. */
@HouseTest(web = WebEnvironment.RANDOM_PORT, properties = "tuntas.password-rules=true")
class PasswordRulesTest {

    private static final String SITI = "sandi-siti";
    private static final String GOOD = "Sandi-Lama-2026!";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @BeforeEach
    void enrol() {
        if (identities.createUserQuery().userId(SITI).count() == 0) {
            var siti = identities.newUser(SITI);
            siti.setPassword(GOOD);
            identities.saveUser(siti);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            siti,             400
            Aa1!aaa,          400
            semuahurufkecil1!, 400
            TanpaAngkaSatu!,  400
            TanpaTanda12345,  400
            sandi-siti-Aa1!,  400
            Sandi-Baru-2026!, 204
            """)
    void refuseAPasswordThatIsQuicklyGuessed(String password, int answer) {
        var changed = Door.as(Door.ADMIN, port)
                .json(
                        "PUT",
                        "/engine-rest/user/" + SITI + "/credentials",
                        "{\"password\":\"%s\",\"authenticatedUserPassword\":\"%s\"}"
                                .formatted(password, Door.password(Door.ADMIN)));

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(answer);
        assertThat(identities.checkPassword(SITI, password)).isEqualTo(answer == 204);
    }
}
