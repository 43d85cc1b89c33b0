package id.tuntas;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;

/**
 * The two kinds of database that the house promises to run on. {@code -Dtuntas.test.database=postgresql} or {@code h2}
 * decides for all tests of a run; without it, classes named {@code *IT} get PostgreSQL and all others H2. The PostgreSQL
 * server comes out of a Maven artifact and needs neither Docker nor an installation.
 */
public enum TestDatabase {
    H2 {
        @Override
        public Connection create() {
            return new Connection(
                    "jdbc:h2:mem:" + freshName()
                            + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;OPTIMIZE_REUSE_RESULTS=FALSE",
                    "tuntas",
                    "");
        }
    },
    POSTGRESQL {
        @Override
        public Connection create() {
            var name = freshName();
            try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException refused) {
                throw new IllegalStateException("PostgreSQL made no database " + name, refused);
            }
            return new Connection(Server.RUNNING.getJdbcUrl("postgres", name), "postgres", "postgres");
        }
    };

    /** An empty database and how to reach it. */
    public record Connection(String url, String user, String password) {}

    /** A fresh, empty database; it goes when this JVM goes. */
    public abstract Connection create();

    static TestDatabase of(Class<?> test) {
        var asked = System.getProperty("tuntas.test.database");
        if (asked != null && !asked.isBlank()) {
            return valueOf(asked.toUpperCase(Locale.ROOT));
        }
        return test.getSimpleName().endsWith("IT") ? POSTGRESQL : H2;
    }

    private static String freshName() {
        return "tuntas_" + UUID.randomUUID().toString().replace("-", "");
    }

    /** One server per JVM, started when first needed. */
    private static final class Server {

        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("timezone", "UTC")
                        .start();
            } catch (IOException unable) {
                throw new UncheckedIOException("The PostgreSQL server for tests did not start", unable);
            }
        }
    }
}
