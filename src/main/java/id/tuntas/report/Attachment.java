package id.tuntas.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What is known of an attached file without opening it; {@link Attachments} keeps the bytes. */
@Entity
@Immutable
public class Attachment {

    @Id
    private UUID id;

    @Column(name = "report_id")
    private Long reportId;

    private String name;

    @Column(name = "content_type")
    private String contentType;

    @Column(name = "size_bytes")
    private int size;

    private String sha256;
    private Instant at;

    protected Attachment() {}

    Attachment(Report report, String name, String contentType, int size, String sha256, Instant at) {
        this.id = UUID.randomUUID();
        this.reportId = report.whole().id();
        this.name = name;
        this.contentType = contentType;
        this.size = size;
        this.sha256 = sha256;
        this.at = at;
    }

    Long reportId() {
        return reportId;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String contentType() {
        return contentType;
    }

    /** In bytes. */
    public int size() {
        return size;
    }

    public Instant at() {
        return at;
    }
}
