/**
 * Pages and API by which the house itself is kept. Today there is only the clock of the demonstration, which walks forward
 * on command; directory, calendar and outages follow.
 */
package id.tuntas.administration;
