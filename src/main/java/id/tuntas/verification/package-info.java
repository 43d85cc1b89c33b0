/**
 * The verdict on a report (<em>telaah dan verifikasi</em>) at national and at agency level: three working days each
 * (V-1, V-2), counted apart (V-3). It records what the verifier decided, corrects kind and topic, and weighs what the
 * class of the follow-up deadline depends on (KL-4). It does not know which unit answers; that is routing's.
 */
package id.tuntas.verification;
