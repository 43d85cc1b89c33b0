/** Delegates of {@code bpmn/unit-follow-up.bpmn}, <em>Tindak Lanjut Unit Kerja</em>. */
package id.tuntas.procedure.unitfollowup;
