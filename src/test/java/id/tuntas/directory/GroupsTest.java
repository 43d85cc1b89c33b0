package id.tuntas.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.tuntas.directory.Groups.Office;
import id.tuntas.directory.Groups.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of groups are a contract with the models (design.md, section 4). */
class GroupsTest {

    @Test
    void namesTheGroupsAsTheModelsDo() {
        assertThat(List.of(
                        Groups.nationalAdmin(),
                        Groups.agencyAdmin("KEMENPANRB"),
                        Groups.liaison("KEMENPANRB", "SDMA"),
                        Groups.unitHead("KEMENPANRB", "SDMA"),
                        Groups.inspectorate("KEMENPANRB"),
                        Groups.ombudsman(),
                        Groups.ksp(),
                        Groups.hub(),
                        Groups.auditor(),
                        Groups.processOwner(),
                        Groups.operator()))
                .containsExactly(
                        "national-admin",
                        "agency-admin-KEMENPANRB",
                        "liaison-KEMENPANRB-SDMA",
                        "unit-head-KEMENPANRB-SDMA",
                        "inspectorate-KEMENPANRB",
                        "ombudsman",
                        "ksp",
                        "hub",
                        "auditor",
                        "process-owner",
                        "camunda-admin");
    }

    @Test
    void readsBackWhatAnOfficerHolds() {
        assertThat(Groups.roles(Set.of("liaison-KEMENPANRB-SDMA", "unit-head-PEMPROV_31-DINAS_1", "national-admin")))
                .containsExactly(
                        new Role(Office.LIAISON, "KEMENPANRB", "SDMA"),
                        new Role(Office.NATIONAL_ADMIN, null, null),
                        new Role(Office.UNIT_HEAD, "PEMPROV_31", "DINAS_1"));
        assertThat(Groups.role("inspectorate-KEMENPANRB")).contains(new Role(Office.INSPECTORATE, "KEMENPANRB", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "liaison",
                "liaison-KEMENPANRB",
                "liaison-KEMENPANRB-SDMA-X",
                "agency-admin-KEMENPANRB-SDMA",
                "agency-admin-kemenpanrb",
                "national-admin-KEMENPANRB",
                "management"
            })
    void readsNothingIntoAGroupThatIsNotOurs(String group) {
        assertThat(Groups.role(group)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A-B", "kemenpanrb", "A B", "A,national-admin"})
    void buildsNoGroupFromSomethingThatIsNoCode(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> Groups.agencyAdmin(code));
        assertThatIllegalArgumentException().isThrownBy(() -> Groups.liaison("KEMENPANRB", code));
    }
}
