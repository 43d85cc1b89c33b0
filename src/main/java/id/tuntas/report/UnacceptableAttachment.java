package id.tuntas.report;

import id.tuntas.platform.Refusal;

/** The house does not take this file. */
public class UnacceptableAttachment extends Refusal {
    UnacceptableAttachment(String sentence) {
        super(Kind.UNACCEPTABLE, sentence);
    }
}
