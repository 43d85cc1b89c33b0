package id.tuntas.report;

import id.tuntas.platform.Seal;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the sealed identities to the current key, with their fingerprints, while reports come in: some at a time, each
 * batch a transaction of its own. Whoever is interrupted goes on where it stopped, because what is left is read off the
 * rows; two nodes at it take different rows (ADR 0039).
 */
@Service
public class IdentityKeys {

    /** Hibernate's word for rows that somebody else holds: leave them out. */
    private static final int SKIP_LOCKED = -2;

    private static final int BATCH = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EntityManager entities;
    private final Seal seal;
    private final TransactionTemplate transaction;

    IdentityKeys(EntityManager entities, Seal seal, TransactionTemplate transaction) {
        this.entities = entities;
        this.seal = seal;
        this.transaction = transaction;
    }

    /**
     * Where the move stands.
     *
     * @param current name of the key that seals now
     * @param keys how many identities each key seals
     * @param remaining how many are not under the current key; at 0 the earlier keys can go
     * @param unopenable how many are under keys that this house was not given
     */
    public record Standing(String current, List<Sealed> keys, long remaining, long unopenable) {}

    /** @param key its name */
    public record Sealed(String key, long identities) {}

    public Standing standing() {
        var keys = transaction.execute(
                status -> entities.createQuery("""
                        select new id.tuntas.report.IdentityKeys$Sealed(keyName, count(*)) from ReporterIdentity
                         where sealed is not null group by keyName order by keyName
                        """, Sealed.class).getResultList());
        return new Standing(
                seal.keyName(),
                keys,
                keys.stream()
                        .filter(under -> !under.key().equals(seal.keyName()))
                        .mapToLong(Sealed::identities)
                        .sum(),
                keys.stream()
                        .filter(under -> !seal.opens(under.key()))
                        .mapToLong(Sealed::identities)
                        .sum());
    }

    /** Goes on for a while, or until nothing is left. */
    public Standing reseal() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (resealSome() > 0 && System.nanoTime() - end < 0) {
            // The next batch.
        }
        return standing();
    }

    private int resealSome() {
        return transaction.execute(status -> {
            var some = entities.createQuery(
                            "from ReporterIdentity where keyName in (:others) and sealed is not null",
                            ReporterIdentity.class)
                    .setParameter("others", seal.keyNamesBefore())
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                    .setMaxResults(BATCH)
                    .getResultList();
            some.forEach(identity -> identity.seal(seal.open(identity.sealed(), Reporter.class), seal));
            return some.size();
        });
    }
}
