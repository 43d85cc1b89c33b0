/**
 * Answer and end of a report: <em>respon awal</em> and <em>tindak lanjut</em> (RA-1..8), the reporter's replies, the ten
 * working days to closing (AC-1..3), closing by hand (AC-5, AC-9), withdrawal (AR-7), what becomes of replies after the end
 * (AC-6, AC-7), up to a new report that continues the old one, and the rating (AC-8). The kind of an answer is what the
 * officer chose; nothing here guesses it (RA-3), but a wrong one is put right as of when it was given (RA-4). It does not
 * know who may answer; routing does.
 */
package id.tuntas.followup;
