package id.tuntas.procedure.agencyhandling;

/** What Admin Instansi may decide about a report that reached the agency. */
enum AgencyVerdict {
    /** A unit answers (TR-4). */
    ASSIGN,
    /** Admin Instansi answers itself (TR-5). */
    ANSWER,
    /** Bukan wewenang (BW-2, BW-4). */
    NOT_OURS,
    DEFER,
    ARCHIVE
}
