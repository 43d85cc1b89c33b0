package id.tuntas.monitoring;

import id.tuntas.platform.Refusal;

/** Two names for what is listed. */
class StatusOrFigure extends Refusal {

    StatusOrFigure() {
        super(Kind.INVALID, "Pilih salah satu: status atau figure.");
    }
}
