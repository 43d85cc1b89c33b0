package id.tuntas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

class RecentLoginsTest {

    private final RecentLogins logins = new RecentLogins();
    private final Authentication ani = UsernamePasswordAuthenticationToken.authenticated("ani", null, List.of());

    @Test
    void knowsOnlyTheVeryIdAndPasswordThatWereRight() {
        logins.keep("ani", "rahasia", ani);

        assertThat(logins.find("ani", "rahasia")).isSameAs(ani);
        assertThat(logins.find("ani", "Rahasia")).isNull();
        assertThat(logins.find("an", "irahasia")).isNull();
        assertThat(logins.find("budi", "rahasia")).isNull();
    }

    @Test
    void keepsNoMoreThanAThousand() {
        logins.keep("ani", "rahasia", ani);
        for (var each = 0; each < 1_000; each++) {
            logins.keep("petugas" + each, "x", ani);
        }

        assertThat(logins.find("ani", "rahasia")).isNull();
        assertThat(logins.find("petugas999", "x")).isNotNull();
    }
}
