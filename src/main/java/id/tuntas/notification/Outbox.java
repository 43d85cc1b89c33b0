package id.tuntas.notification;

import id.tuntas.directory.Directory;
import id.tuntas.notification.Enclosures.Enclosure;
import id.tuntas.notification.OutgoingMessage.State;
import id.tuntas.notification.Transport.Mail;
import id.tuntas.platform.Accounts;
import id.tuntas.platform.Actor;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import id.tuntas.trail.Trail;
import id.tuntas.trail.TrailAct;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is to leave the house, and what has. A message is put in together with the act that it tells of, and delivered by a
 * later step, in a transaction of its own: what has left stays marked as that when the next one fails.
 */
@Service
public class Outbox {

    /** The batch of the round that goes every two minutes. */
    public static final String ROUND = "announcements";

    /** At one go: a job must end before another node takes it for dead. */
    private static final int MOST = 300;
    /** Messages in a row that do not get through: then it is the server, not the message. */
    private static final int PATIENCE = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private static final String COLUMNS =
            "id, batch, name, tracking_id, page, recipient_kind, recipient, subject, body,"
                    + " attachment, created_at, state, settled_at, attempts, last_error";

    private final JdbcClient jdbc;
    private final Optional<Transport> transport;
    private final List<Enclosures> enclosures;
    private final Accounts accounts;
    private final Directory directory;
    private final Reports reports;
    private final Trail trail;
    private final Environment settings;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final String publicUrl;

    Outbox(
            JdbcClient jdbc,
            Optional<Transport> transport,
            List<Enclosures> enclosures,
            Accounts accounts,
            Directory directory,
            Reports reports,
            Trail trail,
            Environment settings,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${tuntas.public-url}") String publicUrl) {
        this.jdbc = jdbc;
        this.transport = transport;
        this.enclosures = enclosures;
        this.accounts = accounts;
        this.directory = directory;
        this.reports = reports;
        this.trail = trail;
        this.settings = settings;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    /**
     * Asks for a message. Asked again under the same batch and name, nothing is added.
     *
     * @param batch what one step of a process delivers, e.g. {@code ladder/4711}
     * @param name which message of the batch; one for each recipient
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(String batch, String name, Recipient recipient, Letter letter) {
        jdbc.sql("insert into outgoing_message (batch, name, tracking_id, page, recipient_kind, recipient, subject,"
                        + " body, attachment, created_at, state, attempts) select cast(? as varchar), cast(? as varchar),"
                        + " cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as varchar),"
                        + " cast(? as varchar), cast(? as varchar), cast(? as timestamp with time zone), 'WAITING', 0"
                        + " where not exists (select 1 from outgoing_message where batch = ? and name = ?)")
                .params(
                        batch,
                        name,
                        new SqlParameterValue(
                                Types.VARCHAR,
                                letter.about() == null ? null : letter.about().value()),
                        new SqlParameterValue(Types.VARCHAR, letter.page()),
                        kind(recipient),
                        reference(recipient),
                        letter.subject(),
                        letter.text(),
                        new SqlParameterValue(Types.VARCHAR, letter.attachment()),
                        column(),
                        batch,
                        name)
                .update();
    }

    /**
     * Sends what waits in a batch. One message that does not get through keeps no other from leaving; then the call fails
     * as a whole, so that whoever made it tries again.
     */
    public void deliver(String batch) {
        var failed = 0;
        var inARow = 0;
        var error = "";
        for (var id : waiting(batch)) {
            var failure = apart.execute(status -> attempt(id));
            inARow = failure.isEmpty() ? 0 : inARow + 1;
            if (!failure.isEmpty()) {
                failed++;
                error = failure;
            }
            if (inARow == PATIENCE) {
                break;
            }
        }
        if (failed > 0) {
            throw new NotDelivered(failed, batch, error);
        }
    }

    private List<Long> waiting(String batch) {
        return jdbc.sql("select id from outgoing_message where state = 'WAITING' and batch = ?"
                        + " order by attempts, id fetch first ? rows only")
                .params(batch, MOST)
                .query(Long.class)
                .list();
    }

    /** @return the name of what went wrong, empty if nothing did */
    private String attempt(long id) {
        var found = jdbc.sql(
                        "select " + COLUMNS + " from outgoing_message where id = ? and state = 'WAITING' for update")
                .param(id)
                .query((row, number) -> message(row))
                .optional();
        if (found.isEmpty()) {
            return "";
        }
        var message = found.get();
        if (transport.isEmpty()) {
            settle(message, State.KEPT);
            return "";
        }
        var to = addresses(message);
        if (to.isEmpty()) {
            settle(message, State.NO_ADDRESS);
            return "";
        }
        try {
            transport
                    .get()
                    .send(new Mail(
                            messageId(message), to, message.letter().subject(), text(message), enclosure(message)));
        } catch (MailException | IllegalStateException failure) {
            var name = failure.getClass().getSimpleName();
            LOG.warn("Message {} of {} could not be delivered: {}", message.name(), message.batch(), name);
            jdbc.sql("update outgoing_message set attempts = attempts + 1, last_error = ? where id = ?")
                    .params(name, id)
                    .update();
            return name;
        }
        settle(message, State.SENT);
        return "";
    }

    private void settle(OutgoingMessage message, State state) {
        jdbc.sql("update outgoing_message set state = ?, settled_at = ?, attempts = attempts + ? where id = ?")
                .params(state.name(), column(), state == State.SENT ? 1 : 0, message.id())
                .update();
    }

    private List<String> addresses(OutgoingMessage message) {
        if (message.recipient() instanceof Recipient.Group group) {
            var about = message.letter().about();
            // Nobody is told of a report that is about him (KP-5, ET-6).
            return accounts.addresses(
                    group.id(), about == null ? Set.of() : reports.get(about).excludedOfficers());
        }
        if (message.recipient() instanceof Recipient.Officer officer) {
            return address(accounts.address(officer.id()));
        }
        if (message.recipient() instanceof Recipient.Setting setting) {
            return address(settings.getProperty(setting.name()));
        }
        var report = ((Recipient.Reporter) message.recipient()).report();
        var identity = reports.identityOf(reports.get(report));
        if (identity == null) {
            // Restricted or destroyed (PD-11, PD-13): the reporter reads the page.
            return List.of();
        }
        trail.write(Actor.HOUSE.id(), report.value(), TrailAct.IDENTITY_USED, "surat " + message.name());
        return address(identity.email());
    }

    private static List<String> address(String email) {
        return email == null || email.isBlank() ? List.of() : List.of(email.strip());
    }

    private Enclosure enclosure(OutgoingMessage message) {
        var reference = message.letter().attachment();
        return reference == null
                ? null
                : enclosures.stream()
                        .flatMap(source -> source.find(reference).stream())
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("Nobody knows the attachment " + reference));
    }

