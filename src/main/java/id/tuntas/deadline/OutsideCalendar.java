package id.tuntas.deadline;

import id.tuntas.platform.Refusal;

/** Nobody promises anything that far away. */
public class OutsideCalendar extends Refusal {

    OutsideCalendar(String sentence) {
        super(Kind.INVALID, sentence);
    }
}
