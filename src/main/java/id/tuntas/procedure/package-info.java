/**
 * The only room that drives the engine. {@link id.tuntas.procedure.ReportHandling} is how doors tell the procedure that
 * something happened, {@link id.tuntas.procedure.DeskActs} that something was put right; the delegates, one sub-package per process, are how the procedure tells the rooms. A delegate reads
 * the business key and declared variables, calls one method of one room and writes back what the next element of the
 * diagram asks for. What happens next is decided in {@code bpmn/}, never here.
 */
package id.tuntas.procedure;
