package id.tuntas.platform;

import id.tuntas.platform.FormOptions.Option;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the rooms contribute to forms. Asked late: rooms may need the engine, and the engine is built with the forms in
 * it.
 */
@Component
class FormRooms {

    private final ObjectProvider<FormOptions> lists;
    private final ObjectProvider<StartFormReceiver> receivers;
    private volatile boolean open;

    FormRooms(ObjectProvider<FormOptions> lists, ObjectProvider<StartFormReceiver> receivers) {
        this.lists = lists;
        this.receivers = receivers;
    }

    @EventListener(ContextRefreshedEvent.class)
    void open() {
        open = true;
    }

    /** Which of the lists no room offers. While the house is being built nobody can be asked, and all pass. */
    Set<String> unknown(Set<String> valuesKeys) {
        var unknown = new TreeSet<>(valuesKeys);
        if (!open) {
            return Set.of();
        }
        lists.forEach(list -> unknown.remove(list.valuesKey()));
        return unknown;
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
