package id.tuntas.access;

import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.forwardTo;

import id.tuntas.directory.DirectoryBook;
import id.tuntas.directory.DirectoryBook.Kind;
import id.tuntas.directory.Entry;
import id.tuntas.directory.Groups;
import id.tuntas.directory.Groups.Office;
import id.tuntas.directory.Officers;
import id.tuntas.directory.Officers.Wish;
import id.tuntas.directory.Validity;
import id.tuntas.escalation.Referrals;
import id.tuntas.procedure.CaseDriver;
import id.tuntas.procedure.DeskActs;
import id.tuntas.procedure.Officer;
import id.tuntas.procedure.ReportHandling;
import id.tuntas.report.AccessCode;
import id.tuntas.report.Attachments;
import id.tuntas.report.Draft;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reporter;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionOperations;

/** The people and the reports of the matrix: somebody of every role, something of everybody, each with words of its own. */
@TestComponent
class Scene {

    private static final byte[] PDF = "%PDF-1.7 uji".getBytes();
    private static final Officer NATIONAL = new Officer("access-natl", List.of(Groups.nationalAdmin()));
    private static final Officer PANRB = new Officer("access-adm", List.of(Groups.agencyAdmin("KEMENPANRB")));
    private static final Officer DAGRI = new Officer("access-adm2", List.of(Groups.agencyAdmin("KEMENDAGRI")));
    private static final Officer SDMA = new Officer("access-lia", List.of(Groups.liaison("KEMENPANRB", "SDMA")));
    private static final Officer YANLIK = new Officer("access-lia2", List.of(Groups.liaison("KEMENPANRB", "YANLIK")));

