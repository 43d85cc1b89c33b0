package id.tuntas.monitoring;

import id.tuntas.directory.Agency;
import id.tuntas.directory.Channel;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Priority;
import id.tuntas.directory.Topic;
import id.tuntas.directory.Unit;
import id.tuntas.figures.ListedReport;
import id.tuntas.figures.Slice;
import id.tuntas.platform.Accounts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people call the codes by which figures are cut; a code that the directory does not know is its own name. */
@Component
class Names {

    private final Directory directory;
    private final Accounts accounts;

    Names(Directory directory, Accounts accounts) {
        this.directory = directory;
        this.accounts = accounts;
    }

    String agency(String code) {
        return directory.agency(code).map(Agency::name).orElse(code);
    }

    String unit(String agency, String code) {
        return directory.unit(agency, code).map(Unit::name).orElse(code);
    }

    /** @param code empty: none */
    String topic(String code) {
        return code.isEmpty()
                ? "Tanpa topik"
                : directory.topic(code).map(Topic::name).orElse(code);
    }

    /** By their user id; whom only an older register knows is missing. */
    Map<String, String> officers(Collection<String> officers) {
        return accounts.names(officers);
    }

    /** Who holds a report. */
    String holder(ListedReport report) {
        return switch (report.desk()) {
            case NATIONAL_ADMIN -> report.desk().label();
            case AGENCY_ADMIN, INSPECTORATE -> report.desk().label() + ", " + report.agency();
            case UNIT -> unit(report.agency(), report.unit()) + ", " + report.agency();
        };
    }

    /** What was asked for beside the period, one phrase for each limit. */
    List<String> slice(Slice slice) {
        var words = new ArrayList<String>();
        if (slice.unit() != null) {
            words.add(unit(slice.agency(), slice.unit()));
        }
        words.add(slice.agency() == null ? "Semua instansi" : agency(slice.agency()));
        if (slice.only() != null) {
            words.add(
                    switch (slice.only()) {
                        case PRIORITY -> "hanya laporan prioritas nasional";
                        case REFERRED -> "hanya laporan yang dirujuk ke Ombudsman";
                    });
        }
        if (slice.desk() != null) {
            words.add("di meja " + slice.desk().label());
        }
        if (slice.officer() != null) {
            words.add("petugas " + officers(List.of(slice.officer())).getOrDefault(slice.officer(), slice.officer()));
        }
        if (slice.channel() != null) {
            words.add("kanal "
                    + directory.channel(slice.channel()).map(Channel::name).orElse(slice.channel()));
        }
        if (slice.topic() != null) {
            words.add("topik " + topic(slice.topic()));
        }
        if (slice.kind() != null) {
            words.add("jenis " + slice.kind().label());
        }
        if (slice.workingDays() != null) {
            words.add("batas tindak lanjut " + slice.workingDays() + " hari kerja");
        }
        if (slice.priority() != null) {
            words.add("prioritas "
                    + directory.priority(slice.priority()).map(Priority::name).orElse(slice.priority()));
        }
        return words;
    }
}
