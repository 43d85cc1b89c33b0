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
import java.util.function.UnaryOperator;

/**
 * One utterance in the thread of a report, as it was said. Only under which kind it counts may be corrected; the kind that
 * its author chose stays beside it (RA-4).
 */
@Entity
public class ThreadEntry {

    private static final int LONGEST = 21_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "thread_entry_seq")
    @SequenceGenerator(name = "thread_entry_seq", allocationSize = 50)
    private Long id;

    @Column(name = "report_id")
    private Long reportId;

    @Enumerated(EnumType.STRING)
    private EntryType type;

    @Enumerated(EnumType.STRING)
    @Column(name = "corrected_type")
    private EntryType correctedType;

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

    void correct(EntryType to) {
        correctedType = to == type ? null : to;
    }

    void redact(UnaryOperator<String> redaction) {
        text = Redaction.of(text, redaction, LONGEST);
    }

    public Long id() {
        return id;
    }

    /** What it counts as, corrected or not. */
    public EntryType type() {
        return correctedType == null ? type : correctedType;
    }

    /** What its author chose. */
    public EntryType originalType() {
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
