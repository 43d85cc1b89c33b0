/**
 * The append-only log of looks and acts (PD-5, PD-6): who, when, which report, what, and for which task or reason. It
 * judges nothing and is never altered; the rooms write into it, auditors read it.
 */
package id.tuntas.trail;
