package id.tuntas.deadline;

/** A day in the life of a deadline other than its end, such as "one working day before it is due" (IV-4). */
public record Milestone(int offset, Days days, From from) {

    /** What is counted. */
    public enum Days {
        WORKING,
        /** CAL-6. */
        CALENDAR
    }

    /** Where the count begins. */
    public enum From {
        START,
        DUE
    }
}
