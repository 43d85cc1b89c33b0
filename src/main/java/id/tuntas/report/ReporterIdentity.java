package id.tuntas.report;

import id.tuntas.platform.Seal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/**
 * The sealed identity of one reporter, under the pseudonym by which reports point to it (PD-19). Beside it lie keyed
 * fingerprints of the contacts, by which the house recognises a reporter without opening the seal (AR-10).
 */
@Entity
class ReporterIdentity implements Persistable<UUID> {

    @Id
    private UUID pseudonym;

    private String sealed;

    /** Which key seals it. */
    @Column(name = "key_name")
    private String keyName;

    @Column(name = "email_print")
    private String emailPrint;

    @Column(name = "phone_print")
    private String phonePrint;

    @Column(name = "restricted_at")
    private Instant restrictedAt;

    @Column(name = "destroyed_at")
    private Instant destroyedAt;

    @Transient
    private boolean stored;

    protected ReporterIdentity() {}

    ReporterIdentity(Reporter reporter, Seal seal) {
        this.pseudonym = UUID.randomUUID();
        seal(reporter, seal);
    }

    /** Under the key of today, fingerprints and all. */
    void seal(Reporter reporter, Seal seal) {
        var prints = ContactPrints.of(reporter, seal);
        sealed = seal.close(reporter);
        keyName = seal.keyName();
        emailPrint = prints.email();
        phonePrint = prints.phone();
    }

    @Override
    public UUID getId() {
        return pseudonym;
    }

    /** The pseudonym is given here, not by the database: without this Spring Data would look for it before storing. */
    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }

    /** Null once it is destroyed. */
    String sealed() {
        return sealed;
    }

    /** @param since null: not restricted any more */
    void restrict(Instant since) {
        restrictedAt = since;
    }

    /** The pseudonym stays, so that what was reported stays countable (PD-19). */
    void destroy(Instant now) {
        sealed = null;
        emailPrint = null;
        phonePrint = null;
        restrictedAt = null;
        destroyedAt = now;
    }

    Instant restrictedAt() {
        return restrictedAt;
    }

    Instant destroyedAt() {
        return destroyedAt;
    }

    /** For recognising the same reporter again; nothing to recognise by while the reporter does not want it (PD-11). */
    ContactPrints prints() {
        return restrictedAt == null ? new ContactPrints(emailPrint, phonePrint) : new ContactPrints(null, null);
    }
}
