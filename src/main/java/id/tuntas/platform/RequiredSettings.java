package id.tuntas.platform;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * A house without the demonstration's profile has no secret that somebody could know: it asks for its settings before it
 * touches the database, and names all that are missing at once.
 */
class RequiredSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String IDENTITY_KEY = "tuntas.identity.key";
    static final String EARLIER_KEYS = "tuntas.identity.keys-earlier";
    static final String ADMIN_PASSWORD = "tuntas.admin.password";

    private static final int KEY_BYTES = 32;
    private static final int PASSWORD_LENGTH = 12;
    private static final byte[] KEY_OF_THE_DEMONSTRATION =
            "kunci-demo-bukan-untuk-produksi!".getBytes(StandardCharsets.US_ASCII);
    /** What is tried first at a door like this one, lower case and without its digits and signs. */
    private static final Set<String> GUESSED = Set.of(
            "",
            "admin",
            "adminadmin",
            "administrator",
            "password",
            "passwordpassword",
            "passw",
            "changeme",
            "changemechangeme",
            "gantisaya",
            "tuntas",
            "tuntastuntas",
            "tuntasadmin",
            "admintuntas",
            "camunda",
            "camundaadmin",
            "camundabpm",
            "kemenpanrb",
            "lapor",
            "laporlapor",
            "rahasia",
            "rahasiarahasia",
            "qwerty",
            "qwertyuiop",
            "abcdefghijkl",
            "letmein",
            "indonesia",
            "merdeka");

    /** Stops the start; the analyzer below turns it into advice. */
    static class SettingsMissing extends RuntimeException {
        private final List<String> faults;

        SettingsMissing(List<String> faults) {
            super(String.join(" ", faults));
            this.faults = faults;
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext house) {
        var environment = house.getEnvironment();
        if (!environment.acceptsProfiles(Profiles.of("demo"))) {
            var faults = faults(environment);
            if (!faults.isEmpty()) {
                throw new SettingsMissing(faults);
            }
        }
    }

    static List<String> faults(Environment environment) {
        var faults = new ArrayList<String>();
        var key = environment.getProperty(IDENTITY_KEY, "").strip();
        if (key.isEmpty()) {
            faults.add(IDENTITY_KEY + " (TUNTAS_IDENTITY_KEY): belum diisi.");
        } else if (!isKey(key)) {
            faults.add(IDENTITY_KEY + " (TUNTAS_IDENTITY_KEY): bukan 32 byte dalam Base64.");
        } else if (Arrays.equals(Base64.getDecoder().decode(key), KEY_OF_THE_DEMONSTRATION)) {
            faults.add(IDENTITY_KEY + " (TUNTAS_IDENTITY_KEY): kunci peragaan tidak boleh dipakai di sini.");
        }
        for (var earlier : environment.getProperty(EARLIER_KEYS, String[].class, new String[0])) {
            if (!isKey(earlier.strip())) {
                faults.add(EARLIER_KEYS + " (TUNTAS_IDENTITY_KEYS_EARLIER): bukan kunci 32 byte dalam Base64,"
                        + " dipisahkan koma.");
            }
        }
        var password = environment.getProperty(ADMIN_PASSWORD, "");
        if (password.isBlank()) {
            faults.add(ADMIN_PASSWORD + " (TUNTAS_ADMIN_PASSWORD): belum diisi.");
        } else if (password.length() < PASSWORD_LENGTH) {
            faults.add(ADMIN_PASSWORD + " (TUNTAS_ADMIN_PASSWORD): kurang dari 12 karakter.");
        } else if (GUESSED.contains(password.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))) {
            faults.add(ADMIN_PASSWORD + " (TUNTAS_ADMIN_PASSWORD): terlalu mudah ditebak.");
        }
        return faults;
    }

    private static boolean isKey(String key) {
        try {
            return Base64.getDecoder().decode(key).length == KEY_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    static class Analyzer extends AbstractFailureAnalyzer<SettingsMissing> {
        @Override
        protected FailureAnalysis analyze(Throwable root, SettingsMissing cause) {
            return new FailureAnalysis(
                    "Tuntas tidak dapat dijalankan karena setelan berikut belum benar:\n\n  - "
                            + String.join("\n  - ", cause.faults),
                    "Isi setelan itu lewat variabel lingkungan. Kunci identitas dibuat sekali dan disimpan di luar basis"
                            + " data, misalnya dengan: openssl rand -base64 32\n"
                            + "Kata sandi admin paling sedikit 12 karakter.\n"
                            + "Untuk mencoba dengan data contoh, jalankan dengan profil demo.",
                    cause);
        }
    }
}
