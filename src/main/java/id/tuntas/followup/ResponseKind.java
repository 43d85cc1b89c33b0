package id.tuntas.followup;

import id.tuntas.report.Act;
import id.tuntas.report.EntryType;

/** The two kinds of answer (RA-1); the officer chooses, nothing is pre-selected (RA-3). */
public enum ResponseKind {
    /** First notice, not substantive: never closes a report, never starts the closing clock (AC-3). */
    INITIAL_RESPONSE(EntryType.INITIAL_RESPONSE, Act.INITIAL_RESPONSE_GIVEN, Act.CORRECTED_TO_INITIAL),
    /** The answer in substance: stops the follow-up clock (KL-6) and starts the closing clock (AC-1). */
    SUBSTANTIVE_RESPONSE(EntryType.SUBSTANTIVE_RESPONSE, Act.SUBSTANTIVE_RESPONSE_GIVEN, Act.CORRECTED_TO_SUBSTANTIVE);

    private final EntryType entry;
    private final Act act;
    private final Act correction;

    ResponseKind(EntryType entry, Act act, Act correction) {
        this.entry = entry;
        this.act = act;
        this.correction = correction;
    }

    EntryType entry() {
        return entry;
    }

    Act act() {
        return act;
    }

    /** What a correction to this kind is in history. */
    Act correction() {
        return correction;
    }
}
