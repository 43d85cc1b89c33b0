package id.tuntas;

import java.util.List;
import java.util.Properties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** How a house under test differs from one in production; registered in {@code META-INF/spring.factories}. */
class TestHouse implements ContextCustomizerFactory {

    /** 32 bytes that are nobody's secret. */
    static final String IDENTITY_KEY = "dHVudGFzLXVqaS10dW50YXMtdWppLXR1bnRhcy11amk=";

    /** Password of the operator {@code admin} in tests. */
    static final String ADMIN_PASSWORD = "Uji-Tuntas-2026!";

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> configurations) {
        return TestContextAnnotationUtils.hasAnnotation(test, OnTestDatabase.class)
                ? new Settings(TestDatabase.of(test))
                : null;
    }

    /** Equal for equal databases: Spring keys its cache of contexts by it. */
    private record Settings(TestDatabase database) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            var connection = database.create();
            var settings = new Properties();
            settings.put("spring.datasource.url", connection.url());
            settings.put("spring.datasource.username", connection.user());
            settings.put("spring.datasource.password", connection.password());
            // Several cached houses share one server.
            settings.put("spring.datasource.hikari.minimum-idle", "1");
            // A test runs the job it means, when it means it.
            settings.put("camunda.bpm.job-execution.enabled", "false");
            settings.put("tuntas.identity.key", IDENTITY_KEY);
            settings.put("tuntas.admin.password", ADMIN_PASSWORD);
            // A test carries forward when it means to.
            settings.put("tuntas.monitoring.carry-forward", "-");
            // Nothing is counted by itself that the tally could tell.
            settings.put("tuntas.monitoring.recent-months", "0");
            // Test officers have their id as password.
            settings.put("tuntas.password-rules", "false");
            // Test officers come and go by the dozen; whether they are led to the code is EthicsTest's.
            settings.put("tuntas.ethics.required", "false");
            // Every test knocks from the same address.
            settings.put("tuntas.rate-limits.per-address", "1000000");
            settings.put("tuntas.rate-limits.per-access-code", "1000000");
            settings.put("tuntas.rate-limits.wrong-passwords", "1000000");
            var source = new PropertiesPropertySource("house under test", settings);
            // Behind the properties that a test class names itself.
            var sources = context.getEnvironment().getPropertySources();
            if (sources.contains(TEST_PROPERTIES)) {
                sources.addAfter(TEST_PROPERTIES, source);
            } else {
                sources.addFirst(source);
            }
        }

        /** Spring's name for what a test class sets by annotation. */
        private static final String TEST_PROPERTIES = "Inlined Test Properties";
    }
}
