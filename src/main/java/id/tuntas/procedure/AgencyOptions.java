package id.tuntas.procedure;

import id.tuntas.directory.Directory;
import id.tuntas.platform.FormContext;
import id.tuntas.platform.FormOptions;
import java.util.List;
import org.springframework.stereotype.Component;

/** The agencies to which Admin Nasional may forward a report. */
@Component
class AgencyOptions implements FormOptions {

    private final Directory directory;

    AgencyOptions(Directory directory) {
        this.directory = directory;
    }

    @Override
    public String valuesKey() {
        return "agencies";
    }

    @Override
    public List<Option> options(FormContext form) {
        return directory.agencies().stream()
                .map(agency -> new Option(agency.code(), agency.name()))
                .toList();
    }
}
