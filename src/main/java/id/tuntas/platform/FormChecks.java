package id.tuntas.platform;

import id.tuntas.platform.FormOptions.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.type.StringFormType;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** One deployed form together with what the rooms offer for it and the engine that reads its conditions. */
final class FormChecks {

    private final DeployedForm form;
    private final FormRooms rooms;

    FormChecks(DeployedForm form, FormRooms rooms) {
        this.form = form;
        this.rooms = rooms;
    }

    boolean isConditional() {
        return form.isConditional();
    }

    StartFormReceiver receiver() {
        return rooms.receiver(form.id());
    }

    /** The lists of the form as fields that Tasklist reads as form variables; each is fetched only when it is asked for. */
    List<FormField> offered(String businessKey, Function<String, Object> variables) {
        var context = new FormContext(form.id(), businessKey, variables);
        var fields = new ArrayList<FormField>();
        for (var valuesKey : form.lists()) {
            fields.add(new OfferedList(valuesKey, context));
        }
        return fields;
    }

    Submission check(
            VariableMap sent, String businessKey, Function<String, Object> variables, Map<String, Object> known) {
        var context = new FormContext(form.id(), businessKey, variables);
        var lists = new HashMap<String, List<Option>>();
        return form.check(
                sent,
                known,
                valuesKey -> lists.computeIfAbsent(valuesKey, key -> rooms.options(key, context)),
                (condition, values) -> holds(feel(), condition, values));
    }

    /** As in the browser, a condition that cannot be evaluated does not hold. */
    static boolean holds(FeelEngine feel, String condition, Map<String, Object> values) {
        try {
            Object result = feel.evaluateSimpleExpression(
                    condition, Variables.fromMap(values).asVariableContext());
            return Boolean.TRUE.equals(result);
        } catch (FeelException unanswerable) {
            return false;
        }
    }

    private static FeelEngine feel() {
        var configuration = (DefaultDmnEngineConfiguration)
                Context.getProcessEngineConfiguration().getDmnEngine().getConfiguration();
        return configuration.getFeelEngine();
    }

    /** The one form in which a submission may enter the engine: transient, so that it is never written. */
    static TypedValue carried(Submission submission) {
        return Variables.objectValue(submission, true).create();
    }

    /** Who submits: whom the engine was told, else the officer of this request; null for nobody. */
    static String caller() {
        var authenticated = Context.getCommandContext().getAuthenticatedUserId();
        if (authenticated != null) {
            return authenticated;
        }
        var actor = Actor.current();
        return actor == Actor.HOUSE ? null : actor.id();
    }

    private final class OfferedList extends FormFieldImpl {

        private final FormContext context;

        private OfferedList(String valuesKey, FormContext context) {
            this.context = context;
            setId(valuesKey);
            setType(new StringFormType());
        }

        @Override
        public TypedValue getValue() {
            var options = new ArrayList<Map<String, Object>>();
            for (var option : rooms.options(getId(), context)) {
                options.add(Map.of("value", option.value(), "label", option.label()));
            }
            return Variables.objectValue(options).create();
        }
    }
}
