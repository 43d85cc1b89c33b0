package id.tuntas.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On which days after a period its reminders leave: rows, an agency's own before those of all (RP-1 to RP-3). */
final class ReminderDays {

    /** What Inspektorat is invited to; no review, for it hands nothing in. */
    static final String EVALUATION = "EVALUATION";

    /** Whoever has not reported by then does not for want of a letter. */
    private static final int LAST_DAY = 28;

    /** @param second null: once is enough */
    record Days(int first, Integer second) {

        /** The latest reminder whose day has come: a house that slept writes one letter, not two. */
        Optional<Integer> reminder(long day) {
            if (day < first || day > LAST_DAY) {
                return Optional.empty();
            }
            return Optional.of(second == null || day < second ? 1 : 2);
        }
    }

    private final Map<String, Days> rows = new HashMap<>();

    ReminderDays(JdbcClient jdbc) {
        jdbc.sql("select kind, agency, first_day, second_day from review_reminder")
                .query(row -> {
                    rows.put(
                            key(row.getString("kind"), row.getString("agency")),
                            new Days(row.getInt("first_day"), row.getObject("second_day", Integer.class)));
                });
    }

    Days of(String kind, String agency) {
        return Optional.ofNullable(rows.get(key(kind, agency))).orElseGet(() -> rows.get(key(kind, null)));
    }

    private static String key(String kind, String agencyOrNull) {
        return kind + " " + agencyOrNull;
    }
}
