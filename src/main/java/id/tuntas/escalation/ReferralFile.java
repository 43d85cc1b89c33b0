package id.tuntas.escalation;

/**
 * A referral's package as a file.
 *
 * @param identity whether a sheet with the reporter's identity lies before it
 */
public record ReferralFile(String name, String contentType, byte[] content, boolean identity) {}
