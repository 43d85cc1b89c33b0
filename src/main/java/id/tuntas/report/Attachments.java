package id.tuntas.report;

import id.tuntas.platform.VirusScanner;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files attached to reports (CH-8). What a file is, its first bytes say, not its name; only images, PDF and MP4 are
 * taken, each at most 10 MB and ten to a report.
 */
@Service
public class Attachments {

    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int MOST_FILES = 10;

    private static final Map<String, String> SIGNATURES = Map.of(
            "ffd8ff", "image/jpeg",
            "89504e470d0a1a0a", "image/png",
            "255044462d", "application/pdf");

    private final EntityManager entities;
    private final JdbcTemplate jdbc;
    private final VirusScanner scanner;
    private final Clock clock;

    Attachments(EntityManager entities, JdbcTemplate jdbc, VirusScanner scanner, Clock clock) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.scanner = scanner;
        this.clock = clock;
    }

    /** @throws UnacceptableAttachment if the file is empty, too large, of no accepted type, or one too many */
    @Transactional
    public Attachment attach(Report report, String name, byte[] content) {
        if (content.length == 0) {
            throw new UnacceptableAttachment("Berkas lampiran kosong.");
        }
        if (content.length > MOST_BYTES) {
            throw new UnacceptableAttachment("Ukuran lampiran paling besar 10 MB.");
        }
        if (of(report).size() >= MOST_FILES) {
            throw new UnacceptableAttachment("Satu laporan paling banyak memuat 10 lampiran.");
        }
        var type = typeOf(content);
        scanner.check(content);
        var attachment = new Attachment(report, plain(name), type, content.length, sha256(content), clock.instant());
        entities.persist(attachment);
        entities.flush();
        jdbc.update("insert into attachment_content (attachment, content) values (?, ?)", attachment.id(), content);
        return attachment;
    }

    @Transactional(readOnly = true)
    public List<Attachment> of(Report report) {
        return entities.createQuery("from Attachment where reportId = :report order by at, id", Attachment.class)
                .setParameter("report", report.whole().id())
                .getResultList();
    }

    /** @throws UnknownReport if this report has no such attachment */
    @Transactional(readOnly = true)
    public Attachment of(Report report, UUID id) {
        var attachment = entities.find(Attachment.class, id);
        if (attachment == null || !attachment.reportId().equals(report.whole().id())) {
            throw new UnknownReport();
        }
        return attachment;
    }

    @Transactional(readOnly = true)
    public byte[] content(Attachment attachment) {
        return jdbc.queryForObject(
                "select content from attachment_content where attachment = ?", byte[].class, attachment.id());
    }

    private static String typeOf(byte[] content) {
        var head = HexFormat.of().formatHex(Arrays.copyOf(content, 12));
        if (head.startsWith("66747970", 8)) {
            return "video/mp4";
        }
        return SIGNATURES.entrySet().stream()
                .filter(signature -> head.startsWith(signature.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new UnacceptableAttachment(
                        "Jenis berkas ini tidak dapat diterima. Lampirkan foto (JPG, PNG), PDF, atau video MP4."));
    }

    private static String plain(String name) {
        var last = name == null
                ? ""
                : name.replaceAll("^.*[/\\\\]", "")
                        .replaceAll("[\\p{Cntrl}\"<>]", "")
                        .strip();
        var plain = last.isEmpty() ? "lampiran" : last;
        return plain.length() <= 200 ? plain : plain.substring(plain.length() - 200);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
