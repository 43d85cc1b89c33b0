package id.tuntas.deadline;

import id.tuntas.platform.Refusal;

/** No such holiday, outage or change, or it is no longer in force. */
public class UnknownDay extends Refusal {

    UnknownDay() {
        super(Kind.UNKNOWN, "Hari libur, gangguan, atau perubahan itu tidak ada atau sudah tidak berlaku.");
    }
}
