/**
 * The officer's acts that no waiting task offers. Today there is one: a further <em>tindak lanjut</em> while the house
 * waits for the reporter (AC-2). A form on the case file posts it here; desk asks the access decision and hands the act
 * to the procedure, which sends a message that the diagram shows.
 */
package id.tuntas.desk;
