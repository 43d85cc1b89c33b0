/** The house and its table of contents; see {@link id.tuntas.TuntasApplication}. */
package id.tuntas;
