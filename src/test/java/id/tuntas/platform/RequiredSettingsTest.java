package id.tuntas.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

/** A jar that is started without its settings says which, and starts nothing. */
@ExtendWith(OutputCaptureExtension.class)
class RequiredSettingsTest {

    private static final String KEY = "dHVudGFzLXVqaS10dW50YXMtdWppLXR1bnRhcy11amk=";
    private static final String PASSWORD = "Sandi-yang-panjang-7";

    /** Instead of the house: the check stands before everything that it holds. */
    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    private static Throwable start(Map<String, Object> settings, String... profiles) {
        var application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(settings);
        application.setAdditionalProfiles(profiles);
        return catchThrowable(() -> application.run().close());
    }

    @Test
    void namesEverySettingThatIsMissing(CapturedOutput output) {
        assertThat(start(Map.of())).isInstanceOf(RequiredSettings.SettingsMissing.class);

        assertThat(output)
                .contains("Tuntas tidak dapat dijalankan")
                .contains("tuntas.identity.key (TUNTAS_IDENTITY_KEY): belum diisi.")
                .contains("tuntas.admin.password (TUNTAS_ADMIN_PASSWORD): belum diisi.")
                .doesNotContain("\tat ");
    }

    @Test
    void namesOnlyWhatIsMissing(CapturedOutput output) {
        start(Map.of("tuntas.identity.key", KEY));

        assertThat(output).contains("tuntas.admin.password (").doesNotContain("tuntas.identity.key (");
    }

    @ParameterizedTest
    @CsvSource({
        "bukan-base64!,                                Sandi-yang-panjang-7,   bukan 32 byte",
        "cGVuZGVr,                                     Sandi-yang-panjang-7,   bukan 32 byte",
        "a3VuY2ktZGVtby1idWthbi11bnR1ay1wcm9kdWtzaSE=, Sandi-yang-panjang-7,   kunci peragaan",
        "dHVudGFzLXVqaS10dW50YXMtdWppLXR1bnRhcy11amk=, sebelas-ch1,            kurang dari 12",
        "dHVudGFzLXVqaS10dW50YXMtdWppLXR1bnRhcy11amk=, admin,                  kurang dari 12",
        "dHVudGFzLXVqaS10dW50YXMtdWppLXR1bnRhcy11amk=, Administrator1,         mudah ditebak",
        "dHVudGFzLXVqaS10dW50YXMtdWppLXR1bnRhcy11amk=, 123456789012,           mudah ditebak",
        "dHVudGFzLXVqaS10dW50YXMtdWppLXR1bnRhcy11amk=, Password-2026,          mudah ditebak"
    })
    void refusesWhatSomebodyElseCouldKnow(String key, String password, String complaint, CapturedOutput output) {
        assertThat(start(Map.of("tuntas.identity.key", key, "tuntas.admin.password", password)))
                .isInstanceOf(RequiredSettings.SettingsMissing.class);
        assertThat(output).contains(complaint);
    }

    @Test
    void startsWithItsSettings() {
        assertThat(start(Map.of("tuntas.identity.key", KEY, "tuntas.admin.password", PASSWORD)))
                .isNull();
    }

    @Test
    void startsTheDemonstrationWithoutAny() {
        assertThat(start(Map.of(), "demo")).isNull();
    }
}
