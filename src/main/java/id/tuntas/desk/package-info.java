/**
 * The officer's acts that no waiting task offers: a further <em>tindak lanjut</em> while the house waits for the reporter
 * (AC-2), closing by hand with a reason (AC-5), correcting what the public reads (V-8), taking a report out of the archive
 * (TR-20), and putting right what was wrong: the class (KL-7), the kind of a response (RA-4), who handles a report (KP-5,
 * ET-6), a duplicate that was assigned (TR-21). Forms on the case file post them here; desk asks the access decision and
 * hands the act to the procedure, which sends a message that the diagram shows.
 */
package id.tuntas.desk;
