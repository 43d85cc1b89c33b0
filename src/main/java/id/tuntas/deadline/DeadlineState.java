package id.tuntas.deadline;

/** How a deadline stands. */
public enum DeadlineState {
    /** Time is left, and what is awaited has not happened. */
    RUNNING("berjalan"),
    /** Stands still while the report is deferred; the date is provisional until the reporter has completed it. */
    PAUSED("dijeda"),
    /** Stopped in time. */
    MET("terpenuhi"),
    /** The due instant passed first; stays so when what was awaited happens later. */
    MISSED("terlewati");

    private final String label;

    DeadlineState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
