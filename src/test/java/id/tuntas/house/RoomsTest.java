package id.tuntas.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import id.tuntas.TuntasApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house, and for each of them a sample under {@code house.bad} that must not get through. */
class RoomsTest {

    private static final String BAD = "id.tuntas.house.bad";
    private static final JavaClasses HOUSE = HouseRules.house();
    private static final JavaClasses BAD_HOUSE = new ClassFileImporter().importPackages(BAD);

    private final HouseRules rules = new HouseRules(HouseRules.ROOT);
    private final HouseRules badRules = new HouseRules(BAD);

    @Test
    void keepsItsArrowsPointingOneWay() {
        rules.arrowsPointOneWay().check(HOUSE);
    }

    @Test
    void rejectsAStepThatUsesAStep() {
        rejects(badRules.arrowsPointOneWay(), "verification must not use routing");
    }

    @Test
    void rejectsANounThatUsesADoor() {
        rejects(badRules.arrowsPointOneWay(), "report must not use portal");
    }

    @Test
    void rejectsAReadingDoorThatActs() {
        rejects(badRules.arrowsPointOneWay(), "casefile must not use procedure");
    }

    @Test
    void rejectsADoorThatUsesADoor() {
        rejects(badRules.arrowsPointOneWay(), "review must not use portal");
    }

    @Test
    void rejectsFiguresThatAct() {
        rejects(badRules.arrowsPointOneWay(), "figures must not use procedure");
    }

    @Test
    void rejectsARoomThatIsNotInTheDesign() {
        rejects(badRules.arrowsPointOneWay(), "cellar is no room of the house");
    }

    @Test
    void hasOneDoorToTheEngine() {
        rules.oneDoorToTheEngine().check(HOUSE);
    }

    @Test
    void rejectsANounThatDrivesTheEngine() {
        rejects(badRules.oneDoorToTheEngine(), "RuntimeService");
    }

    @Test
    void rejectsACaseFileThatReadsMoreThanHistory() {
        rejects(badRules.oneDoorToTheEngine(), "TaskService");
    }

    @Test
    void hasOneClock() {
        rules.oneClock().check(HOUSE);
    }

    @Test
    void rejectsARawNow() {
        rejects(badRules.oneClock(), "Instant.now()");
    }

    @Test
    void rejectsANewDate() {
        rejects(badRules.oneClock(), "java.util.Date.<init>()");
    }

    @Test
    void decidesInOnePlaceWhoMay() {
        rules.oneDecisionWhoMay().check(HOUSE);
    }

    @Test
    void rejectsADoorThatDecidesByGroups() {
        rejects(badRules.oneDecisionWhoMay(), "Actor.in(java.lang.String)");
    }

    @Test
    void rejectsADoorThatReadsTheGroups() {
        rejects(badRules.oneDecisionWhoMay(), "Actor.groups()");
    }

    @Test
    void keepsDelegatesThin() {
        rules.thinDelegates().check(HOUSE);
    }

    @Test
    void rejectsADelegateWithTwoCollaborators() {
        rejects(badRules.thinDelegates(), "TwoHandedDelegate has 2 fields");
    }

    @Test
    void showsEachRoomOnlyWhatIsPublicInAnother() {
        ApplicationModules.of(TuntasApplication.class).verify();
    }

    @Test
    void tellsInASentenceWhatEachRoomIsFor() {
        assertThat(HOUSE.stream()
                        .map(type -> type.getPackageName())
                        .distinct()
                        .filter(name ->
                                !Files.exists(Path.of("src/main/java", name.replace('.', '/'), "package-info.java"))))
                .isEmpty();
    }

    private static void rejects(ArchRule rule, String because) {
        assertThatThrownBy(() -> rule.check(BAD_HOUSE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(because);
    }
}
