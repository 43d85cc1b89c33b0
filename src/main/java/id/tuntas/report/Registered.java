package id.tuntas.report;

/** A report that is in the register now, and the access code that is shown this once. */
public record Registered(Report report, AccessCode accessCode) {}
