package id.tuntas.followup;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a completed report can be reopened (AC-7).
 *
 * @param reopeningDays calendar days after the day on which it was completed
 */
@ConfigurationProperties("tuntas.follow-up")
record ReopeningPeriod(@DefaultValue("30") int reopeningDays) {

    ReopeningPeriod {
        if (reopeningDays < 0) {
            throw new IllegalArgumentException("tuntas.follow-up.reopening-days must not be negative");
        }
    }
}
