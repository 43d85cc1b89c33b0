package id.tuntas.bench;

import id.tuntas.TestDatabase;
import java.util.HashMap;
import java.util.Map;

/** The settings of both contexts: as in production, but on a port of their own choice and without the job executor. */
final class Settings {

    /** 32 bytes that are nobody's secret. */
    static final String IDENTITY_KEY = "dHVudGFzLXVqaS10dW50YXMtdWppLXR1bnRhcy11amk=";

    static final String UNLIMITED = "1000000";

    private Settings() {}

    static Map<String, String> of(TestDatabase.Connection database) {
        var settings = new HashMap<String, String>();
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", database.user());
        settings.put("spring.datasource.password", database.password());
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        // A timer fires when the script says so, and no search for due jobs is counted with a step.
        settings.put("camunda.bpm.job-execution.enabled", "false");
        settings.put("tuntas.identity.key", IDENTITY_KEY);
        settings.put("tuntas.admin.password", Script.PASSWORD);
        // All clients of a benchmark share one address.
        settings.put("tuntas.rate-limits.per-address", UNLIMITED);
        return settings;
    }

    /** As on a command line, because nothing overrules that. */
    static String[] asArguments(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
