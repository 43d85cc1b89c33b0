package id.tuntas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.HouseTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@HouseTest(web = WebEnvironment.RANDOM_PORT)
class OperatorTest {

    @Autowired
    Operator operator;

    @Autowired
    IdentityService identities;

    @Test
    void isThereFromTheFirstStartWithThePasswordOfTheSettings() {
        assertThat(identities.checkPassword("admin", "Uji-Tuntas-2026!")).isTrue();
        assertThat(identities
                        .createGroupQuery()
                        .groupMember("admin")
                        .singleResult()
                        .getId())
                .isEqualTo("camunda-admin");
        assertThat(identities.createUserQuery().list())
                .as("nobody else comes by himself")
                .extracting(User::getId)
                .allMatch(id -> id.equals("admin") || id.startsWith("uji-"));
    }

    @Test
    void keepsAPasswordThatWasChangedSince() {
        change("Kata-sandi-baru-2026");
        try {
            operator.afterSingletonsInstantiated();

            assertThat(identities.checkPassword("admin", "Kata-sandi-baru-2026"))
                    .isTrue();
        } finally {
            change("Uji-Tuntas-2026!");
        }
    }

    private void change(String password) {
        var admin = identities.createUserQuery().userId("admin").singleResult();
        admin.setPassword(password);
        identities.saveUser(admin);
    }
}
