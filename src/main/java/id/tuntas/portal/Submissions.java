package id.tuntas.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tuntas.deadline.Deadlines;
import id.tuntas.directory.Directory;
import id.tuntas.platform.Seal;
import id.tuntas.procedure.ReportHandling;
import id.tuntas.report.Draft;
import id.tuntas.report.Registered;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes submissions in, each once: the answer to a submission with an idempotency key is kept with the report it made, in
 * the same transaction, sealed with that key. Whoever sends the same again gets the same answer, also when both arrive in
 * the same instant; the loser of that race finds the winner's answer.
 */
@Service
class Submissions {

    private static final String WEB = "WEB";

    private final ReportHandling procedure;
    private final Deadlines deadlines;
    private final Directory directory;
    private final Seal seal;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final Clock clock;

    Submissions(
            ReportHandling procedure,
            Deadlines deadlines,
            Directory directory,
            Seal seal,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            ObjectMapper json,
            Clock clock) {
        this.procedure = procedure;
        this.deadlines = deadlines;
        this.directory = directory;
        this.seal = seal;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** @param key the caller's idempotency key, null for none */
    Receipt submit(Submission submission, String key) {
        return submit(submission, key, List.of());
    }

    /** @param enclosures files that are taken in with the report, or the report is not */
    Receipt submit(Submission submission, String key, List<Enclosure> enclosures) {
        if (key == null || key.isBlank()) {
            return transaction.execute(status -> register(submission, enclosures));
        }
        var body = hash(written(submission));
        try {
            return transaction.execute(status -> answered(key, body).orElseGet(() -> {
                var receipt = register(submission, enclosures);
                keep(key, body, receipt);
                return receipt;
            }));
        } catch (DuplicateKeyException lostTheRace) {
            return transaction.execute(status -> answered(key, body).orElseThrow(() -> lostTheRace));
        }
    }

    private Receipt register(Submission submission, List<Enclosure> enclosures) {
        var registered = procedure.submit(draft(submission));
        for (var enclosure : enclosures) {
            procedure.attach(
                    registered.report().trackingId(), registered.accessCode(), enclosure.name(), enclosure.content());
        }
        return receipt(registered);
    }

    private Receipt receipt(Registered registered) {
        var report = registered.report();
        return new Receipt(
                report.trackingId().value(),
                registered.accessCode().value(),
                report.status(),
                report.status().label(),
                deadlines.of(report.trackingId().value()).stream()
                        .map(DeadlineView::of)
                        .toList());
    }

    private Draft draft(Submission submission) {
        var agency = Submission.orNull(submission.agency());
        var topic = Submission.orNull(submission.topic());
        if (agency != null && !directory.hasAgency(agency)) {
            throw new UnknownCode("Instansi", agency);
        }
        if (topic != null && !directory.hasTopic(topic)) {
            throw new UnknownCode("Topik", topic);
        }
        return new Draft(
                submission.kind(),
                WEB,
                submission.title().strip(),
                submission.content().strip(),
                submission.incidentDate(),
                Submission.orNull(submission.incidentLocation()),
                agency,
                topic,
                submission.anonymous(),
                submission.confidential(),
                submission.reporter().reporter(),
                null,
                null,
                null);
    }

    private Optional<Receipt> answered(String key, String body) {
        var rows = jdbc.queryForList(
                "select body_hash, sealed_answer from answered_submission where key_hash = ?", hash(lookup(key)));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var row = rows.get(0);
        if (!body.equals(row.get("body_hash"))) {
            throw new KeyReused();
        }
        return Optional.of(sealOf(key).open((String) row.get("sealed_answer"), Receipt.class));
    }

    private void keep(String key, String body, Receipt receipt) {
        jdbc.update(
                "insert into answered_submission (key_hash, body_hash, sealed_answer, answered_at) values (?, ?, ?, ?)",
                hash(lookup(key)),
                body,
                sealOf(key).close(receipt),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private Seal sealOf(String key) {
        return seal.under(sha256(bytes("seal:" + key)));
    }

    private static byte[] lookup(String key) {
        return bytes("lookup:" + key);
    }

    private byte[] written(Submission submission) {
        try {
            return json.writeValueAsBytes(submission);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String hash(byte[] content) {
        return HexFormat.of().formatHex(sha256(content));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
