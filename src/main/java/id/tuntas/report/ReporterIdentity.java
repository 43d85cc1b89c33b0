package id.tuntas.report;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** The sealed identity of one reporter, under the pseudonym by which reports point to it (PD-19). */
@Entity
class ReporterIdentity implements Persistable<UUID> {

    @Id
    private UUID pseudonym;

    private String sealed;

    @Transient
    private boolean stored;

    protected ReporterIdentity() {}

    ReporterIdentity(String sealed) {
        this.pseudonym = UUID.randomUUID();
        this.sealed = sealed;
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
}
