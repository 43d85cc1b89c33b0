/**
 * What a reporter may ask of the house about the own personal data, and how long the house keeps them (PD-4, PD-7, PD-11 to
 * PD-14, PD-19, PD-20): {@link id.tuntas.privacy.Rights} gives, corrects, restricts and destroys on request,
 * {@link id.tuntas.privacy.Retention} lists and destroys what has been kept long enough. What stands against destroying is
 * asked in one place for both ({@link id.tuntas.privacy.Obstacles}). It does not know when a round is gone and writes no letters; the register
 * does the destroying itself.
 */
package id.tuntas.privacy;
