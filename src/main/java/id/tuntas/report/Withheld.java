package id.tuntas.report;

/** Why nobody is shown who reports, whatever the role. */
public enum Withheld {
    /** PD-11. */
    RESTRICTED("Pelapor membatasi pemrosesan identitasnya: tidak ditampilkan kepada siapa pun."),
    /** PD-13, PD-14. */
    DESTROYED("Identitas pelapor sudah dimusnahkan.");

    private final String sentence;

    Withheld(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
