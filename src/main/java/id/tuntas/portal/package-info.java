/**
 * The reporter's door: submit, follow, complete, reply, close, withdraw, rate; the public API and the pages on the phone,
 * which work without JavaScript. It checks what comes in, hands it to the procedure, and shows each reader what that reader may see: anyone
 * the public view, the reporter with the access code the own report (CH-14, CH-16). It decides nothing about a report.
 */
package id.tuntas.portal;
