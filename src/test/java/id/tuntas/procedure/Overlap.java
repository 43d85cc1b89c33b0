package id.tuntas.procedure;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two acts in a forced order on PostgreSQL: the first is held open until the database makes the second one wait. */
final class Overlap {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Overlap(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * The second begins when the first has done everything but commit, and ends, if it has to wait, after that.
     *
     * @return what the second one failed with
     */
    Optional<Throwable> of(Runnable first, Runnable second) throws InterruptedException {
        var running = transaction.execute(status -> {
            first.run();
            var other = CompletableFuture.runAsync(second, thread -> new Thread(thread).start());
            await().atMost(PATIENCE).until(() -> other.isDone() || somebodyWaits());
            return other;
        });
        try {
            running.get();
            return Optional.empty();
        } catch (ExecutionException failed) {
            return Optional.of(failed.getCause());
        }
    }

    private boolean somebodyWaits() {
        return database.sql("select exists (select 1 from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }
}
