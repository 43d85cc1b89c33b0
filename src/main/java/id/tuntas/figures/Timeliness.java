package id.tuntas.figures;

/**
 * Of the reports of which a <em>tindak lanjut</em> was due in the period, how many had one in time (MI-10).
 *
 * @param due each report once, by the last promise that fell due in the period
 */
public record Timeliness(long due, long onTime) {

    public long late() {
        return due - onTime;
    }

    /** %Tepat waktu penyelesaian: one decimal always. */
    public String rate() {
        return Print.percent(onTime, due);
    }
}
