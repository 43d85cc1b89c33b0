package id.tuntas.platform;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When each account was used last (MI-7, MI-15), whichever way it logged in. To the hour: HTTP Basic logs in with every
 * request, and none of them should cost a write.
 */
@Component
public class LastLogins {

    private static final Duration PRECISION = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<String, Instant> written = new ConcurrentHashMap<>();

    LastLogins(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void loggedIn(AuthenticationSuccessEvent event) {
        var officer = event.getAuthentication().getName();
        var now = clock.instant();
        var before = written.get(officer);
        // The clock of the house may be set back in demonstrations.
        if (before != null && Duration.between(before, now).abs().compareTo(PRECISION) < 0) {
            return;
        }
        var at = now.atOffset(ZoneOffset.UTC);
        try {
            transaction.executeWithoutResult(write -> write(officer, at));
        } catch (DuplicateKeyException anotherNode) {
            return;
        }
        written.put(officer, now);
    }

    private void write(String officer, OffsetDateTime at) {
        var known = jdbc.sql("update last_login set at = ? where officer = ?")
                .params(at, officer)
                .update();
        if (known == 0) {
            jdbc.sql("insert into last_login (officer, at) values (?, ?)")
                    .params(officer, at)
                    .update();
        }
    }

    /** Those who never logged in are missing. */
    public Map<String, Instant> of(Collection<String> officers) {
        var logins = new HashMap<String, Instant>();
        if (!officers.isEmpty()) {
            jdbc.sql("select officer, at from last_login where officer in (:officers)")
                    .param("officers", officers)
                    .query((ResultSet row) -> {
                        logins.put(
                                row.getString("officer"),
                                row.getObject("at", OffsetDateTime.class).toInstant());
                    });
        }
        return logins;
    }
}
