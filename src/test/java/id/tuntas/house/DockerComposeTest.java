package id.tuntas.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What stands in {@code docker/} can be started as it is; it is checked here, not run. */
class DockerComposeTest {

    private static final Path COMPOSE = Path.of("docker/compose.yaml");
    private static final List<String> SECRETS =
            List.of("TUNTAS_DATABASE_PASSWORD", "TUNTAS_IDENTITY_KEY", "TUNTAS_ADMIN_PASSWORD");

    @Test
    void isAcceptedByDockerCompose() {
        assumeCompose();
        var settings = Map.of(SECRETS.get(0), "contoh-a", SECRETS.get(1), "contoh-b", SECRETS.get(2), "contoh-c");

        var config = Command.run(Path.of("").toAbsolutePath(), settings, compose());

        assertThat(config.exitCode()).as(config.output()).isZero();
        assertThat(config.output()).contains("SPRING_DATASOURCE_PASSWORD: contoh-a", "TUNTAS_IDENTITY_KEY: contoh-b");
    }

    @Test
    void bringsTheHouseAndPostgresqlWithNamedVolumes() throws IOException {
        Map<String, Object> file = new Yaml().load(Files.readString(COMPOSE));

        assertThat(at(file, "services")).containsOnlyKeys("app", "database");
        assertThat(at(file, "services", "database")).containsEntry("image", "postgres:16");
        assertThat(at(file, "services", "app", "build")).containsEntry("dockerfile", "docker/Dockerfile");
        assertThat(at(file, "services", "app", "environment"))
                .containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://database:5432/tuntas")
                .containsKeys("SPRING_DATASOURCE_USERNAME", "SPRING_DATASOURCE_PASSWORD");
        assertThat(at(file, "services", "app", "depends_on", "database")).containsEntry("condition", "service_healthy");
        assertThat(at(file, "volumes")).containsOnlyKeys("database");
    }

    @Test
    void takesEverySecretFromTheEnvironment() throws IOException {
        assertThat(openSecrets(Files.readString(COMPOSE))).isEmpty();
    }

    @Test
    void seesASecretThatIsWrittenDownOrHasADefault() {
        var bad = """
                services:
                  app:
                    environment:
                      SPRING_DATASOURCE_PASSWORD: rahasia
                      TUNTAS_IDENTITY_KEY: ${TUNTAS_IDENTITY_KEY:-AAAA}
                      TUNTAS_ADMIN_PASSWORD: ${TUNTAS_ADMIN_PASSWORD}
                """;

        assertThat(openSecrets(bad)).containsExactly("SPRING_DATASOURCE_PASSWORD", "TUNTAS_IDENTITY_KEY");
    }

    @Test
    void hasAnExampleThatNamesEverySettingAndGivesAwayNone() throws IOException {
        var example = Files.readString(Path.of("docker/.env.example"));

        assertThat(Pattern.compile("^(\\w+)=(.*)$", Pattern.MULTILINE)
                        .matcher(example)
                        .results())
                .allSatisfy(line -> assertThat(line.group(2)).as(line.group(1)).isEmpty())
                .extracting(line -> line.group(1))
                .containsExactlyInAnyOrderElementsOf(SECRETS);
    }

    @Test
    void buildsAnImageThatIsNotRootAndKnowsWhetherItIsWell() throws IOException {
        var image = Files.readString(Path.of("docker/Dockerfile"));

        assertThat(image.substring(image.lastIndexOf("FROM ")))
                .startsWith("FROM eclipse-temurin:17-jre")
                .containsPattern("(?m)^USER tuntas$")
                .containsPattern("(?s)HEALTHCHECK .*/actuator/health")
                .contains("MaxRAMPercentage");
    }

    /** Settings that hold a secret and yet would start without somebody's own value. */
    private static List<String> openSecrets(String compose) {
        Map<String, Object> file = new Yaml().load(compose);
        var open = new TreeSet<String>();
        for (var service : at(file, "services").keySet()) {
            at(file, "services", service, "environment").forEach((name, value) -> {
                if (name.matches(".*(PASSWORD|KEY|SECRET).*")
                        // A name alone is passed on from the environment, where it is set.
                        && value != null
                        && !value.toString().matches("\\$\\{\\w+}")) {
                    open.add(name);
                }
            });
        }
        return new ArrayList<>(open);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Map<String, Object> map, String... path) {
        var here = map;
        for (var key : path) {
            assertThat(here).containsKey(key);
            here = (Map<String, Object>) here.get(key);
        }
        return here;
    }

    private static List<String> compose() {
        var config = new ArrayList<>(composeCommand());
        config.addAll(List.of("-f", COMPOSE.toString(), "config"));
        return config;
    }

    /** The plug-in, or the program that came before it. */
    private static List<String> composeCommand() {
        var plugin = List.of("docker", "compose");
        return Command.exists("docker")
                        && Command.run(List.of("docker", "compose", "version")).exitCode() == 0
                ? plugin
                : List.of("docker-compose");
    }

    private static void assumeCompose() {
        assumeTrue(
                Command.exists(composeCommand().get(0)),
                "Skipped: there is no docker compose here; the file itself is checked all the same");
    }
}
