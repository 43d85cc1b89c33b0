package id.tuntas.deadline;

import id.tuntas.platform.Refusal;

/** A change of the calendar that lacks its day, its right, or sense. */
public class UnclearEdit extends Refusal {

    UnclearEdit(String sentence) {
        super(Kind.INVALID, sentence);
    }
}
