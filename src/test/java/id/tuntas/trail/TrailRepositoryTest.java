package id.tuntas.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.tuntas.RepositoryTest;
import id.tuntas.platform.Actor;
import id.tuntas.platform.Decrees;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The log as rows: who, in which role, by which decree, when, which report, what, for what (PD-5, PD-6); only ever added to. */
@RepositoryTest
@Import({Trail.class, TrailRepositoryTest.World.class})
class TrailRepositoryTest {

    @TestConfiguration
    static class World {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-03-02T03:00:00Z"), ZoneOffset.UTC);
        }

        @Bean
        Decrees decrees() {
            return (officer, groups) -> groups.contains("agency-admin-X") ? Set.of("SK/1/2026") : Set.of();
        }
    }

    @Autowired
    private Trail trail;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcTemplate database;

    private final String officer = "p" + UUID.randomUUID();

    @Test
    void saysInWhichRoleAndByWhichDecree() {
        trail.write(new Actor(officer, Set.of("agency-admin-X")), "100000000001", TrailAct.CASE_FILE_READ, "berkas");

        assertThat(lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("role", "agency-admin-X")
                        .containsEntry("decree", "SK/1/2026")
                        .containsEntry("tracking_id", "100000000001")
                        .containsEntry("act", "CASE_FILE_READ")
                        .containsEntry("purpose", "berkas"));
    }

    @Test
    void takesLooksThatAreNotAtOneReport() {
        trail.write(officer, null, TrailAct.CASE_FILE_READ, null);

        assertThat(lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line).containsEntry("tracking_id", null).containsEntry("role", null));
    }

    /** H2, which is for trying the house out, asks nobody before it truncates. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update trail_entry set actor = 'tuntas'",
                "delete from trail_entry",
                "truncate table trail_entry"
            })
    void isNeitherAlteredNorEmptied(String tampering) {
        assumeTrue(
                !tampering.startsWith("truncate") || "postgresql".equals(System.getProperty("tuntas.test.database")));
        trail.write(officer, null, TrailAct.CASE_FILE_READ, null);
        entities.flush();

        assertThatThrownBy(() -> database.execute(tampering)).hasMessageContaining("append-only");
    }

    private List<Map<String, Object>> lines() {
        entities.flush();
        return database.queryForList("select * from trail_entry where actor = ?", officer);
    }
}
