package id.tuntas.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The reference data of the house. It changes by migration only, so it is read once when the house starts and answers
 * from memory: no door pays a query for the name behind a code.
 */
@Service
public class Directory {

    private final List<Agency> agencies;
    private final List<Topic> topics;
    private final List<KnownChannel> channels;
    private final List<ArchiveReason> archiveReasons;

    Directory(JdbcClient jdbc) {
        var units = jdbc
                .sql("select agency, code, name from unit order by agency, position")
                .query((row, n) -> new AgencyUnit(row.getString(1), new Unit(row.getString(2), row.getString(3))))
                .list()
                .stream()
                .collect(groupingBy(AgencyUnit::agency, mapping(AgencyUnit::unit, toList())));
        agencies = List.copyOf(jdbc.sql("select code, name from agency order by position")
                .query((row, n) ->
                        new Agency(row.getString(1), row.getString(2), units.getOrDefault(row.getString(1), List.of())))
                .list());
        topics = List.copyOf(jdbc.sql("select code, name, parent from topic order by position")
                .query((row, n) -> new Topic(row.getString(1), row.getString(2), row.getString(3)))
                .list());
        channels = List.copyOf(jdbc.sql("select code, name, active from channel order by position")
                .query((row, n) -> new KnownChannel(new Channel(row.getString(1), row.getString(2)), row.getBoolean(3)))
                .list());
        archiveReasons =
                List.copyOf(jdbc.sql("select code, label, explanation, active from archive_reason order by position")
                        .query((row, n) -> new ArchiveReason(
                                row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                        .list());
    }

    public List<Agency> agencies() {
        return agencies;
    }

    public Optional<Agency> agency(String code) {
        return agencies.stream().filter(agency -> agency.code().equals(code)).findFirst();
    }

    /** The units of an agency; none for an agency that does not exist. */
    public List<Unit> units(String agency) {
        return agency(agency).map(Agency::units).orElse(List.of());
    }

    public Optional<Unit> unit(String agency, String code) {
        return units(agency).stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    /** The whole tree, each branch before what hangs on it. */
    public List<Topic> topics() {
        return topics;
    }

    public Optional<Topic> topic(String code) {
        return topics.stream().filter(topic -> topic.code().equals(code)).findFirst();
    }

    /** The channels that are open now: what a form offers. */
    public List<Channel> channels() {
        return channels.stream()
                .filter(KnownChannel::active)
                .map(KnownChannel::channel)
                .toList();
    }

    /** Any channel, open or not (CH-4): an old report keeps the name of the way it came by. */
    public Optional<Channel> channel(String code) {
        return channels.stream()
                .map(KnownChannel::channel)
                .filter(channel -> channel.code().equals(code))
                .findFirst();
    }

    /** Why a report may be archived, in the order in which officers read it; also what no officer may choose (AR-9). */
    public List<ArchiveReason> archiveReasons() {
        return archiveReasons;
    }

    public Optional<ArchiveReason> archiveReason(String code) {
        return archiveReasons.stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    /** What people call a group of officers, with agency and unit; a group that is none of ours by its id. */
    public String officeName(String group) {
        return Groups.role(group)
                .map(role -> {
                    var code = role.agency();
                    var unit = role.unit() == null
                            ? null
                            : unit(code, role.unit()).map(Unit::name).orElse(role.unit());
                    return switch (role.office()) {
                        case NATIONAL_ADMIN -> "Admin Nasional";
                        case AGENCY_ADMIN -> "Admin Instansi " + code;
                        case LIAISON -> "Pejabat Penghubung " + unit + ", " + code;
                        case UNIT_HEAD -> "Pimpinan " + unit + ", " + code;
                        case INSPECTORATE -> "Inspektorat " + code;
                        case OMBUDSMAN -> "Ombudsman Republik Indonesia";
                        case KSP -> "Kantor Staf Presiden";
                        case HUB -> "Simpul (hub) koordinasi";
                        case AUDITOR -> "Auditor";
                        case PROCESS_OWNER -> "Pemilik proses bisnis";
                        case OPERATOR -> "Operator sistem";
                    };
                })
                .orElse(group);
    }

    private record AgencyUnit(String agency, Unit unit) {}

    private record KnownChannel(Channel channel, boolean active) {}
}
