package id.tuntas.directory;

import id.tuntas.platform.Accounts;
import id.tuntas.platform.Accounts.Access;
import id.tuntas.platform.Accounts.Column;
import id.tuntas.platform.Accounts.Due;
import id.tuntas.platform.Accounts.Grant;
import id.tuntas.platform.Accounts.Group;
import id.tuntas.platform.Accounts.Inbox;
import id.tuntas.platform.Accounts.Plan;
import id.tuntas.platform.Accounts.Start;
import id.tuntas.platform.Accounts.User;
import id.tuntas.platform.Accounts.Whose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Fills the identity service before the house opens its doors: a group for every office at every agency and unit, what
 * each may do, the inboxes. Isolation between agencies needs no rule of its own: a group sees the tasks for which it is
 * a candidate and nothing else, because nobody but the operator is given more.
 */
@Component
class Offices implements SmartInitializingSingleton {

    /** The process that a report from the counter starts. */
    private static final String COUNTER = "report-handling";

    private static final List<Inbox> INBOXES = List.of(
            new Inbox(
                    "Perlu saya kerjakan",
                    "Tugas kelompok saya yang belum diambil siapa pun",
                    "#0b6e4f",
                    Whose.OPEN_TO_ME,
                    Due.WHENEVER),
            new Inbox(
                    "Sudah saya ambil", "Tugas yang sedang saya kerjakan", "#1f5fa8", Whose.TAKEN_BY_ME, Due.WHENEVER),
            new Inbox(
                    "Lewat tenggat",
                    "Tugas kelompok saya yang tenggatnya sudah lewat, termasuk yang sudah diambil",
                    "#b3261e",
                    Whose.OFFERED_TO_ME,
                    Due.OVERDUE),
            new Inbox(
                    "Jatuh tempo ≤ 2 hari",
                    "Tugas kelompok saya yang jatuh tempo paling lambat lusa, termasuk yang sudah diambil",
                    "#b26a00",
                    Whose.OFFERED_TO_ME,
                    Due.WITHIN_TWO_DAYS));

    private static final List<Column> COLUMNS = List.of(
            new Column("trackingId", "Nomor laporan"),
            new Column("agency", "Instansi"),
            new Column("unit", "Unit kerja"));

    private final Directory directory;
    private final Accounts accounts;
    private final Optional<DemoOfficers> demo;

    Offices(Directory directory, Accounts accounts, Optional<DemoOfficers> demo) {
        this.directory = directory;
        this.accounts = accounts;
        this.demo = demo;
    }

    @Override
    public void afterSingletonsInstantiated() {
        furnish(groups(), INBOXES, COLUMNS, demo.map(DemoOfficers::users).orElse(List.of()));
    }

    /** Gives a new agency or unit its groups, and a renamed one their names, in the transaction of the change. */
    void furnish(String agency) {
        furnish(directory.agency(agency).stream().flatMap(this::groups).toList(), List.of(), List.of(), List.of());
    }

    private void furnish(List<Group> groups, List<Inbox> inboxes, List<Column> columns, List<User> users) {
        accounts.ensure(new Plan(
                groups,
                groups.stream()
                        .map(group -> new Grant(group.id(), access(group.id())))
                        .toList(),
                groups.stream()
                        .map(Group::id)
                        .filter(group -> Permission.RECEIVE_AT_COUNTER.isOf(office(group)))
                        .map(group -> new Start(group, COUNTER))
                        .toList(),
                inboxes,
                columns,
                users));
    }

    private List<Group> groups() {
        var ids = new ArrayList<String>();
        ids.add(Groups.nationalAdmin());
        directory.known().stream().flatMap(this::groups).map(Group::id).forEach(ids::add);
        ids.addAll(List.of(
                Groups.ombudsman(),
                Groups.ksp(),
                Groups.hub(),
                Groups.auditor(),
                Groups.processOwner(),
                Groups.operator()));
        return ids.stream().map(this::group).toList();
    }

    /** Also of units that are over or to come: whoever sits there finishes what is open, or is appointed beforehand. */
    private Stream<Group> groups(Agency agency) {
        var code = agency.code();
        return Stream.concat(
                        Stream.of(Groups.agencyAdmin(code), Groups.inspectorate(code)),
                        directory.knownUnits(code).stream()
                                .flatMap(unit -> Stream.of(
                                        Groups.liaison(code, unit.code()), Groups.unitHead(code, unit.code()))))
                .map(this::group);
    }

    private Group group(String id) {
        return new Group(id, directory.officeName(id));
    }

    private static Access access(String group) {
        return switch (office(group)) {
            case OPERATOR -> Access.EVERYTHING;
            case PROCESS_OWNER -> Access.MODELS;
            default -> Access.TASKS;
        };
    }

    private static Groups.Office office(String group) {
        return Groups.role(group).orElseThrow().office();
    }
}
