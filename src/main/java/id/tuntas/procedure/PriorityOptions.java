package id.tuntas.procedure;

import id.tuntas.directory.Directory;
import id.tuntas.platform.FormContext;
import id.tuntas.platform.FormOptions;
import java.util.List;
import org.springframework.stereotype.Component;

/** The priorities with which Admin Nasional may mark a report today (PR-2). */
@Component
class PriorityOptions implements FormOptions {

    private final Directory directory;

    PriorityOptions(Directory directory) {
        this.directory = directory;
    }

    @Override
    public String valuesKey() {
        return "priorities";
    }

    @Override
    public List<Option> options(FormContext form) {
        return directory.priorities().stream()
                .map(priority -> new Option(priority.code(), priority.name()))
                .toList();
    }
}
