package id.tuntas.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.tuntas.directory.Groups.Office;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole directory as it was at one version, with what is past and what is to come. */
final class Snapshot {

    private final long version;
    private final List<Entry> agencies;
    private final List<Entry> units;
    private final List<Entry> topics;
    private final List<Entry> channels;
    private final List<Entry> priorities;
    private final List<ArchiveReason> archiveReasons;
    private final Map<String, String> priorityByTopic;
    private final Map<Long, Appointment> appointments;
    private final Map<String, List<Appointment>> byOfficer;
    private final Map<Long, List<Appointment>> substitutes;

    private volatile OnDay day;

    private Snapshot(JdbcClient jdbc) {
        // First: what changes while the rest is read makes the next look at the version read it again.
        version = version(jdbc);
        agencies = entries(jdbc, "select code, name, null, valid_from, valid_until from agency order by position");
        units = entries(jdbc, "select code, name, agency, valid_from, valid_until from unit order by agency, position");
        topics = tree(entries(jdbc, "select code, name, parent, valid_from, valid_until from topic order by position"));
        channels = entries(jdbc, "select code, name, null, valid_from, valid_until from channel order by position");
        priorities = entries(jdbc, "select code, name, null, valid_from, valid_until from priority order by position");
        archiveReasons =
                List.copyOf(jdbc.sql("select code, label, explanation, active from archive_reason order by position")
                        .query((row, n) -> new ArchiveReason(
                                row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                        .list());
        priorityByTopic = new LinkedHashMap<>();
        jdbc.sql("select topic, priority from priority_topic order by topic").query(row -> {
            priorityByTopic.put(row.getString(1), row.getString(2));
        });
        var hubs = jdbc
                .sql("select appointment, agency from appointment_agency")
                .query((row, n) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
        appointments = new LinkedHashMap<>();
        jdbc.sql("select a.*, o.name, o.email from appointment a join officer o on o.id = a.officer order by a.id")
                .query(row -> {
                    appointments.put(row.getLong("id"), appointment(row, hubs));
                });
        byOfficer = appointments.values().stream().collect(groupingBy(Appointment::officer));
        substitutes = appointments.values().stream()
                .filter(Appointment::substitution)
                .collect(groupingBy(Appointment::replaces));
    }

    static Snapshot load(JdbcClient jdbc) {
        return new Snapshot(jdbc);
    }

    static long version(JdbcClient jdbc) {
        return jdbc.sql("select version from directory_version where id = 1")
                .query(Long.class)
                .single();
    }

    private static Appointment appointment(ResultSet row, Map<Long, Set<String>> hubs) throws SQLException {
        var id = row.getLong("id");
        return new Appointment(
                id,
                row.getString("officer"),
                row.getString("name"),
                row.getString("email"),
                Office.valueOf(row.getString("office")),
                row.getString("agency"),
                row.getString("unit"),
                hubs.getOrDefault(id, Set.of()),
                row.getString("decree"),
                new Validity(
                        row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class)),
                row.getObject("replaces", Long.class),
                row.getBoolean("substitution"));
    }

    private static List<Entry> entries(JdbcClient jdbc, String sql) {
        return List.copyOf(jdbc.sql(sql)
                .query((row, n) -> new Entry(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        new Validity(row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class))))
                .list());
    }

    /** Each branch before what hangs on it, whenever it was added. */
    private static List<Entry> tree(List<Entry> topics) {
        var ordered = new ArrayList<Entry>();
        hang(null, topics, ordered);
        return List.copyOf(ordered);
    }

    private static void hang(String parent, List<Entry> topics, List<Entry> ordered) {
        topics.stream().filter(topic -> Objects.equals(topic.parent(), parent)).forEach(topic -> {
            ordered.add(topic);
            hang(topic.code(), topics, ordered);
        });
    }

    long version() {
        return version;
    }

    List<Entry> entries(DirectoryBook.Kind kind) {
        return switch (kind) {
            case AGENCY -> agencies;
            case UNIT -> units;
            case TOPIC -> topics;
            case CHANNEL -> channels;
            case PRIORITY -> priorities;
        };
    }

    Map<String, String> priorityByTopic() {
        return priorityByTopic;
    }

    Collection<Appointment> appointments() {
        return appointments.values();
    }

    Optional<Appointment> appointment(long id) {
        return Optional.ofNullable(appointments.get(id));
    }

    List<Appointment> of(String officer) {
        return byOfficer.getOrDefault(officer, List.of());
    }

    /** Whoever stands in for this officer on this day. */
    Optional<Appointment> substitute(Appointment appointment, LocalDate day) {
        return substitutes.getOrDefault(appointment.id(), List.of()).stream()
                .filter(substitute -> substitute.validity().on(day))
                .findFirst();
    }

    /** On duty: within the decree's days, and nobody stands in. */
    boolean onDuty(Appointment appointment, LocalDate day) {
        return appointment.validity().on(day) && substitute(appointment, day).isEmpty();
    }

    OnDay on(LocalDate date) {
        var known = day;
        if (known == null || !known.date.equals(date)) {
            known = new OnDay(date);
            day = known;
        }
        return known;
    }

    /** The directory as it reads on one day. */
    final class OnDay {

        private final LocalDate date;
        private final Map<String, Agency> agencyByCode = new LinkedHashMap<>();
        private final Map<String, Unit> unitByCode;
        private final List<Agency> agenciesInForce;
        private final List<Topic> topicsInForce;
        private final Map<String, Topic> topicByCode;
        private final List<Channel> channelsInForce;
        private final Map<String, Channel> channelByCode;
        private final List<Priority> prioritiesInForce;
        private final Map<String, Priority> priorityByCode;

        private OnDay(LocalDate date) {
            this.date = date;
            unitByCode = units.stream()
                    .collect(
                            toMap(unit -> key(unit.parent(), unit.code()), unit -> new Unit(unit.code(), unit.name())));
            var open = inForce(units)
                    .collect(groupingBy(Entry::parent, mapping(unit -> new Unit(unit.code(), unit.name()), toList())));
            agencies.forEach(agency -> agencyByCode.put(
                    agency.code(),
                    new Agency(agency.code(), agency.name(), open.getOrDefault(agency.code(), List.of()))));
            agenciesInForce = inForce(agencies)
                    .map(agency -> agencyByCode.get(agency.code()))
                    .toList();
            topicByCode = topics.stream()
                    .collect(toMap(Entry::code, topic -> new Topic(topic.code(), topic.name(), topic.parent())));
            topicsInForce = topicsInForce();
            channelByCode = channels.stream()
                    .collect(toMap(Entry::code, channel -> new Channel(channel.code(), channel.name())));
            channelsInForce = inForce(channels)
                    .map(channel -> channelByCode.get(channel.code()))
                    .toList();
            priorityByCode = priorities.stream()
                    .collect(toMap(Entry::code, priority -> new Priority(priority.code(), priority.name())));
            prioritiesInForce = inForce(priorities)
                    .map(priority -> priorityByCode.get(priority.code()))
                    .toList();
        }

        private Stream<Entry> inForce(List<Entry> entries) {
            return entries.stream().filter(entry -> entry.validity().on(date));
        }

        /** What hangs on a branch that is not in force is not in force either. */
        private List<Topic> topicsInForce() {
            var open = new LinkedHashMap<String, Topic>();
            inForce(topics)
                    .filter(topic -> topic.parent() == null || open.containsKey(topic.parent()))
                    .forEach(topic -> open.put(topic.code(), topicByCode.get(topic.code())));
            return List.copyOf(open.values());
        }

        private static String key(String agency, String unit) {
            return agency + "-" + unit;
        }

        List<Agency> agencies() {
            return agenciesInForce;
        }

        Agency agency(String code) {
            return agencyByCode.get(code);
        }

        Unit unit(String agency, String code) {
            return unitByCode.get(key(agency, code));
        }

        List<Topic> topics() {
            return topicsInForce;
        }

        Topic topic(String code) {
            return topicByCode.get(code);
        }

        List<Channel> channels() {
            return channelsInForce;
        }

        Channel channel(String code) {
            return channelByCode.get(code);
        }

        List<ArchiveReason> archiveReasons() {
            return archiveReasons;
        }

        List<Priority> priorities() {
            return prioritiesInForce;
        }

        Priority priority(String code) {
            return priorityByCode.get(code);
        }

        Optional<Priority> priorityOf(String topic) {
            var code = priorityByTopic.get(topic);
            return prioritiesInForce.stream()
                    .filter(priority -> priority.code().equals(code))
                    .findFirst();
        }

        Set<String> agenciesOfHub(String officer) {
            return of(officer).stream()
                    .filter(appointment -> appointment.office() == Office.HUB && onDuty(appointment, date))
                    .flatMap(appointment -> appointment.agencies().stream())
                    .collect(toSet());
        }
    }
}
