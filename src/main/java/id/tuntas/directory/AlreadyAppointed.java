package id.tuntas.directory;

import id.tuntas.platform.Refusal;

/** The officer holds this office on some of these days already. */
public class AlreadyAppointed extends Refusal {
    AlreadyAppointed() {
        super(Kind.CONFLICT, "Petugas ini sudah memegang tugas yang sama pada sebagian masa itu.");
    }
}
