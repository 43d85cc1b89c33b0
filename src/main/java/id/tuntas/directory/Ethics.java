package id.tuntas.directory;

import id.tuntas.platform.Pledge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has said to know the code of ethics and to keep it (ET-3). It is said by the person, with the own account, and is good
 * for twelve months.
 */
@Service
public class Ethics implements Pledge {

    private static final Period VALIDITY = Period.ofMonths(12);
    private static final ZoneId NATIONAL = ZoneId.of("Asia/Jakarta");

    private final JdbcClient jdbc;
    private final Set<String> demonstration;
    private final Clock clock;

    /** Asked with every request of a browser; what was said cannot be taken back. */
    private final Map<String, Instant> until = new ConcurrentHashMap<>();

    private record Acknowledged(String officer, Instant at) {}

    Ethics(JdbcClient jdbc, Optional<DemoOfficers> demo, Clock clock) {
        this.jdbc = jdbc;
        this.demonstration = demo.map(DemoOfficers::users).orElse(List.of()).stream()
                .map(user -> user.id())
                .collect(Collectors.toSet());
        this.clock = clock;
    }

    @Override
    public boolean isMissing(String officer) {
        return !validUntil(officer).map(clock.instant()::isBefore).orElse(false);
    }

    /** Until when what this person has said is good; empty if it never was. The demonstration's officers keep their word. */
    public Optional<Instant> validUntil(String officer) {
        if (demonstration.contains(officer)) {
            return Optional.of(end(clock.instant()));
        }
        var known = until.get(officer);
        if (known == null || !clock.instant().isBefore(known)) {
            known = jdbc.sql("select officer, max(acknowledged_at) as at from ethics_acknowledgement"
                            + " where officer = ? group by officer")
                    .param(officer)
                    .query(Ethics::acknowledged)
                    .optional()
                    .map(said -> end(said.at()))
                    .orElse(null);
            if (known != null) {
                until.put(officer, known);
            }
        }
        return Optional.ofNullable(known);
    }

    private static Instant end(Instant said) {
        return said.atZone(NATIONAL).plus(VALIDITY).toInstant();
    }

    /** The officer says: I know it and will keep it. */
    @Transactional
    public void acknowledge(String officer) {
        jdbc.sql("insert into ethics_acknowledgement (officer, acknowledged_at) values (?, ?)")
                .params(officer, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of these officers those who have not said it, or too long ago. */
    @Transactional(readOnly = true)
    public Set<String> missing(Set<String> officers) {
        var missing = new HashSet<>(officers);
        missing.removeIf(officer -> !isMissing(officer));
        return missing;
    }

    private static Acknowledged acknowledged(ResultSet row, int number) throws SQLException {
        return new Acknowledged(
                row.getString("officer"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
