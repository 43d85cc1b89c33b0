package id.tuntas.trail;

/** What is worth a line in the trail beyond the changes of state, which the register itself keeps. */
public enum TrailAct {
    /** An officer opened the case file. */
    CASE_FILE_READ,
    /** An officer opened the case file of a confidential report. */
    CONFIDENTIAL_READ,
    /** An officer opened the case file and the reporter's identity was on it. */
    IDENTITY_READ,
    /** The house asked for the reporter's address in order to write to it. */
    IDENTITY_USED,
    /** An officer downloaded an attachment. */
    ATTACHMENT_READ,
    /** The Ombudsman or Admin Nasional downloaded the package of a referral. */
    REFERRAL_READ,
    /** An officer printed a receipt, which gave the report a new access code. */
    RECEIPT_ISSUED,
    /** The reporter rated the completed report. */
    RATED,
    /** A task that an officer had taken went to another, or back to the group, because duty changed. */
    TASK_HANDED_OVER
}
