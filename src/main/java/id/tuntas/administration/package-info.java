/**
 * Pages and API by which the house itself is kept: the working calendar with its holidays and outages (CAL-2, FX-25), shown
 * with what a change would move before it is applied, and the clock of the demonstration, which walks forward on command.
 * The directory is kept here too, with its officers, their decrees and what they hand over (ACT-14, ACT-16).
 */
package id.tuntas.administration;
