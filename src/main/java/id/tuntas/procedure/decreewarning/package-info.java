/** Delegate of {@code bpmn/decree-warning.bpmn}, <em>Peringatan Masa SK</em>, and the letters that it writes. */
package id.tuntas.procedure.decreewarning;
