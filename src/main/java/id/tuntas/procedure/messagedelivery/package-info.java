/** Delegates of {@code bpmn/message-delivery.bpmn}, <em>Pengiriman Pemberitahuan</em>, and what it delivers. */
package id.tuntas.procedure.messagedelivery;
