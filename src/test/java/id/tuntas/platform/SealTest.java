package id.tuntas.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The seal over personal data: one key closes, all keys that the house was given open (PD-19, PD-10). */
class SealTest {

    private static final String OLD = key("kunci-lama-kunci-lama-kunci-lama");
    private static final String NEW = key("kunci-baru-kunci-baru-kunci-baru");

    @Test
    void opensWhatAnEarlierKeyClosed() {
        var sealed = seal(OLD).close("Ani Lestari");

        assertThat(seal(NEW, OLD).open(sealed, String.class)).isEqualTo("Ani Lestari");
    }

    @Test
    void closesWithTheCurrentKeyAlone() {
        var sealed = seal(NEW, OLD).close("Ani Lestari");

        assertThat(sealed).startsWith(seal(NEW).keyName() + ":").doesNotContain("Ani");
        assertThat(seal(NEW).open(sealed, String.class)).isEqualTo("Ani Lestari");
        assertThatThrownBy(() -> seal(OLD).open(sealed, String.class)).hasMessageContaining("another key");
    }

    @Test
    void opensWhatWasClosedBeforeKeysHadNames() {
        var sealed = seal(OLD).close("Ani Lestari");
        var unnamed = "k1:" + sealed.substring(sealed.indexOf(':') + 1);

        assertThat(seal(NEW, OLD).open(unnamed, String.class)).isEqualTo("Ani Lestari");
        assertThatThrownBy(() -> seal(NEW).open(unnamed, String.class)).hasMessageContaining("another key");
    }

    @Test
    void noticesEveryChange() {
        var sealed = seal(NEW).close("Ani Lestari");
        var last = sealed.charAt(sealed.length() - 5) == 'A' ? 'B' : 'A';
        var changed = sealed.substring(0, sealed.length() - 5) + last + sealed.substring(sealed.length() - 4);

        assertThatThrownBy(() -> seal(NEW).open(changed, String.class)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void namesAKeyWithoutTellingIt() {
        assertThat(seal(NEW).keyName())
                .matches("k[0-9a-f]{8}")
                .isNotEqualTo(seal(OLD).keyName());
        assertThat(seal(NEW, OLD).opens(seal(OLD).keyName())).isTrue();
        assertThat(seal(NEW).opens(seal(OLD).keyName())).isFalse();
    }

    private static Seal seal(String key, String... earlier) {
        return new Seal(new Seal.Settings(key, List.of(earlier)), new ObjectMapper());
    }

    private static String key(String words) {
        return Base64.getEncoder().encodeToString(words.getBytes());
    }
}
