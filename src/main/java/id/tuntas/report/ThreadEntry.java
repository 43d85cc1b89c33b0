package id.tuntas.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One utterance in the thread of a report. */
@Entity
@Immutable
public class ThreadEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "thread_entry_seq")
    @SequenceGenerator(name = "thread_entry_seq", allocationSize = 50)
    private Long id;

    @Column(name = "report_id")
    private Long reportId;

    @Enumerated(EnumType.STRING)
    private EntryType type;

    private String author;
    private String agency;
    private String unit;
    private String text;
    private Instant at;

    protected ThreadEntry() {}

    ThreadEntry(Report report, EntryType type, String author, String text, Instant at) {
        this.reportId = report.whole().id();
        this.type = type;
        this.author = author;
        this.agency = report.agency();
        // The unit complained about does not speak; Inspektorat does (KP-4).
        this.unit = report.supervisory() ? null : report.unit();
        this.text = text;
        this.at = at;
    }

    public EntryType type() {
        return type;
    }

    public String author() {
        return author;
    }

    public String agency() {
        return agency;
    }

    public String unit() {
        return unit;
    }

    public String text() {
        return text;
    }

    public Instant at() {
        return at;
    }
}
