package id.tuntas.privacy;

/**
 * How a request came that was not made with the access code: an officer filed it.
 *
 * @param by the officer
 * @param proof what showed that whoever asked is the reporter (PD-8); no personal data
 */
public record Filing(Way through, String by, String proof) {

    /** The ways on which somebody can be recognised. */
    public enum Way {
        LETTER("surat"),
        COUNTER("tatap muka");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