    /** By role; hub, exp and lia2 sit where their decrees put them. */
    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("natl", Groups.nationalAdmin()),
            Map.entry("adm", Groups.agencyAdmin("KEMENPANRB")),
            Map.entry("adm2", Groups.agencyAdmin("KEMENDAGRI")),
            Map.entry("lia", Groups.liaison("KEMENPANRB", "SDMA")),
            Map.entry("lia3", Groups.liaison("KEMENDAGRI", "DUKCAPIL")),
            Map.entry("head", Groups.unitHead("KEMENPANRB", "SDMA")),
            Map.entry("insp", Groups.inspectorate("KEMENPANRB")),
            Map.entry("ins2", Groups.inspectorate("KEMENDAGRI")),
            Map.entry("ksp", Groups.ksp()),
            Map.entry("omb", Groups.ombudsman()),
            Map.entry("aud", Groups.auditor()),
            Map.entry("own", Groups.processOwner()),
            Map.entry("excl", Groups.liaison("KEMENPANRB", "SDMA")));

    /**
     * One report of the matrix.
     *
     * @param values what stands for its names in a path or body
     * @param shown words that its public page shows once the text is public
     * @param inner words that stand in its case file alone
     * @param identity who reports
     */
    record Case(String letter, Map<String, String> values, Set<String> shown, Set<String> inner, Set<String> identity) {

        String number() {
            return values.get("trackingId");
        }

        boolean has(String name) {
            return values.containsKey(name);
        }
    }

    private final CaseDriver house;
    private final ReportHandling procedure;
    private final DeskActs desk;
    private final Reports reports;
    private final Attachments attachments;
    private final Referrals referrals;
    private final Officers officers;
    private final DirectoryBook directory;
    private final IdentityService identities;
    private final TaskService tasks;
    private final RepositoryService definitions;
    private final FilterService filters;
    private final TransactionOperations transaction;

    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final Map<String, AccessCode> codes = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();

    Scene(
            CaseDriver house,
            ReportHandling procedure,
            DeskActs desk,
            Reports reports,
            Attachments attachments,
            Referrals referrals,
            Officers officers,
            DirectoryBook directory,
            IdentityService identities,
            TaskService tasks,
            RepositoryService definitions,
            FilterService filters,
            TransactionOperations transaction) {
        this.house = house;
        this.procedure = procedure;
        this.desk = desk;
        this.reports = reports;
        this.attachments = attachments;
        this.referrals = referrals;
        this.officers = officers;
        this.directory = directory;
        this.identities = identities;
        this.tasks = tasks;
        this.definitions = definitions;
        this.filters = filters;
        this.transaction = transaction;
    }

    Map<String, Case> cases() {
        return cases;
    }

    /** What stands for a name in a path or body that is not a report's. */
    Map<String, String> values() {
        return values;
    }

    AccessCode codeOf(String letter) {
        return codes.get(letter);
    }

    /** Once for the house, however many tests ask. */
    void play() {
        if (!cases.isEmpty()) {
            return;
        }
        at("2026-03-02T09:00:00");
        employ();
        values.put(
                "filter",
                filters.createFilterQuery()
                        .filterName("Perlu saya kerjakan")
                        .singleResult()
                        .getId());
        values.put(
                "definition",
                definitions
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("report-handling")
                        .latestVersion()
                        .singleResult()
                        .getId());
        var toSdma = assignTo("SDMA");
        var toDukcapil = assignTo("DUKCAPIL");
        submit("N", null, false, false);
        verify(submit("A", "KEMENPANRB", false, false), PANRB, toSdma);
        submit("B", "KEMENPANRB", false, false);
        verify(submit("R", "KEMENPANRB", false, true), PANRB, toSdma);
        verify(submit("X", "KEMENPANRB", true, false), PANRB, toSdma);
        verify(submit("S", "KEMENPANRB", false, false), PANRB, assignTo("SDMA", false, true, false));
        var moved = submit("W", "KEMENPANRB", false, false);
        verify(moved, PANRB, assignTo("YANLIK"));
        house.submit(YANLIK, moved, "followUp", CaseDriver.notOursOfUnit("SDMA"));
        verify(moved, PANRB, toSdma);
        var excluding = submit("E", "KEMENPANRB", false, false);
        verify(excluding, PANRB, toSdma);
        house.atTheDesk(PANRB, () -> desk.exclude(excluding, "access-excl", "Namanya disebut dalam laporan."));
        typeIn("L");
        verify(submit("D", "KEMENDAGRI", false, false), DAGRI, toDukcapil);
        var priority = submit("P", null, false, false);
        var forward = new HashMap<>(forwardTo("KEMENDAGRI"));
        forward.put("priority", "PSN");
        house.submit(NATIONAL, priority, "verifyNationally", forward);
        verify(priority, DAGRI, toDukcapil);
        var referred = submit("F", "KEMENDAGRI", true, false);
        verify(referred, DAGRI, toDukcapil);
        procedure.refer(referred, codeOf("F"), true);
        var withoutConsent = submit("G", "KEMENDAGRI", false, false);
        verify(withoutConsent, DAGRI, toDukcapil);
        procedure.refer(withoutConsent, codeOf("G"), false);
        var whole = submit("M", null, false, false);
        house.submit(NATIONAL, whole, "verifyNationally", forwardTo("KEMENDAGRI", "KEMENPANRB"));
        cases.put("Q", known("Q", new TrackingId(whole + "-1"), "M"));
        cases.put(
                "Z",
                new Case(
                        "Z",
                        new HashMap<>(Map.of(
                                "trackingId", "999999999999",
                                "wholeId", "999999999999",
                                "taskId", "888888888",
                                "mine", "888888888",
                                "instance", "777777777",
                                "attachment", "00000000-0000-4000-8000-000000000000",
                                "referral", "666666666")),
                        Set.of(),
                        Set.of(),
                        Set.of()));
        cases.values().forEach(this::follow);
        at("2026-03-05T09:00:00");
    }

    private void employ() {
        Matrix.ROLES.stream()
                .filter(role -> !Set.of("guest", "rptr", "op").contains(role))
                .forEach(role -> {
                    var officer = identities.newUser("access-" + role);
                    officer.setPassword(officer.getId());
                    identities.saveUser(officer);
                    if (GROUPS.containsKey(role)) {
                        identities.createMembership(officer.getId(), GROUPS.get(role));
                    }
                });
        transaction.executeWithoutResult(all -> {
            directory.add(
                    "admin", Kind.PRIORITY, new Entry("PSN", "Proyek strategis", null, new Validity(day(1), null)));
            var expiring = appoint("exp", Office.LIAISON, "KEMENPANRB", "SDMA", Set.of(), day(3));
            appoint("hub", Office.HUB, null, null, Set.of("KEMENPANRB"), null);
            var first = appoint("awal", Office.LIAISON, "KEMENPANRB", "YANLIK", Set.of(), null);
            var successor = officers.replace(
                    "admin",
                    first,
                    new Wish("access-lia2", "Pengganti", null, null, null, null, null, "SK 4", day(2), null),
                    false);
            officers.follow();
            values.put("appointment", String.valueOf(expiring));
            values.put("handover", String.valueOf(successor.appointment().id()));
        });
    }

    private static LocalDate day(int ofMarch) {
        return LocalDate.of(2026, 3, ofMarch);
    }

    private long appoint(
            String role, Office office, String agency, String unit, Set<String> agencies, LocalDate until) {
        return officers.appoint(
                        "admin",
                        new Wish(
                                "access-" + role,
                                "Petugas " + role,
                                null,
                                office,
                                agency,
                                unit,
                                agencies,
                                "SK " + role,
                                day(1),
                                until))
                .appointment()
                .id();
    }

    private TrackingId submit(String letter, String agency, boolean anonymous, boolean confidential) {
        var registered = procedure.submit(new Draft(
                ReportKind.COMPLAINT,
                "WEB",
                "Tanamjudul" + letter,
                "Tanamisi" + letter,
                null,
                "Tanamlokasi" + letter,
                agency,
                null,
                anonymous,
                confidential,
                new Reporter("Tanamnama" + letter, email(letter), phone(letter)),
                null,
                null,
                null));
        var number = registered.report().trackingId();
        codes.put(letter, registered.accessCode());
        procedure.attach(number, registered.accessCode(), "tanamlampiran" + letter + ".pdf", PDF);
        cases.put(letter, known(letter, number, letter));
        return number;
    }

    private void typeIn(String letter) {
        var number = house.receive(
                SDMA,
                Map.of(
                        "channel",
                        "LETTER",
                        "receivedOn",
                        "2026-03-02",
                        "kind",
                        "COMPLAINT",
                        "title",
                        "Tanamjudul" + letter,
                        "content",
                        "Tanamisi" + letter,
                        "reporterName",
                        "Tanamnama" + letter,
                        "reporterEmail",
                        email(letter),
                        "reporterPhone",
                        phone(letter),
                        "notice",
                        true));
        cases.put(letter, known(letter, number, letter));
    }

    private void verify(TrackingId number, Officer admin, Map<String, Object> verdict) {
        house.submit(admin, number, "verifyAtAgency", verdict);
    }

    private static String email(String letter) {
        return "tanamsurel" + letter.toLowerCase() + "@contoh.id";
    }

    private static String phone(String letter) {
        return "0812700000" + (int) letter.charAt(0);
    }

    private static Case known(String letter, TrackingId number, String planted) {
        var values = new HashMap<String, String>();
        values.put("trackingId", number.value());
        values.put("wholeId", number.whole().value());
        return new Case(
                letter,
                values,
                Set.of("Tanamjudul" + planted, "Tanamisi" + planted, "Tanamlokasi" + planted),
                Set.of("tanamlampiran" + planted),
                Set.of("Tanamnama" + planted, email(planted), phone(planted)));
    }

    /** What has come of it: its open task, its instances, its attachment, its referral. */
    private void follow(Case known) {
        if (known.letter().equals("Z")) {
            return;
        }
        var values = known.values();
        var open = new TreeSet<String>();
        tasks.createTaskQuery().processVariableValueEquals("trackingId", known.number()).list().stream()
                .filter(task -> !task.getTaskDefinitionKey().equals("handleReferral"))
                .forEach(task -> open.add(task.getId()));
        values.put("taskId", open.first());
        values.put("mine", open.first());
        values.put(
                "instance",
                tasks.createTaskQuery().taskId(open.first()).singleResult().getProcessInstanceId());
        transaction.executeWithoutResult(read -> {
            var report = reports.get(new TrackingId(known.number()));
            attachments.of(report).stream()
                    .findFirst()
                    .ifPresent(
                            attached -> values.put("attachment", attached.id().toString()));
            referrals.of(report.trackingId()).forEach(sent -> values.put("referral", String.valueOf(sent.id())));
        });
    }

    /** The role has the report's task in hand, or nobody. */
    void hand(Case known, String officerOrNull) {
        if (tasks.createTaskQuery().taskId(known.values().get("taskId")).count() > 0) {
            tasks.setAssignee(known.values().get("taskId"), officerOrNull);
        }
    }
}
