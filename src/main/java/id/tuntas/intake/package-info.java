/**
 * The other doors by which a report comes in. At the counter (<em>loket</em>) an officer types in what a visitor says or
 * a letter brings (DI-1..5). The typing itself is a start form in Tasklist and a matter of the procedure; here the officer
 * finds what was typed in and prints the receipt that the visitor takes home (CH-13, DI-4). By the legacy door the
 * register that this house replaces comes in as history, all of it or nothing. The room decides nothing about a report.
 */
package id.tuntas.intake;
