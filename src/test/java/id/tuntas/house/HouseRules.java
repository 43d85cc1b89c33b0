package id.tuntas.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rules of design.md section 3 over compiled classes below one root package, so that they can be tried on bad ones. */
final class HouseRules {

    static final String ROOT = "id.tuntas";

    private static final Set<String> NOUNS = Set.of("deadline", "report", "directory", "trail");
    private static final Set<String> STEPS =
            Set.of("verification", "routing", "followup", "escalation", "notification", "privacy");
    private static final Set<String> ACTING_DOORS = Set.of("portal", "intake", "desk", "administration");
    private static final Set<String> READING_DOORS = Set.of("casefile", "monitoring", "review");

    /** Counts over the nouns, for the doors that read. */
    private static final String FIGURES = "figures";

    /** The rooms that may name the engine, and which of its packages. */
    private static final Map<String, List<String>> ENGINE_DOOR = Map.of(
            "procedure", List.of("org.camunda."),
            "platform", List.of("org.camunda."),
            "casefile", List.of("org.camunda.bpm.engine.HistoryService", "org.camunda.bpm.engine.history."));

    private static final Set<String> RAW_TIME = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.LocalTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Year.now",
            "java.time.YearMonth.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.lang.System.currentTimeMillis",
            "java.util.Calendar.getInstance");

    /** The permission matrix: of one report, and of everything else (ADR 0049). */
    private static final Set<String> DECIDING = Set.of("routing.Access", "directory.Permission");

    /** Platform knows who somebody is, and trail writes down as what somebody acted. */
    private static final Set<String> TOLD_THE_GROUPS = Set.of("platform", "trail");

    /** Every way to learn which groups somebody is in. */
    private static final Set<String> ASKING_FOR_GROUPS = Set.of(
            "id.tuntas.platform.Actor.in",
            "id.tuntas.platform.Actor.groups",
            "org.springframework.security.core.Authentication.getAuthorities",
            "jakarta.servlet.http.HttpServletRequest.isUserInRole");

    /** What the engine injects from a {@code camunda:field}. */
    private static final String FIELD_OF_AN_ELEMENT = "org.camunda.bpm.engine.delegate.Expression";

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    static JavaClasses house() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
    }

    /** Which rooms a room may use. */
    static Set<String> allowed(String room) {
        var allowed = new TreeSet<>(Set.of("platform"));
        if (STEPS.contains(room) || room.equals(FIGURES)) {
            allowed.addAll(NOUNS);
        } else if (room.equals("procedure")) {
            allowed.addAll(NOUNS);
            allowed.addAll(STEPS);
        } else if (READING_DOORS.contains(room)) {
            allowed.addAll(NOUNS);
            allowed.addAll(STEPS);
            allowed.add(FIGURES);
        } else if (ACTING_DOORS.contains(room)) {
            allowed.addAll(NOUNS);
            allowed.addAll(STEPS);
            allowed.add("procedure");
        } else if (room.equals("platform")) {
            allowed.clear();
        }
        return allowed;
    }

    static boolean known(String room) {
        return NOUNS.contains(room)
                || STEPS.contains(room)
                || ACTING_DOORS.contains(room)
                || READING_DOORS.contains(room)
                || room.equals(FIGURES)
                || room.equals("procedure")
                || room.equals("platform");
    }

    /** Arrows point one way: doors, procedure, steps, nouns, platform; steps and nouns do not know one another. */
    ArchRule arrowsPointOneWay() {
        return classes()
                .that(liveIn("a room", room -> !room.isEmpty()))
                .should(new ArchCondition<>("only use rooms below") {
                    @Override
                    public void check(JavaClass user, ConditionEvents events) {
                        var room = room(user);
                        var allowed = allowed(room);
                        if (!known(room)) {
                            events.add(SimpleConditionEvent.violated(user, room + " is no room of the house"));
                        }
                        user.getDirectDependenciesFromSelf().forEach(use -> {
                            var used = room(use.getTargetClass());
                            if (!used.isEmpty() && !used.equals(room) && !allowed.contains(used)) {
                                events.add(SimpleConditionEvent.violated(
                                        use, room + " must not use " + used + ": " + use.getDescription()));
                            }
                        });
                    }
                });
    }

    /** One door to the engine: procedure drives it, casefile reads its history, platform sets it up. */
    ArchRule oneDoorToTheEngine() {
        return classes()
                .that(liveIn("a room", room -> !room.isEmpty()))
                .should(new ArchCondition<>("keep to the engine's door") {
                    @Override
                    public void check(JavaClass user, ConditionEvents events) {
                        var open = ENGINE_DOOR.getOrDefault(room(user), List.of());
                        user.getDirectDependenciesFromSelf().stream()
                                .filter(use -> use.getTargetClass().getName().startsWith("org.camunda."))
                                .filter(use -> open.stream()
                                        .noneMatch(use.getTargetClass().getName()::startsWith))
                                .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
                    }
                });
    }

    /** One clock: nobody asks the machine for the time. */
    ArchRule oneClock() {
        return noClasses()
                .that(liveIn("the house", room -> true))
                .should()
                .callMethodWhere(describe(
                        "raw time",
                        (JavaCall<?> call) ->
                                RAW_TIME.contains(call.getTargetOwner().getName() + "." + call.getName())
                                        && call.getTarget().getRawParameterTypes().stream()
                                                .noneMatch(parameter ->
                                                        parameter.getName().equals("java.time.Clock"))))
                .orShould()
                .callConstructorWhere(describe(
                        "new Date()",
                        call -> call.getTargetOwner().getName().equals("java.util.Date")
                                && call.getTarget().getRawParameterTypes().isEmpty()));
    }

    /** One decision who may: no door draws conclusions of its own from the groups of an officer. */
    ArchRule oneDecisionWhoMay() {
        return classes()
                .that(liveIn("a room that decides nothing", room -> !TOLD_THE_GROUPS.contains(room)))
                .and(describe("are not the decision", type -> !DECIDING.contains(nameBelowRoot(type))))
                .should(new ArchCondition<>("ask Access or Permission who may") {
                    @Override
                    public void check(JavaClass asking, ConditionEvents events) {
                        asking.getAccessesFromSelf().stream()
                                .filter(access -> ASKING_FOR_GROUPS.contains(
                                        access.getTargetOwner().getName() + "." + access.getName()))
                                .forEach(access ->
                                        events.add(SimpleConditionEvent.violated(access, access.getDescription())));
                    }
                });
    }

    /** A delegate is thin: one collaborator, one method, no field beside it but what the diagram writes there. */
    ArchRule thinDelegates() {
        return classes()
                .that()
                .haveSimpleNameEndingWith("Delegate")
                .and(liveIn("the house", room -> true))
                .should(new ArchCondition<>("have one collaborator and decide nothing") {
                    @Override
                    public void check(JavaClass delegate, ConditionEvents events) {
                        var fields = delegate.getFields().stream()
                                .filter(field -> !field.getRawType().getName().equals(FIELD_OF_AN_ELEMENT))
                                .toList();
                        if (fields.size() != 1) {
                            events.add(SimpleConditionEvent.violated(
                                    delegate, delegate.getName() + " has " + fields.size() + " fields"));
                        }
                        var collaborator = fields.get(0).getRawType();
                        var calls = delegate.getMethodCallsFromSelf().stream()
                                .filter(call -> call.getTargetOwner().equals(collaborator))
                                .count();
                        if (calls != 1) {
                            events.add(SimpleConditionEvent.violated(
                                    delegate, delegate.getName() + " calls its room " + calls + " times"));
                        }
                    }
                });
    }

    /** The rooms as they are, for the picture in the docs: room to the rooms it uses. */
    Map<String, Set<String>> uses(JavaClasses classes) {
        var uses = new TreeMap<String, Set<String>>();
        for (var user : classes) {
            var room = room(user);
            if (room.isEmpty()) {
                continue;
            }
            var used = uses.computeIfAbsent(room, any -> new TreeSet<>());
            user.getDirectDependenciesFromSelf().stream()
                    .map(use -> room(use.getTargetClass()))
                    .filter(other -> !other.isEmpty() && !other.equals(room))
                    .forEach(used::add);
        }
        return uses;
    }

    private DescribedPredicate<JavaClass> liveIn(String what, java.util.function.Predicate<String> room) {
        return describe("live in " + what, type -> below(type) && room.test(room(type)));
    }

    private String nameBelowRoot(JavaClass type) {
        return type.getName().substring(root.length() + 1);
    }

    private boolean below(JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    /** The room a class lives in, empty for the hall and for classes outside the house. */
    private String room(JavaClass type) {
        if (!type.getPackageName().startsWith(root + ".")) {
            return "";
        }
        var path = type.getPackageName().substring(root.length() + 1);
        return path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
    }
}
