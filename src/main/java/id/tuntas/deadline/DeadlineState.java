package id.tuntas.deadline;

/** How a deadline stands. */
public enum DeadlineState {
    /** Time is left, and what is awaited has not happened. */
    RUNNING,
    /** Stopped in time. */
    MET,
    /** The due instant passed first; stays so when what was awaited happens later. */
    MISSED
}
