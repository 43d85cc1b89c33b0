package id.tuntas.monitoring;

import id.tuntas.directory.Directory;
import id.tuntas.monitoring.OpenData.Month;
import id.tuntas.monitoring.OpenData.Row;
import id.tuntas.monitoring.OpenData.Whose;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /data-terbuka}: what the open data are, how to get them, and the country at a glance. */
@Controller
class OpenDataPages {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.forLanguageTag("id-ID"));
    private static final int SHOWN = 12;

    private final OpenData data;
    private final Directory directory;

    OpenDataPages(OpenData data, Directory directory) {
        this.data = data;
        this.directory = directory;
    }

    /** A line of the country's table; what is hidden is null. */
    record Line(String month, Long received, Long completed) {

        static Line of(YearMonth month, Row row) {
            return new Line(
                    MONTH.format(month),
                    row.counts().get(Measure.TOTAL_RECEIVED),
                    row.counts().get(Measure.COMPLETED));
        }
    }

    @GetMapping("/data-terbuka")
    String page(Model model) {
        var last = data.last();
        var first = last.minusMonths(SHOWN - 1L);
        var lines =
                data.months(first, last).stream().map(OpenDataPages::country).collect(Collectors.toList());
        Collections.reverse(lines);
        model.addAttribute("lines", lines);
        model.addAttribute("first", first);
        model.addAttribute("last", last);
        model.addAttribute("until", MONTH.format(last));
        model.addAttribute("most", OpenDataApi.MOST_MONTHS);
        model.addAttribute("least", SmallNumbers.LEAST);
        model.addAttribute("agencies", directory.agencies());
        model.addAttribute("measures", List.of(Measure.values()));
        return "monitoring/open-data";
    }

    private static Line country(Month month) {
        return month.rows().stream()
                .filter(row -> row.whose() == Whose.COUNTRY)
                .map(row -> Line.of(month.month(), row))
                .findFirst()
                .orElseThrow();
    }
}
