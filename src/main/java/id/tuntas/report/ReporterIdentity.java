package id.tuntas.report;

import id.tuntas.platform.Seal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
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

    String sealed() {
        return sealed;
    }

    ContactPrints prints() {
        return new ContactPrints(emailPrint, phonePrint);
    }
}
