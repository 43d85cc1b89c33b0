package id.tuntas.administration;

import id.tuntas.platform.Refusal;

/** What concerns the machine and no report. */
class NotTheOperator extends Refusal {
    NotTheOperator() {
        super(Kind.FORBIDDEN, "Hanya operator yang dapat melakukan ini.");
    }
}
