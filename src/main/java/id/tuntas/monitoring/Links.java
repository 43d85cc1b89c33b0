package id.tuntas.monitoring;

import id.tuntas.figures.Figure;
import id.tuntas.figures.Question;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** Addresses that take the question along: behind each number stands the list of exactly those reports. */
record Links(Map<String, String> query) {

    static Links of(Question question) {
        var slice = question.slice();
        return new Links(Map.of())
                .with("from", question.period().from())
                .with("to", question.period().to())
                .with("basis", question.basis())
                .with("agency", slice.agency())
                .with("unit", slice.unit())
                .with("desk", slice.desk())
                .with("officer", slice.officer())
                .with("channel", slice.channel())
                .with("topic", slice.topic())
                .with("kind", slice.kind())
                .with("workingDays", slice.workingDays())
                .with("priority", slice.priority());
    }

    /** @param valueOrNull null: without it */
    Links with(String name, Object valueOrNull) {
        var other = new LinkedHashMap<>(query);
        if (valueOrNull == null) {
            other.remove(name);
        } else {
            other.put(name, valueOrNull.toString());
        }
        return new Links(other);
    }

    /** @param page below {@code /monitoring}; empty: the dashboard */
    public String to(String page) {
        return address("/monitoring" + (page.isEmpty() ? "" : "/" + page));
    }

    String list(Figure figure) {
        return with("figure", figure).to("laporan");
    }

    public String excel() {
        return address("/api/v1/monitoring/export.xlsx");
    }

    private String address(String path) {
        return query.entrySet().stream()
                .map(value -> value.getKey() + "=" + UriUtils.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", path + "?", ""));
    }
}
