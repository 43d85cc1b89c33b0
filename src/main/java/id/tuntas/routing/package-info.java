/**
 * Which agency and unit holds a report (<em>disposisi</em>), who therefore works on it and may see it. It assigns a report
 * to a unit or, where it is <em>berkadar pengawasan</em>, to Inspektorat instead of the unit complained about (KP-4), and
 * starts the clocks of the answer with the assignment (KL-6, V-9). Who says <em>bukan wewenang</em> gives it back with a
 * reason, and the hop ledger keeps who held it how long; after so many hops somebody decides finally (BW-1..9).
 * Whom a report is about has no part in it (KP-5, ET-6).
 * {@link id.tuntas.routing.Access} is the one decision who may see and do what of a report; every door asks it.
 */
package id.tuntas.routing;
