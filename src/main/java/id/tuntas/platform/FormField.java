package id.tuntas.platform;

import com.fasterxml.jackson.databind.JsonNode;
import id.tuntas.platform.FormOptions.Option;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * One field of a Camunda Form and what it demands.
 *
 * @param options the values of a static list; null when there is none
 * @param valuesKey name of a list that is offered while the form is read; null when there is none
 * @param hides FEEL conditions, of the field and the groups around it, under which it is not shown
 * @param shownOnly disabled or read-only: whatever comes back is ignored
 */
record FormField(
        String key,
        String label,
        Type type,
        Limits limits,
        Set<Object> options,
        String valuesKey,
        List<String> hides,
        boolean shownOnly) {

    /** A form that names no limit gets one: nobody's text fills the house's memory. */
    private static final int LONGEST_LINE = 1_000;

    private static final int LONGEST_TEXT = 20_000;

    /** No database of the house can hold NUL, and no form needs the other control characters. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|\\p{Cs}");

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final Pattern PHONE = Pattern.compile("(?:\\+|00)[0-9]{7,15}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    enum Type {
        LINE("berupa teks"),
        TEXT("berupa teks"),
        NUMBER("berupa angka"),
        CHECKBOX("dicentang atau tidak dicentang"),
        CHOICE("dipilih dari daftar"),
        CHOICES("berupa satu atau beberapa pilihan dari daftar"),
        DAY("berupa tanggal, misalnya 2026-03-31");

        private final String shape;

        Type(String shape) {
            this.shape = shape;
        }

        static Type of(JsonNode component, String name) throws DeployedForm.Unusable {
            return switch (component.path("type").asText()) {
                case "textfield" -> LINE;
                case "textarea" -> TEXT;
                case "number" -> NUMBER;
                case "checkbox" -> CHECKBOX;
                case "radio", "select" -> CHOICE;
                case "checklist", "taglist" -> CHOICES;
                case "datetime" -> {
                    if (!component.path("subtype").asText().equals("date")
                            || component.path("disallowPassedDates").asBoolean()) {
                        throw new DeployedForm.Unusable(
                                name + ": dari isian waktu hanya tanggal tanpa batasan yang dapat diperiksa server");
                    }
                    yield DAY;
                }
                default ->
                    throw new DeployedForm.Unusable(name + ": komponen \""
                            + component.path("type").asText() + "\" tidak dapat diperiksa oleh server");
            };
        }
    }

    record Limits(
            boolean required,
            BigDecimal min,
            BigDecimal max,
            Integer minLength,
            int maxLength,
            Pattern pattern,
            Pattern format,
            Integer decimals,
            BigDecimal step,
            boolean numberAsText) {}

    /** What is wrong with the value of a field, naming it by its label. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        Wrong(String sentence) {
            super(sentence, null, false, false);
        }
    }

    static FormField read(JsonNode component, List<String> hides) throws DeployedForm.Unusable {
        var key = component.path("key").asText("");
        var label = component
                .path("label")
                .asText(component.path("dateLabel").asText(key))
                .strip();
        var name = "isian \"" + (key.isEmpty() ? component.path("id").asText() : key) + "\"";
        if (!key.matches("\\w{1,60}")) {
            throw new DeployedForm.Unusable(name + ": kunci (key) harus berupa satu kata");
        }
        var type = Type.of(component, name);
        for (var computed : List.of("disabled", "readonly")) {
            if (component.path(computed).isTextual()) {
                throw new DeployedForm.Unusable(
                        name + ": ungkapan pada \"" + computed + "\" tidak dapat diperiksa server");
            }
        }
        var shownOnly = component.path("disabled").asBoolean()
                || component.path("readonly").asBoolean();
        var choice = type == Type.CHOICE || type == Type.CHOICES;
        return new FormField(
                key,
                label.isEmpty() ? key : label,
                type,
                limits(component, type, name),
                choice && component.has("values") ? values(component.get("values"), name) : null,
                choice ? valuesKey(component, name) : null,
                hides,
                shownOnly);
    }

    private static Set<Object> values(JsonNode values, String name) throws DeployedForm.Unusable {
        var options = new LinkedHashSet<Object>();
        for (var option : values) {
            var value = option.path("value");
            if (value.isTextual()) {
                options.add(value.textValue());
            } else if (value.isBoolean()) {
                options.add(value.booleanValue());
            } else {
                throw new DeployedForm.Unusable(name + ": nilai pilihan harus berupa teks, true, atau false");
            }
        }
        return options;
    }

    private static String valuesKey(JsonNode component, String name) throws DeployedForm.Unusable {
        var valuesKey = component.path("valuesKey").textValue();
        if (valuesKey == null && !component.has("values")) {
            throw new DeployedForm.Unusable(
                    name + ": daftar pilihan harus tetap (values) atau disebut namanya (valuesKey)");
        }
        return valuesKey;
    }

    private static Limits limits(JsonNode component, Type type, String name) throws DeployedForm.Unusable {
        var validate = component.path("validate");
        for (var rule : validate) {
            if (rule.asText().startsWith("=")) {
                throw new DeployedForm.Unusable(name + ": aturan berupa ungkapan FEEL tidak dapat diperiksa server");
            }
        }
        Pattern pattern = null;
        try {
            if (!validate.path("pattern").asText("").isEmpty()) {
                pattern = Pattern.compile(validate.path("pattern").asText());
            }
        } catch (PatternSyntaxException incorrect) {
            throw new DeployedForm.Unusable(name + ": pola (pattern) tidak benar");
        }
        var format = switch (validate.path("validationType").asText("")) {
            case "email" -> EMAIL;
            case "phone" -> PHONE;
            default -> null;
        };
        var decimals = component.path("decimalDigits");
        return new Limits(
                validate.path("required").asBoolean(),
                number(validate.path("min")),
                number(validate.path("max")),
                validate.has("minLength") ? validate.get("minLength").asInt() : null,
                validate.path("maxLength").asInt(type == Type.TEXT ? LONGEST_TEXT : LONGEST_LINE),
                pattern,
                format,
                decimals.isNumber() ? decimals.intValue() : null,
                number(component.path("increment")),
                component.path("serializeToString").asBoolean());
    }

    private static BigDecimal number(JsonNode limit) throws DeployedForm.Unusable {
        if (limit.isMissingNode() || limit.isNull() || limit.asText().isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(limit.asText());
        } catch (NumberFormatException incorrect) {
            throw new DeployedForm.Unusable("batas \"" + limit.asText() + "\" bukan angka");
        }
    }

    /** The value in the form's own type; null if the field was left empty. */
    Object read(Object raw, Function<String, List<Option>> lists) throws Wrong {
        if (raw == null || raw instanceof String text && text.isBlank()) {
            return null;
        }
        return switch (type) {
            case LINE, TEXT -> text(raw);
            case NUMBER -> number(raw);
            case CHECKBOX -> {
                if (!(raw instanceof Boolean)) {
                    throw wrongType();
                }
                yield raw;
            }
            case CHOICE -> choice(raw, lists);
            case CHOICES -> choices(raw, lists);
            case DAY -> day(raw);
        };
    }

    /** What the browser's conditions see in a field that nobody has touched. */
    Object empty() {
        return switch (type) {
            case LINE, TEXT -> "";
            case CHECKBOX -> false;
            case CHOICES -> List.of();
            case NUMBER, CHOICE, DAY -> null;
        };
    }

    boolean isMissing(Object value) {
        return limits.required() && (value == null || type == Type.CHECKBOX && value.equals(false));
    }

    String demand() {
        return name() + (type == Type.CHECKBOX ? " wajib dicentang." : " wajib diisi.");
    }

    Wrong wrongType() {
        return new Wrong(name() + " harus " + type.shape + ".");
    }

    private String name() {
        return "\"" + label + "\"";
    }

    private String text(Object raw) throws Wrong {
        if (!(raw instanceof String sent)) {
            throw wrongType();
        }
        var text = sent.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (text.length() > limits.maxLength()) {
            throw new Wrong(name() + " paling banyak " + limits.maxLength() + " karakter.");
        }
        if (limits.minLength() != null && text.length() < limits.minLength()) {
            throw new Wrong(name() + " paling sedikit " + limits.minLength() + " karakter.");
        }
        if (CONTROL.matcher(text).find() || type == Type.LINE && text.indexOf('\n') >= 0) {
            throw new Wrong(name() + " berisi karakter yang tidak dapat disimpan.");
        }
        if (limits.format() != null && !limits.format().matcher(text).matches()) {
            throw new Wrong(
                    limits.format() == EMAIL
                            ? name() + " bukan alamat surel yang benar."
                            : name() + " bukan nomor telepon yang benar, misalnya +628123456789.");
        }
        // As in the browser: the pattern may match anywhere unless it is anchored.
        if (limits.pattern() != null && !limits.pattern().matcher(text).find()) {
            throw new Wrong(name() + " tidak sesuai dengan format yang diminta.");
        }
        return text;
    }

    private BigDecimal number(Object raw) throws Wrong {
        if (limits.numberAsText() ? !(raw instanceof String) : !(raw instanceof Number)) {
            throw wrongType();
        }
        BigDecimal number;
        try {
            var digits = raw.toString().strip();
            number = digits.length() > 30 ? null : new BigDecimal(digits);
        } catch (NumberFormatException notFinite) {
            number = null;
        }
        // The scale is bounded before anything is computed: 1e999999999 would take minutes.
        if (number == null || Math.abs((long) number.scale()) > 30) {
            throw wrongType();
        }
        if (limits.min() != null && number.compareTo(limits.min()) < 0) {
            throw new Wrong(name() + " paling sedikit " + limits.min().toPlainString() + ".");
        }
        if (limits.max() != null && number.compareTo(limits.max()) > 0) {
            throw new Wrong(name() + " paling banyak " + limits.max().toPlainString() + ".");
        }
        if (limits.decimals() != null && number.stripTrailingZeros().scale() > limits.decimals()) {
            throw new Wrong(
                    limits.decimals() == 0
                            ? name() + " harus berupa bilangan bulat."
                            : name() + " paling banyak " + limits.decimals() + " angka di belakang koma.");
        }
        if (limits.step() != null
                && limits.step().signum() > 0
                && number.remainder(limits.step()).signum() != 0) {
            throw new Wrong(name() + " harus kelipatan " + limits.step().toPlainString() + ".");
        }
        return number;
    }

    private Object choice(Object raw, Function<String, List<Option>> lists) throws Wrong {
        if (!(raw instanceof String) && !(raw instanceof Boolean)) {
            throw wrongType();
        }
        if (!isOffered(raw, lists)) {
            throw notOffered();
        }
        return raw;
    }

    private List<String> choices(Object raw, Function<String, List<Option>> lists) throws Wrong {
        if (!(raw instanceof List<?> list)) {
            throw wrongType();
        }
        var chosen = new LinkedHashSet<String>();
        for (var value : list) {
            if (!(value instanceof String code)) {
                throw wrongType();
            }
            if (!isOffered(code, lists)) {
                throw notOffered();
            }
            if (!chosen.add(code)) {
                throw new Wrong("Pilihan pada " + name() + " disebut dua kali.");
            }
        }
        return chosen.isEmpty() ? null : List.copyOf(chosen);
    }

    private boolean isOffered(Object value, Function<String, List<Option>> lists) {
        if (valuesKey == null) {
            return options.contains(value);
        }
        return lists.apply(valuesKey).stream().anyMatch(option -> option.value().equals(value));
    }

    private Wrong notOffered() {
        return new Wrong("Pilihan pada " + name() + " tidak ada dalam daftar.");
    }

    private LocalDate day(Object raw) throws Wrong {
        if (!(raw instanceof String day) || !DAY.matcher(day).matches()) {
            throw wrongType();
        }
        try {
            var date = LocalDate.parse(day);
            if (date.isBefore(FIRST_DAY)) {
                throw wrongType();
            }
            return date;
        } catch (DateTimeException impossible) {
            throw wrongType();
        }
    }
}
