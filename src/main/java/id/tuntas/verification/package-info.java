/**
 * The verdict on a report (<em>telaah dan verifikasi</em>) at national and at agency level: three working days each
 * (V-1, V-2), counted apart (V-3). It records what the verifier decided, corrects kind and topic, and weighs what the
 * class of the follow-up deadline depends on (KL-4), once more if it was wrong (KL-7). A verifier may also ask the
 * reporter for what is missing (<em>Tunda</em>, TD-1..6) or put the report away with a reason (<em>Arsip</em>, AR-1..10) and take it out again (TR-20),
 * is shown what may be a duplicate, and corrects what the public reads (V-8). It does not know which unit answers nor where
 * a report goes that is not the agency's; that is routing's.
 */
package id.tuntas.verification;
