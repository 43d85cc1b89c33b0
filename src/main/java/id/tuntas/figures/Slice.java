package id.tuntas.figures;

import id.tuntas.report.ReportKind;

/**
 * Which reports are counted (MI-13); null: all.
 *
 * @param unit only together with its agency
 * @param officer user id: reports in whose history the officer acted; of the pace those that the officer verified
 * @param topic with everything that hangs below it (RT-6)
 * @param workingDays the class of the follow-up deadline as promised last: 5, 14 or 60 (KL-1..3)
 * @param priority how the report is marked at present (PR-2); history does not tell since when
 * @param only what the role is limited to beside agency and unit
 */
public record Slice(
        String agency,
        String unit,
        Desk desk,
        String officer,
        String channel,
        String topic,
        ReportKind kind,
        Integer workingDays,
        String priority,
        Only only) {

    /** Limits that come with a role, not with a question. */
    public enum Only {
        /** KSP: reports marked as national priority (PR-2). */
        PRIORITY,
        /** Ombudsman: reports that were referred (OM-4). */
        REFERRED
    }

    public static final Slice ALL = new Slice(null, null, null, null, null, null, null, null, null, null);

    public static Slice agency(String agency) {
        return ALL.withHolder(agency, null);
    }

    public static Slice unit(String agency, String unit) {
        return ALL.withHolder(agency, unit);
    }

    public Slice withHolder(String agency, String unit) {
        return new Slice(agency, unit, desk, officer, channel, topic, kind, workingDays, priority, only);
    }

    Slice withOnly(Only only) {
        return new Slice(agency, unit, desk, officer, channel, topic, kind, workingDays, priority, only);
    }

    /** Whether it cuts by something that belongs to the report and not to who holds it. */
    boolean byAttribute() {
        return officer != null
                || channel != null
                || topic != null
                || kind != null
                || workingDays != null
                || priority != null
                || only != null;
    }
}
