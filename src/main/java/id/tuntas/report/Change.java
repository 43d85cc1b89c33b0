package id.tuntas.report;

/**
 * One change of a report's state or holder; {@link Reports#change} is the only way to make it happen (ST-10).
 *
 * @param act what was done
 * @param status the state afterwards
 * @param subStatus only with {@link Status#IN_PROGRESS}
 * @param agency the holder afterwards, null for Admin Nasional
 * @param unit the holding unit afterwards, null while the agency verifies
 * @param actor user id of the officer, or the ids of {@link id.tuntas.platform.Actor} for reporter and house
 * @param note the officer's reason or remark, may be null
 */
public record Change(
        Act act, Status status, SubStatus subStatus, String agency, String unit, String actor, String note) {}
