package id.tuntas.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.tuntas.platform.FormOptions.Option;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form demands in the browser it demands on the server; what the browser never sends is not taken. */
class DeployedFormTest {

    private static final FeelEngine FEEL = new ScalaFeelEngine(Collections.emptyList());
    private static final BiPredicate<String, Map<String, Object>> HOLDS =
            (condition, values) -> FormChecks.holds(FEEL, condition, values);

    private final DeployedForm form = form("give-opinion.form");

    @Test
    void takesWhatTheFormAsksForInTheFormsOwnTypes() {
        var submission = submit(
                "verdict",
                "DISAGREE",
                "unit",
                "SDMA",
                "reason",
                "  Kurang bukti.\r\nTitik.  ",
                "severe",
                false,
                "weight",
                4,
                "price",
                "12.50",
                "binding",
                false,
                "tags",
                List.of("TWO", "ONE"),
                "seen",
                true,
                "day",
                "2026-03-31",
                "email",
                "ani@contoh.id",
                "phone",
                "+628123456789",
                "letter",
                "AB-12");

        assertThat(submission.code("verdict")).isEqualTo("DISAGREE");
        assertThat(submission.code("verdict", Verdict.class)).isEqualTo(Verdict.DISAGREE);
        assertThat(submission.text("reason")).isEqualTo("Kurang bukti.\nTitik.");
        assertThat(submission.fields().get("weight")).isEqualTo(new BigDecimal("4"));
        assertThat(submission.fields().get("price")).isEqualTo(new BigDecimal("12.50"));
        assertThat(submission.has("binding")).isTrue();
        assertThat(submission.flag("binding")).isFalse();
        assertThat(submission.flag("seen")).isTrue();
        assertThat(submission.codes("tags")).containsExactly("TWO", "ONE");
        assertThat(submission.date("day")).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    private enum Verdict {
        DISAGREE
    }

    @Test
    void leavesOutWhatWasLeftEmpty() {
        var submission =
                submit("verdict", "AGREE", "unit", "SDMA", "seen", true, "email", " ", "day", null, "tags", List.of());

        assertThat(submission.fields()).containsOnlyKeys("verdict", "unit", "seen");
        assertThat(submission.codes("tags")).isEmpty();
        assertThat(submission.text("email")).isNull();
        assertThat(submission.date("day")).isNull();
    }

    @Test
    void readsListsAsTasklistSendsThem() {
        var sent = agreement();
        sent.putValueTyped("tags", SpinValues.jsonValue("[\"ONE\"]").create());

        assertThat(check(sent).codes("tags")).containsExactly("ONE");

        // Chosen from an offered list, it bears the type in which that list was offered.
        sent.putValueTyped("tags", listOf("[\"TWO\",\"ONE\"]", "java.util.ArrayList<java.util.Map>"));
        assertThat(check(sent).codes("tags")).containsExactly("TWO", "ONE");
        sent.putValueTyped("tags", Variables.serializedObjectValue("[\"ONE\"]").create());
        assertThat(check(sent).codes("tags")).containsExactly("ONE");
        sent.putValueTyped("tags", listOf("[]", "java.util.ArrayList"));
        assertThat(check(sent).has("tags")).isFalse();
    }

    private static ObjectValue listOf(String json, String type) {
        return Variables.serializedObjectValue(json)
                .serializationDataFormat("application/json")
                .objectTypeName(type)
                .create();
    }

    @Test
    void refusesAChoiceThatIsNamedTwice() {
        assertThat(refusal("verdict", "AGREE", "unit", "SDMA", "seen", true, "tags", List.of("ONE", "ONE")))
                .isEqualTo("Pilihan pada \"Penanda\" disebut dua kali.");
    }

    @Test
    void readsAListInAnObjectAsDataWhateverClassItClaims() {
        var sent = agreement();
        sent.putValueTyped("tags", listOf("[\"ONE\"]", "javax.management.BadAttributeValueExpException"));
        assertThat(check(sent).codes("tags")).containsExactly("ONE");

        var java = Variables.serializedObjectValue("rO0ABXQABWhhbGxv")
                .serializationDataFormat("application/x-java-serialized-object")
                .objectTypeName("java.util.ArrayList")
                .create();
        for (var value : List.of(
                java,
                listOf(null, "java.util.ArrayList"),
                listOf("[[\"java.util.HashSet\",[\"ONE\"]]]", "java.util.ArrayList"),
                listOf("{\"@class\":\"java.util.ArrayList\"}", "java.util.ArrayList"),
                listOf("[1]", "java.util.ArrayList"),
                listOf("[null]", "java.util.ArrayList"),
                listOf("[\"THREE\"]", "java.util.ArrayList"),
                listOf("[".repeat(200_000), "java.util.ArrayList"),
                listOf("[" + "\"ONE\",".repeat(20_000) + "\"ONE\"]", "java.util.ArrayList"))) {
            sent.putValueTyped("tags", value);

            assertThatThrownBy(() -> check(sent))
                    .isInstanceOf(FormRefusal.class)
                    .hasMessageContaining("Penanda");
        }
        for (var value : List.of("ONE", "[\"ONE\"]", 1, Map.of("0", "ONE"))) {
            var bare = agreement();
            bare.put("tags", value);

            assertThatThrownBy(() -> check(bare))
                    .isInstanceOf(FormRefusal.class)
                    .hasMessageContaining("Penanda");
        }
    }

    @Test
    void saysEverythingThatIsMissingByItsLabel() {
        assertThat(refusal("weight", 4))
                .isEqualTo(
                        "\"Pendapat\" wajib diisi. \"Unit kerja\" wajib diisi. \"Sudah membaca berkas\" wajib dicentang.");
        assertThat(refusal("verdict", " ", "unit", "SDMA", "seen", true)).isEqualTo("\"Pendapat\" wajib diisi.");
        assertThat(refusal("verdict", "AGREE", "unit", "SDMA", "seen", false))
                .isEqualTo("\"Sudah membaca berkas\" wajib dicentang.");
    }

    @Test
    void demandsAConditionalFieldOnlyWhileItIsShown() {
        assertThat(refusal("verdict", "DISAGREE", "unit", "SDMA", "seen", true)).isEqualTo("\"Alasan\" wajib diisi.");
        assertThat(refusal(
                        "verdict", "DISAGREE", "unit", "SDMA", "seen", true, "reason", "Kurang bukti", "severe", true))
                .isEqualTo("\"Saksi\" wajib diisi.");
        assertThat(submit(
                                "verdict",
                                "DISAGREE",
                                "unit",
                                "SDMA",
                                "seen",
                                true,
                                "reason",
                                "Kurang bukti",
                                "severe",
                                false)
                        .has("witness"))
                .isFalse();
    }

    @Test
    void dropsWhatASenderFilledIntoAHiddenField() {
        var submission = submit(
                "verdict", "AGREE", "unit", "SDMA", "seen", true, "reason", 5, "severe", true, "witness", "Budi");

        assertThat(submission.fields()).containsOnlyKeys("verdict", "unit", "seen");
    }

    @Test
    void dropsWhatASenderFilledIntoAReadOnlyField() {
        var sent = agreement();
        sent.put("fixed", "lain");

        assertThat(check(sent).has("fixed")).isFalse();
    }

    @Test
    void asksConditionsOfProcessVariablesToo() throws Exception {
        var conditional = read("""
                {"id": "f", "components": [
                  {"type": "textfield", "key": "why", "label": "Mengapa", "validate": {"required": true},
                   "conditional": {"hide": "=known"}}]}
                """);

        assertThat(conditional
                        .check(Variables.createVariables(), Map.of("known", true), key -> List.of(), HOLDS)
                        .fields())
                .isEmpty();
        assertThatThrownBy(() ->
                        conditional.check(Variables.createVariables(), Map.of("known", false), key -> List.of(), HOLDS))
                .hasMessage("\"Mengapa\" wajib diisi.");
    }

    @Test
    void showsAFieldWhoseConditionCannotBeAnswered() throws Exception {
        var broken = read("""
                {"id": "f", "components": [
                  {"type": "textfield", "key": "why", "label": "Mengapa", "validate": {"required": true},
                   "conditional": {"hide": "=)("}}]}
                """);

        assertThatThrownBy(() -> broken.check(Variables.createVariables(), Map.of(), key -> List.of(), HOLDS))
                .hasMessage("\"Mengapa\" wajib diisi.");
    }

    static Stream<Arguments> wrongValues() {
        var text = "\"Alasan\" harus berupa teks.";
        var chosen = "\"Pendapat\" harus dipilih dari daftar.";
        var offered = "Pilihan pada \"Pendapat\" tidak ada dalam daftar.";
        var ticked = "\"Sudah membaca berkas\" harus dicentang atau tidak dicentang.";
        var number = "\"Bobot\" harus berupa angka.";
        var several = "\"Penanda\" harus berupa satu atau beberapa pilihan dari daftar.";
        var day = "\"Tanggal\" harus berupa tanggal, misalnya 2026-03-31.";
        var email = "\"Surel\" bukan alamat surel yang benar.";
        var phone = "\"Telepon\" bukan nomor telepon yang benar, misalnya +628123456789.";
        var unstorable = " berisi karakter yang tidak dapat disimpan.";
        return Stream.of(
                arguments("reason", 5, text),
                arguments("reason", List.of("a"), text),
                arguments("reason", Map.of("a", "b"), text),
                arguments("reason", new byte[] {1}, text),
                arguments("reason", "a".repeat(201), "\"Alasan\" paling banyak 200 karakter."),
                arguments("reason", "a".repeat(5_000_000), "\"Alasan\" paling banyak 200 karakter."),
                arguments("reason", "a\u0000b", "\"Alasan\"" + unstorable),
                arguments("reason", "a\uD800b", "\"Alasan\"" + unstorable),
                arguments("verdict", "agree", offered),
                arguments("verdict", "AGREE ", offered),
                arguments("verdict", "AGREE,DISAGREE", offered),
                arguments("verdict", "${execution}", offered),
                arguments("verdict", true, offered),
                arguments("verdict", 1, chosen),
                arguments("verdict", List.of("AGREE"), chosen),
                arguments("verdict", Map.of("value", "AGREE"), chosen),
                arguments("unit", "DUKCAPIL", "Pilihan pada \"Unit kerja\" tidak ada dalam daftar."),
                arguments("unit", "", "\"Unit kerja\" wajib diisi."),
                arguments("seen", "true", ticked),
                arguments("seen", 1, ticked),
                arguments("seen", List.of(true), ticked),
                arguments("binding", "true", "Pilihan pada \"Mengikat?\" tidak ada dalam daftar."),
                arguments("weight", "4", number),
                arguments("weight", Double.NaN, number),
                arguments("weight", Double.POSITIVE_INFINITY, number),
                arguments("weight", new BigDecimal("1e999999999"), number),
                arguments("weight", new BigDecimal("9".repeat(40)), number),
                arguments("weight", true, number),
                arguments("weight", 1, "\"Bobot\" paling sedikit 2."),
                arguments("weight", 12, "\"Bobot\" paling banyak 10."),
                arguments("weight", 4.5, "\"Bobot\" harus berupa bilangan bulat."),
                arguments("weight", 5, "\"Bobot\" harus kelipatan 2."),
                arguments("price", 12.5, "\"Harga\" harus berupa angka."),
                arguments("price", "duabelas", "\"Harga\" harus berupa angka."),
                arguments("price", "NaN", "\"Harga\" harus berupa angka."),
                arguments("price", "12.505", "\"Harga\" paling banyak 2 angka di belakang koma."),
                arguments("tags", "ONE", several),
                arguments("tags", List.of(1), several),
                arguments("tags", List.of(List.of("ONE")), several),
                arguments("tags", Arrays.asList("ONE", null), several),
                arguments("tags", List.of("ONE", "THREE"), "Pilihan pada \"Penanda\" tidak ada dalam daftar."),
                arguments("day", "2026-02-30", day),
                arguments("day", "31-03-2026", day),
                arguments("day", "2026-03-31T00:00:00Z", day),
                arguments("day", "1026-03-31", day),
                arguments("day", "+99999-01-01", day),
                arguments("day", new Date(0), day),
                arguments("email", "ani", email),
                arguments("email", "ani@", email),
                arguments("email", "a b@contoh.id", email),
                arguments("email", "ani@contoh.id\nBcc: x@y.id", "\"Surel\"" + unstorable),
                arguments("phone", "0812", phone),
                arguments("phone", "+62 812 3456", phone),
                arguments("letter", "ab-12", "\"Nomor surat\" tidak sesuai dengan format yang diminta."),
                arguments("letter", "AB-", "\"Nomor surat\" paling sedikit 4 karakter."),
                arguments("letter", "A".repeat(1_001), "\"Nomor surat\" paling banyak 1000 karakter."));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void refusesAValueThatTheFormDoesNotAllow(String key, Object value, String sentence) {
        var sent = agreement();
        sent.putAll(Map.of("verdict", "DISAGREE", "reason", "Kurang bukti", "severe", false));
        sent.put(key, value);

        // A long value must not cost long either.
        var refusal = Assertions.assertTimeout(Duration.ofSeconds(2), () -> catchThrowable(() -> check(sent)));
        assertThat(refusal).isInstanceOf(FormRefusal.class);
        // A verdict that was not understood hides what depends on it.
        assertThat(refusal.getMessage()).contains(sentence);
        assertThat(((Refusal) refusal).kind()).isEqualTo(Refusal.Kind.INVALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"agency", "trackingId", "submission", "execution", "verdict.x", "Verdict", "intro", "g", "units"
            })
    void refusesAFieldThatTheFormDoesNotHave(String name) {
        var sent = agreement();
        sent.put(name, "x");

        assertThatThrownBy(() -> check(sent)).isInstanceOf(FormRefusal.class);
    }

    @Test
    void repeatsNoNameThatCouldBeMarkup() {
        var sent = agreement();
        sent.put("<script>alert(1)</script>", "x");

        assertThatThrownBy(() -> check(sent)).hasMessage("Ada isian yang tidak dikenal pada formulir ini.");
    }

    @Test
    void opensNoSerialisedObjectAndNoFile() {
        var json = Variables.serializedObjectValue("{\"a\":1}")
                .serializationDataFormat("application/json")
                .objectTypeName("javax.management.BadAttributeValueExpException")
                .create();
        var java = Variables.serializedObjectValue("rO0ABXQABWhhbGxv")
                .serializationDataFormat("application/x-java-serialized-object")
                .objectTypeName("java.lang.String")
                .create();
        var file = Variables.fileValue("a.txt")
                .file("isi".getBytes(StandardCharsets.UTF_8))
                .create();
        for (var value : List.of(json, java, file)) {
            var sent = agreement();
            sent.putValueTyped("letter", value);

            assertThatThrownBy(() -> check(sent)).hasMessage("\"Nomor surat\" harus berupa teks.");
        }
    }

    @Test
    void refusesJsonThatIsNoListOfOptions() {
        for (var json : List.of("{\"a\":1}", "[[\"ONE\"]]", "\"ONE\"", "5", "[", "[".repeat(200_000))) {
            var sent = agreement();
            sent.putValueTyped("tags", SpinValues.jsonValue(json).create());

            assertThatThrownBy(() -> check(sent))
                    .as(json.substring(0, Math.min(20, json.length())))
                    .isInstanceOf(FormRefusal.class)
                    .hasMessageContaining("Penanda");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"filepicker\", \"key\": \"a\"}",
                "{\"type\": \"dynamiclist\", \"path\": \"a\"}",
                "{\"type\": \"expression\", \"key\": \"a\", \"expression\": \"=1\"}",
                "{\"type\": \"textfield\", \"key\": \"a.b\"}",
                "{\"type\": \"textfield\"}",
                "{\"type\": \"textfield\", \"key\": \"a\", \"validate\": {\"maxLength\": \"=x\"}}",
                "{\"type\": \"textfield\", \"key\": \"a\", \"validate\": {\"pattern\": \"[\"}}",
                "{\"type\": \"textfield\", \"key\": \"a\", \"readonly\": \"=b\"}",
                "{\"type\": \"number\", \"key\": \"a\", \"validate\": {\"min\": \"x\"}}",
                "{\"type\": \"select\", \"key\": \"a\", \"valuesExpression\": \"=b\"}",
                "{\"type\": \"select\", \"key\": \"a\", \"values\": [{\"value\": 1}]}",
                "{\"type\": \"datetime\", \"key\": \"a\", \"subtype\": \"time\"}",
                "{\"type\": \"datetime\", \"key\": \"a\", \"subtype\": \"date\", \"disallowPassedDates\": true}",
                "{\"type\": \"group\", \"path\": \"a\", \"components\": []}",
                "{\"type\": \"textfield\", \"key\": \"a\"}, {\"type\": \"number\", \"key\": \"a\"}"
            })
    void isUnusableIfItAsksForWhatTheServerCannotCheck(String component) {
        assertThatThrownBy(() -> read("{\"id\": \"f\", \"components\": [" + component + "]}"))
                .isInstanceOf(DeployedForm.Unusable.class);
    }

    private Submission submit(Object... pairs) {
        return check(sent(pairs));
    }

    private String refusal(Object... pairs) {
        return catchThrowable(() -> submit(pairs)).getMessage();
    }

    private Submission check(VariableMap sent) {
        return form.check(sent, Map.of(), key -> List.of(new Option("SDMA", "Deputi SDM Aparatur")), HOLDS);
    }

    private static VariableMap agreement() {
        return sent("verdict", "AGREE", "unit", "SDMA", "seen", true);
    }

    private static VariableMap sent(Object... pairs) {
        var sent = new HashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            sent.put((String) pairs[i], pairs[i + 1]);
        }
        return Variables.fromMap(sent);
    }

    private static DeployedForm read(String json) throws DeployedForm.Unusable {
        return DeployedForm.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static DeployedForm form(String name) {
        try (var json = DeployedFormTest.class.getResourceAsStream("/formcontract/" + name)) {
            return DeployedForm.read(json.readAllBytes());
        } catch (IOException | DeployedForm.Unusable unusable) {
            throw new IllegalStateException(unusable);
        }
    }
}
