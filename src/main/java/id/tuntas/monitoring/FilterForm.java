package id.tuntas.monitoring;

import id.tuntas.directory.Directory;
import id.tuntas.directory.Officers;
import id.tuntas.figures.Basis;
import id.tuntas.figures.Desk;
import id.tuntas.figures.Period;
import id.tuntas.figures.Question;
import id.tuntas.figures.Scope;
import id.tuntas.figures.Slice;
import id.tuntas.report.ReportKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What an officer may choose from: nothing that lies outside the officer's scope. */
@Component
class FilterForm {

    private static final List<Integer> CLASSES = List.of(5, 14, 60);

    private final Directory directory;
    private final Officers officers;
    private final Names names;

    FilterForm(Directory directory, Officers officers, Names names) {
        this.directory = directory;
        this.officers = officers;
        this.names = names;
    }

    record Choice(String value, String label) {}

    /** A field that offers choices; without {@code all} one of them must be taken. */
    record Field(String name, String label, String all, List<Choice> choices, String chosen) {}

    record Preset(String label, String link, boolean chosen) {}

    List<Preset> presets(LocalDate today, Question question, Links links, String page) {
        var quarter = quarter(today);
        var year = new Period(today.withDayOfYear(1), today.withDayOfYear(today.lengthOfYear()));
        return Stream.of(
                        preset("Bulan ini", month(today), question, links, page),
                        preset("Bulan lalu", month(today.minusMonths(1)), question, links, page),
                        preset("Triwulan ini", quarter, question, links, page),
                        preset("Triwulan lalu", quarter(quarter.from().minusDays(1)), question, links, page),
                        preset("Tahun ini", year, question, links, page))
                .toList();
    }

    private static Preset preset(String label, Period period, Question question, Links links, String page) {
        return new Preset(
                label,
                links.with("from", period.from()).with("to", period.to()).to(page),
                period.equals(question.period()));
    }

    private static Period month(LocalDate day) {
        return new Period(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()));
    }

    static Period quarter(LocalDate day) {
        var first = day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
        return new Period(first, first.plusMonths(3).minusDays(1));
    }

    List<Field> fields(Question question, Scope scope) {
        var slice = question.slice();
        var fields = new ArrayList<Field>();
        fields.add(new Field(
                "basis",
                "Status laporan",
                null,
                Stream.of(Basis.values())
                        .map(basis -> new Choice(basis.name(), basis.label()))
                        .toList(),
                question.basis().name()));
        fields.add(new Field(
                "agency",
                "Instansi",
                scope.ofAllAgencies() ? "Semua instansi" : null,
                agencies(scope),
                slice.agency()));
        if (slice.agency() != null) {
            var whole = scope.ofAllAgencies() || scope.places().contains(new Scope.Place(slice.agency(), null));
            fields.add(new Field(
                    "unit",
                    "Unit kerja",
                    whole ? "Semua unit" : null,
                    units(slice.agency(), whole, scope),
                    slice.unit()));
        }
        fields.add(new Field(
                "desk",
                "Di meja",
                "Semua meja",
                Stream.of(Desk.values())
                        .map(desk -> new Choice(desk.name(), desk.label()))
                        .toList(),
                name(slice.desk())));
        fields.add(new Field("officer", "Petugas", "Semua petugas", officers(slice), slice.officer()));
        fields.add(new Field(
                "channel",
                "Kanal",
                "Semua kanal",
                directory.channels().stream()
                        .map(channel -> new Choice(channel.code(), channel.name()))
                        .toList(),
                slice.channel()));
        fields.add(new Field(
                "topic",
                "Topik",
                "Semua topik",
                directory.topics().stream()
                        .filter(topic -> topic.parent() != null)
                        .map(topic -> new Choice(topic.code(), topic.name()))
                        .toList(),
                slice.topic()));
        fields.add(new Field(
                "kind",
                "Jenis",
                "Semua jenis",
                Stream.of(ReportKind.values())
                        .map(kind -> new Choice(kind.name(), kind.label()))
                        .toList(),
                name(slice.kind())));
        fields.add(new Field(
                "workingDays",
                "Batas tindak lanjut",
                "Semua",
                CLASSES.stream()
                        .map(days -> new Choice(days.toString(), days + " hari kerja"))
                        .toList(),
                slice.workingDays() == null ? null : slice.workingDays().toString()));
        fields.add(new Field(
                "priority",
                "Prioritas",
                "Semua",
                directory.priorities().stream()
                        .map(priority -> new Choice(priority.code(), priority.name()))
                        .toList(),
                slice.priority()));
        return fields;
    }

    private static String name(Enum<?> valueOrNull) {
        return valueOrNull == null ? null : valueOrNull.name();
    }

    private List<Choice> agencies(Scope scope) {
        return scope.ofAllAgencies()
                ? directory.agencies().stream()
                        .map(agency -> new Choice(agency.code(), agency.name()))
                        .toList()
                : scope.places().stream()
                        .map(Scope.Place::agency)
                        .distinct()
                        .map(code -> new Choice(code, names.agency(code)))
                        .toList();
    }

    private List<Choice> units(String agency, boolean whole, Scope scope) {
        return whole
                ? directory.units(agency).stream()
                        .map(unit -> new Choice(unit.code(), unit.name()))
                        .toList()
                : scope.places().stream()
                        .filter(place -> place.agency().equals(agency))
                        .map(place -> new Choice(place.unit(), names.unit(agency, place.unit())))
                        .toList();
    }

    /** Those of the place that is looked at, and whoever was asked for. */
    private List<Choice> officers(Slice slice) {
        var choices = new ArrayList<>(officers.appointments(slice.agency()).stream()
                .filter(one -> slice.agency() != null || one.agency() == null)
                .filter(one -> slice.unit() == null
                        || one.unit() == null
                        || slice.unit().equals(one.unit()))
                .map(one -> new Choice(one.officer(), one.name()))
                .distinct()
                .sorted(Comparator.comparing(Choice::label))
                .toList());
        if (slice.officer() != null
                && choices.stream().noneMatch(choice -> choice.value().equals(slice.officer()))) {
            choices.add(new Choice(slice.officer(), slice.officer()));
        }
        return choices;
    }
}
