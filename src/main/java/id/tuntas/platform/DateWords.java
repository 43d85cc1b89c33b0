package id.tuntas.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Dates as Indonesian pages write them: the weekday too, because people plan by it, and the zone with every hour. */
@Component
public class DateWords {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", INDONESIAN);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", INDONESIAN);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", INDONESIAN);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm", INDONESIAN);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("z", INDONESIAN);

    /** {@code Selasa, 8 Desember 2026}. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 8 Desember 2026}: on papers, where nobody plans by the weekday. */
    public String date(LocalDate day) {
        return DATE.format(day);
    }

    /** {@code 8 Des 2026}: where many stand below one another. */
    public String brief(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** {@code Jumat, 4 Desember 2026 pukul 23.59 WIB}. */
    public String moment(Instant moment, ZoneId zone) {
        return DAY.format(moment.atZone(zone)) + " pukul " + hour(moment, zone);
    }

    /** {@code 4 Des 2026, 23.59 WIB}: where many stand below one another. */
    public String brief(Instant moment, ZoneId zone) {
        return SHORT_DAY.format(moment.atZone(zone)) + ", " + hour(moment, zone);
    }

    private static String hour(Instant moment, ZoneId zone) {
        var local = moment.atZone(zone);
        return HOUR.format(local) + " " + ZONE.format(local);
    }
}
