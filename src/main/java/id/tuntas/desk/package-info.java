/**
 * The officer's acts that no waiting task offers: a further <em>tindak lanjut</em> while the house waits for the reporter
 * (AC-2), and closing by hand with a reason (AC-5). Forms on the case file post them here; desk asks the access decision
 * and hands the act to the procedure, which sends a message that the diagram shows.
 */
package id.tuntas.desk;
