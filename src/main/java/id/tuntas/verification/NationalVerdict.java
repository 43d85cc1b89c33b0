package id.tuntas.verification;

/** What Admin Nasional may decide; there is no <em>bukan wewenang</em> at this level (BW-3). */
public enum NationalVerdict {
    /** To the competent agency (TR-3). */
    FORWARD,
    /** The reporter is asked for more (TR-8). */
    DEFER,
    /** Not processed, with a reason (TR-11). */
    ARCHIVE
}
