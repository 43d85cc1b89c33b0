package id.tuntas.directory;

import id.tuntas.platform.Refusal;

/** What was sent for the directory is incomplete or contradicts itself. */
public class UnclearEntry extends Refusal {
    UnclearEntry(String sentence) {
        super(Kind.INVALID, sentence);
    }
}
