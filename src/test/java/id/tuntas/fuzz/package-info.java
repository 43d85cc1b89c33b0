/**
 * Hostile and mistaken requests by the thousand, against every door that is open to strangers. {@code Hostility} thinks
 * them up from a seed, {@code RawHttp} sends them as bytes, {@code HostileRequestsIT} looks at what came of them.
 */
package id.tuntas.fuzz;
