package id.tuntas.monitoring;

import id.tuntas.platform.Refusal;

/** One export at a time for each officer, and a few for all: each holds a connection while it reads. */
class ExportingAlready extends Refusal {

    ExportingAlready(String why) {
        super(Kind.CONFLICT, why + " Coba lagi setelah itu selesai.");
    }
}
