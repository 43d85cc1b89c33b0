package id.tuntas.platform;

import id.tuntas.platform.FormOptions.Option;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What the rooms contribute to forms. Asked late: rooms may need the engine, and the engine is built with the forms in
 * it.
 */
@Component
class FormRooms {

    private final ObjectProvider<FormOptions> lists;
    private final ObjectProvider<StartFormReceiver> receivers;

    FormRooms(ObjectProvider<FormOptions> lists, ObjectProvider<StartFormReceiver> receivers) {
        this.lists = lists;
        this.receivers = receivers;
    }

    List<Option> options(String valuesKey, FormContext form) {
        return lists.stream()
                .filter(list -> list.valuesKey().equals(valuesKey))
                .findAny()
                .orElseThrow(() -> new IllegalStateException(
                        "Form " + form.formId() + " asks for the list " + valuesKey + ", which no room offers"))
                .options(form);
    }

    StartFormReceiver receiver(String formId) {
        return receivers.stream()
                .filter(receiver -> receiver.formId().equals(formId))
                .findAny()
                .orElseThrow(() -> new IllegalStateException("No room receives the start form " + formId));
    }
}
