package id.tuntas.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * The answer to "by when?", and why that day.
 *
 * @param ledger every day after the event up to and including the due date
 */
public record Promise(LocalDate dueOn, List<LedgerDay> ledger) {}
