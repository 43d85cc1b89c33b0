package id.tuntas.figures;

import java.math.BigDecimal;
import java.util.List;

/**
 * Laju Verifikasi (MI-7): each report once, by its first verdict in the scope. The mean is that of the reports, not of the
 * verifiers' means.
 *
 * @param verifiers those with the most reports first
 */
public record Pace(Line all, List<Verifier> verifiers) {

    /**
     * @param onTime within three working days where the verifier sits (V-5, V-6)
     * @param onTimeByCalendar within three calendar days: the old reports' measure, for comparison (V-6)
     * @param seconds from reaching the level to the verdict, over all
     */
    public record Line(long count, long onTime, long onTimeByCalendar, BigDecimal seconds) {

        static final Line NOTHING = new Line(0, 0, 0, BigDecimal.ZERO);

        Line plus(Line other) {
            return new Line(
                    count + other.count,
                    onTime + other.onTime,
                    onTimeByCalendar + other.onTimeByCalendar,
                    seconds.add(other.seconds));
        }

        public long late() {
            return count - onTime;
        }

        /** RV (MI-6). */
        public String averageVerificationDays() {
            return Print.days(seconds, count);
        }

        /** The same mean as Laju Verifikasi prints it: one decimal always (MI-7). */
        public String averageDays() {
            return Print.pace(seconds, count);
        }

        /** MI-9. */
        public String onTimeRate() {
            return Print.percent(onTime, count);
        }
    }

    /** @param officer user id, or the name by which an older register knows the verifier */
    public record Verifier(String officer, Line line) {}
}
