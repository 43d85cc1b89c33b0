package id.tuntas.escalation;

import id.tuntas.deadline.Milestone;
import java.util.List;

/** One rung of the ladder of a clock (IV-4): when, what, to whom. */
public record Rung(String code, Milestone at, Kind kind, List<Recipient> recipients) {

    /** What a rung does. */
    public enum Kind {
        REMINDER,
        ESCALATION,
        WARNING,
        REFERRAL
    }

    /** Whom a rung may address; which officers those are depends on who holds the report at that moment. */
    public enum Recipient {
        /** Who has the task now. */
        HANDLERS,
        UNIT_HEAD,
        INSPECTORATE,
        AGENCY_ADMIN,
        NATIONAL_ADMIN,
        OMBUDSMAN,
        REPORTER
    }

    /** As which kind of intervention it is written down (IV-3). */
    InterventionKind intervention() {
        return switch (kind) {
            case REMINDER -> InterventionKind.REMINDER;
            case WARNING -> InterventionKind.WARNING;
            case REFERRAL -> InterventionKind.OMBUDSMAN_REFERRAL;
            case ESCALATION -> {
                if (recipients.contains(Recipient.NATIONAL_ADMIN)) {
                    yield InterventionKind.NATIONAL_ESCALATION;
                }
                yield recipients.contains(Recipient.UNIT_HEAD) || recipients.contains(Recipient.INSPECTORATE)
                        ? InterventionKind.SUPERIOR_ESCALATION
                        : InterventionKind.AGENCY_ESCALATION;
            }
        };
    }
}
