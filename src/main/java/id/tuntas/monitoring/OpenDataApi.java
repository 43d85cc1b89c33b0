package id.tuntas.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tuntas.directory.Directory;
import id.tuntas.monitoring.OpenData.Month;
import id.tuntas.monitoring.OpenData.Row;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/open-data}: for anybody, as CSV and JSON; the page {@code /data-terbuka} says what it means. */
@RestController
@RequestMapping("/api/v1/open-data")
class OpenDataApi {

    static final int MOST_MONTHS = 36;
    private static final int USUAL_MONTHS = 12;
    private static final YearMonth FIRST = YearMonth.of(1990, 1);
    private static final CacheControl FOR_AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final OpenData data;
    private final Directory directory;
    private final ObjectMapper json;

    OpenDataApi(OpenData data, Directory directory, ObjectMapper json) {
        this.data = data;
        this.directory = directory;
        this.json = json;
    }

    record MonthAnswer(YearMonth month, Instant asOf, List<Map<String, Object>> rows) {}

    record MonthsAnswer(String licence, YearMonth publishedUntil, List<MonthAnswer> months) {}

    @GetMapping("/months.json")
    ResponseEntity<String> json(
            @RequestParam(required = false) YearMonth from,
            @RequestParam(required = false) YearMonth to,
            @RequestParam(required = false) String agency)
            throws JsonProcessingException {
        var months = months(from, to, agency).stream()
                .map(month -> new MonthAnswer(
                        month.month(),
                        month.asOf(),
                        month.rows().stream().map(OpenDataApi::fields).toList()))
                .toList();
        return answer(
                json.writeValueAsString(new MonthsAnswer("CC BY 4.0", data.last(), months)),
                MediaType.APPLICATION_JSON);
    }

    @GetMapping("/months.csv")
    ResponseEntity<String> csv(
            @RequestParam(required = false) YearMonth from,
            @RequestParam(required = false) YearMonth to,
            @RequestParam(required = false) String agency) {
        var heading = Stream.concat(
                        Stream.of("month", "scope", "agency", "agencyName"),
                        Stream.of(Measure.values()).map(Measure::field))
                .collect(Collectors.joining(","));
        var lines = months(from, to, agency).stream()
                .flatMap(month -> month.rows().stream()
                        .map(row -> month.month() + ","
                                + fields(row).values().stream()
                                        .map(OpenDataApi::quoted)
                                        .collect(Collectors.joining(","))));
        return answer(Stream.concat(Stream.of(heading), lines).collect(Collectors.joining("\r\n", "", "\r\n")), CSV);
    }

    private List<Month> months(YearMonth from, YearMonth to, String agency) {
        var end = to == null ? data.last() : to;
        var start = from == null ? end.minusMonths(USUAL_MONTHS - 1L) : from;
        if (start.isAfter(end)
                || start.isBefore(FIRST)
                || end.getYear() > 2999
                || start.plusMonths(MOST_MONTHS).compareTo(end) <= 0) {
            throw new UnclearMonths(MOST_MONTHS);
        }
        if (agency == null || agency.isBlank()) {
            return data.months(start, end);
        }
        if (directory.agency(agency).isEmpty()) {
            throw new UnknownSlice("Instansi", agency);
        }
        return data.months(start, end).stream().map(month -> month.only(agency)).toList();
    }

    private static Map<String, Object> fields(Row row) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("scope", row.whose());
        fields.put("agency", row.agency());
        fields.put("agencyName", row.name());
        for (var measure : Measure.values()) {
            fields.put(measure.field(), row.counts().get(measure));
        }
        return fields;
    }

    private static String quoted(Object value) {
        var text = Objects.toString(value, "");
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** Spring answers 304 to whoever has this already. */
    private static ResponseEntity<String> answer(String body, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(FOR_AN_HOUR)
                .eTag(UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .body(body);
    }
}
