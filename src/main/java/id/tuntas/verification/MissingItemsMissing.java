package id.tuntas.verification;

import id.tuntas.platform.Refusal;

/** Whoever defers a report says what it lacks (TD-1). */
class MissingItemsMissing extends Refusal {
    MissingItemsMissing() {
        super(Kind.INVALID, "Tuliskan apa saja yang harus dilengkapi pelapor.");
    }
}
