package id.tuntas.deadline;

import id.tuntas.platform.Refusal;

/** The calendar is already as it was to become (CAL-2). */
public class DayIsTaken extends Refusal {

    DayIsTaken(String sentence) {
        super(Kind.CONFLICT, sentence);
    }
}
