package id.tuntas.procedure;

import id.tuntas.directory.Directory;
import id.tuntas.platform.FormContext;
import id.tuntas.platform.FormOptions;
import java.util.List;
import org.springframework.stereotype.Component;

/** The topics under which a report may be filed. */
@Component
class TopicOptions implements FormOptions {

    private final Directory directory;

    TopicOptions(Directory directory) {
        this.directory = directory;
    }

    @Override
    public String valuesKey() {
        return "topics";
    }

    @Override
    public List<Option> options(FormContext form) {
        return directory.topics().stream()
                .map(topic -> new Option(topic.code(), topic.name()))
                .toList();
    }
}
