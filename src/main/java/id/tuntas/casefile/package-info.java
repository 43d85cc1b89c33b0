/**
 * The officer's and auditor's read-only door: one report with everything known of it and everything done with it
 * (<em>berkas laporan</em>). It stands alone at {@code /berkas/{trackingId}} and lies beside the task form in Tasklist.
 *
 * <p>It knows no rule about who may see what, routing's {@link id.tuntas.routing.Access} does; and it writes nothing but
 * the trail, in which every look leaves a line (PD-6). Beyond the rooms it reads the engine's history, which is why it
 * may import {@code org.camunda}: who took which task, and when. What officers can do from here, desk does.
 */
package id.tuntas.casefile;
