package id.tuntas.procedure;

import id.tuntas.directory.ArchiveReason;
import id.tuntas.directory.Directory;
import id.tuntas.platform.FormContext;
import id.tuntas.platform.FormOptions;
import java.util.List;
import org.springframework.stereotype.Component;

/** The reasons for which an officer may archive a report (AR-9). */
@Component
class ArchiveReasonOptions implements FormOptions {

    private final Directory directory;

    ArchiveReasonOptions(Directory directory) {
        this.directory = directory;
    }

    @Override
    public String valuesKey() {
        return "archiveReasons";
    }

    @Override
    public List<Option> options(FormContext form) {
        return directory.archiveReasons().stream()
                .filter(ArchiveReason::active)
                .map(reason -> new Option(reason.code(), reason.label()))
                .toList();
    }
}
