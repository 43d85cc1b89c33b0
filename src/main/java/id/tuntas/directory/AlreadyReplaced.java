package id.tuntas.directory;

import id.tuntas.platform.Refusal;

/** One appointment has one successor, and one substitute at a time. */
public class AlreadyReplaced extends Refusal {
    AlreadyReplaced(String sentence) {
        super(Kind.CONFLICT, sentence);
    }
}
