package id.tuntas.report;

/**
 * Who reports. Personal data: it is sealed as soon as it arrives and leaves {@link Reports#identityOf} only.
 *
 * @param name may be null where only a contact is known
 * @param email may be null
 * @param phone may be null
 */
public record Reporter(String name, String email, String phone) {

    /** As somebody typed it in: what is left blank is missing. */
    public static Reporter typed(String name, String email, String phone) {
        return new Reporter(orNull(name), orNull(email), orNull(phone));
    }

    private static String orNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Never the data: this object may end up in a log. */
    @Override
    public String toString() {
        return "Reporter[****]";
    }
}