    /** The whole text as the recipient reads it. */
    public String text(OutgoingMessage message) {
        return "Yth. " + nameOf(message.recipient()) + ",\n\n"
                + message.letter().text() + "\n\n"
                + link(message) + "\n\n"
                + "Surel ini dikirim otomatis oleh Tuntas (SP4N-LAPOR!) dan tidak perlu dibalas.\n";
    }

    private String link(OutgoingMessage message) {
        var letter = message.letter();
        if (letter.page() != null) {
            return "Halaman: " + publicUrl + letter.page();
        }
        return message.recipient() instanceof Recipient.Reporter
                ? "Halaman laporan: " + publicUrl + "/laporan/" + letter.about().value()
                : "Berkas laporan: " + publicUrl + "/berkas/" + letter.about().value();
    }

    /** Who is meant, in words. */
    public String nameOf(Recipient recipient) {
        if (recipient instanceof Recipient.Group group) {
            return directory.officeName(group.id());
        }
        return recipient instanceof Recipient.Reporter ? "Pelapor" : "Bapak/Ibu";
    }

    /** The same at every attempt, and nobody can read the key in it. */
    private String messageId(OutgoingMessage message) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((message.batch() + '/' + message.name()).getBytes(StandardCharsets.UTF_8));
            var host = URI.create(publicUrl).getHost();
            return "<" + HexFormat.of().formatHex(digest, 0, 16) + "@" + (host == null ? "tuntas" : host) + ">";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The latest messages, newest first. */
    @Transactional(readOnly = true)
    public List<OutgoingMessage> latest(int most) {
        return jdbc.sql("select " + COLUMNS + " from outgoing_message order by id desc fetch first ? rows only")
                .param(most)
                .query((row, number) -> message(row))
                .list();
    }

    /** Everything that was to leave the house about a report, in order. */
    @Transactional(readOnly = true)
    public List<OutgoingMessage> about(TrackingId report) {
        return jdbc.sql("select " + COLUMNS + " from outgoing_message where tracking_id = ? order by id")
                .param(report.value())
                .query((row, number) -> message(row))
                .list();
    }

    private static String kind(Recipient recipient) {
        return recipient.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    private static String reference(Recipient recipient) {
        if (recipient instanceof Recipient.Group group) {
            return group.id();
        }
        if (recipient instanceof Recipient.Officer officer) {
            return officer.id();
        }
        return recipient instanceof Recipient.Reporter reporter
                ? reporter.report().value()
                : ((Recipient.Setting) recipient).name();
    }

    private static OutgoingMessage message(ResultSet row) throws SQLException {
        var reference = row.getString("recipient");
        var about = row.getString("tracking_id");
        var settled = row.getObject("settled_at", OffsetDateTime.class);
        return new OutgoingMessage(
                row.getLong("id"),
                row.getString("batch"),
                row.getString("name"),
                new Letter(
                        about == null ? null : new TrackingId(about),
                        row.getString("page"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getString("attachment")),
                switch (row.getString("recipient_kind")) {
                    case "GROUP" -> new Recipient.Group(reference);
                    case "OFFICER" -> new Recipient.Officer(reference);
                    case "REPORTER" -> new Recipient.Reporter(new TrackingId(reference));
                    default -> new Recipient.Setting(reference);
                },
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                settled == null ? null : settled.toInstant(),
                row.getInt("attempts"),
                row.getString("last_error"));
    }

    private OffsetDateTime column() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
