package id.tuntas.procedure;

import id.tuntas.directory.Directory;
import id.tuntas.directory.Unit;
import id.tuntas.platform.FormContext;
import id.tuntas.platform.FormOptions;
import id.tuntas.report.Reports;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The units of the agency that holds the report, for a unit all others; the one that was suggested (DI-2) comes first and says so. */
@Component
class UnitOptions implements FormOptions {

    private final Directory directory;
    private final Reports reports;

    UnitOptions(Directory directory, Reports reports) {
        this.directory = directory;
        this.reports = reports;
    }

    @Override
    public String valuesKey() {
        return "units";
    }

    @Override
    public List<Option> options(FormContext form) {
        var suggested = reports.get(Variables.trackingId(form)).suggestedUnit();
        var holder = form.formId().equals("follow-up") ? form.code(Variables.UNIT) : null;
        return directory.units(form.code(Variables.AGENCY)).stream()
                .filter(unit -> !unit.code().equals(holder))
                .sorted(Comparator.comparing((Unit unit) -> !unit.code().equals(suggested)))
                .map(unit -> new Option(
                        unit.code(), unit.code().equals(suggested) ? unit.name() + " (diusulkan)" : unit.name()))
                .toList();
    }
}
