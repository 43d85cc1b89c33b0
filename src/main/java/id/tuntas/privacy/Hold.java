package id.tuntas.privacy;

import java.time.Instant;

/** A report whose data are kept because they are tied to the settling of a case (PD-14). */
public record Hold(String trackingId, String reason, String by, Instant at) {}
