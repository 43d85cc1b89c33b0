package id.tuntas.procedure.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a deployed form must ask, and what it may not: its fields are a contract with the record step behind its task. */
final class FormRules {

    /** What Tasklist draws, the server checks, and nobody can hide a page in. */
    private static final Set<String> DRAWN = Set.of(
            "text",
            "separator",
            "spacer",
            "group",
            "radio",
            "select",
            "checkbox",
            "checklist",
            "taglist",
            "textfield",
            "textarea",
            "number",
            "datetime");

    private static final Set<String> VERDICTS = Set.of("verdict", "action", "decision", "outcome");

    private static final String COMPARISON = "\\w{1,60} ?(=|!=) ?(\"\\w*\"|true|false|null)";
    private static final String SIMPLE_CONDITION = COMPARISON + "( (and|or) " + COMPARISON + "){0,9}";

    private final HouseModels house;

    FormRules(HouseModels house) {
        this.house = house;
    }

    Stream<Finding> check(String file, Form form) {
        var shipped = house.form(form.id());
        if (shipped.isEmpty()) {
            return Stream.of(new Finding(
                    file,
                    form.id(),
                    Rule.MODEL_IS_KNOWN,
                    "bukan formulir rumah ini; yang dikenal " + String.join(", ", house.forms())));
        }
        var found = new ArrayList<Finding>();
        form.doubled()
                .forEach(key -> found.add(new Finding(file, key, Rule.FILE_IS_A_MODEL, "ada lebih dari satu kali")));
        for (var component : form.components()) {
            var type = component.path("type").asText();
            if (!DRAWN.contains(type)) {
                found.add(new Finding(
                        file,
                        component.path("key").asText(component.path("id").asText()),
                        Rule.FORM_USES_WHAT_TASKLIST_DRAWS,
                        "komponen \"" + type + "\" tidak dapat dipakai di Tasklist rumah ini"));
            }
        }
        shipped.get().fields().forEach((key, wanted) -> {
            var field = form.fields().get(key);
            if (field == null) {
                found.add(new Finding(
                        file,
                        key,
                        Rule.FORM_FIELD_IS_KEPT,
                        "isian ini tidak ada; pencatatan di belakang formulir membacanya"));
            } else {
                compare(file, field, wanted, found);
            }
        });
        form.fields().forEach((key, field) -> {
            if (!shipped.get().fields().containsKey(key)) {
                checkAddition(file, field, found);
            }
        });
        return found.stream();
    }

    private static void compare(String file, Form.Field field, Form.Field wanted, List<Finding> found) {
        if (!field.kind().equals(wanted.kind())) {
            found.add(kept(file, field, "harus berjenis " + wanted.type() + ", bukan " + field.type()));
        }
        if (VERDICTS.contains(field.key())
                && (field.component().hasNonNull("defaultValue")
                        || !field.type().equals("radio"))) {
            found.add(new Finding(
                    file,
                    field.key(),
                    Rule.VERDICT_IS_NEVER_CHOSEN_BEFOREHAND,
                    "harus pilihan radio tanpa nilai bawaan"));
        }
        if (wanted.isRequired() && !field.isRequired()) {
            found.add(kept(file, field, "harus wajib diisi"));
        }
        if (field.isFixed() && !wanted.isFixed()) {
            found.add(kept(file, field, "tidak boleh hanya-baca atau nonaktif"));
        }
        if (!field.valuesKey().equals(wanted.valuesKey())) {
            found.add(kept(file, field, "daftar pilihannya (valuesKey) harus \"" + wanted.valuesKey() + "\""));
        }
        if (!field.hides().equals(wanted.hides())) {
            found.add(kept(
                    file,
                    field,
                    wanted.hides().isEmpty()
                            ? "harus selalu tampil"
                            : "harus disembunyikan tepat bila " + String.join(" atau ", wanted.hides())));
        }
        if (field.maxLength() > wanted.maxLength()) {
            found.add(kept(file, field, "paling panjang " + wanted.maxLength() + " karakter (maxLength)"));
        }
        var lost = new TreeSet<>(wanted.options());
        lost.removeAll(field.options());
        var unknown = new TreeSet<>(field.options());
        unknown.removeAll(wanted.options());
        if (!lost.isEmpty()) {
            found.add(kept(file, field, "kehilangan pilihan " + String.join(", ", lost)));
        }
        if (!unknown.isEmpty()) {
            found.add(kept(file, field, "menawarkan pilihan yang tidak dikenal " + String.join(", ", unknown)));
        }
    }

    /** An officer may be made to confirm something; what is typed or chosen would be thrown away. */
    private static void checkAddition(String file, Form.Field field, List<Finding> found) {
        if (!field.type().equals("checkbox")) {
            found.add(new Finding(
                    file,
                    field.key(),
                    Rule.FORM_LOSES_NOTHING,
                    "tidak dikenal rumah ini, jadi jawabannya akan hilang; yang boleh ditambah hanya kotak centang"));
        }
        field.hides().stream()
                .filter(condition -> !condition.matches(SIMPLE_CONDITION))
                .forEach(condition -> found.add(new Finding(
                        file,
                        field.key(),
                        Rule.EXPRESSION_IS_A_NAME,
                        "syarat tampilnya hanya boleh membandingkan isian dengan nilai")));
    }

    private static Finding kept(String file, Form.Field field, String sentence) {
        return new Finding(file, field.key(), Rule.FORM_FIELD_IS_KEPT, sentence);
    }
}
