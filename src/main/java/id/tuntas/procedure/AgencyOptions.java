package id.tuntas.procedure;

import id.tuntas.directory.Agency;
import id.tuntas.directory.Directory;
import id.tuntas.platform.FormContext;
import id.tuntas.platform.FormOptions;
import id.tuntas.routing.Routing;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The agencies to which a report may go: all of them, for an agency all others. The one that was suggested by whoever gave
 * the report up last comes first and says so (BW-1).
 */
@Component
class AgencyOptions implements FormOptions {

    private final Directory directory;
    private final Routing routing;

    AgencyOptions(Directory directory, Routing routing) {
        this.directory = directory;
        this.routing = routing;
    }

    @Override
    public String valuesKey() {
        return "agencies";
    }

    @Override
    public List<Option> options(FormContext form) {
        var holder = form.code(Variables.AGENCY);
        var suggested = holder != null || form.businessKey() == null
                ? null
                : routing.suggestedAgency(Variables.trackingId(form)).orElse(null);
        return directory.agencies().stream()
                .filter(agency -> !agency.code().equals(holder))
                .sorted(Comparator.comparing((Agency agency) -> !agency.code().equals(suggested)))
                .map(agency -> new Option(
                        agency.code(),
                        agency.code().equals(suggested) ? agency.name() + " (diusulkan)" : agency.name()))
                .toList();
    }
}
