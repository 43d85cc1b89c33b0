package id.tuntas.directory;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.platform.Actor;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The permission matrix but for what concerns one report; {@code AccessMatrixTest} proves it at the doors. */
class PermissionTest {

    @Test
    void reachesAsFarAsTheOffice() {
        var national = officer(Groups.nationalAdmin());
        var admin = officer(Groups.agencyAdmin("KEMENPANRB"));
        var liaison = officer(Groups.liaison("KEMENPANRB", "SDMA"));

        assertThat(Permission.READ_REVIEWS.isHeldBy(national, "KEMENDAGRI", "DUKCAPIL"))
                .isTrue();
        assertThat(Permission.READ_REVIEWS.isHeldBy(admin, "KEMENPANRB", "SDMA"))
                .isTrue();
        assertThat(Permission.READ_REVIEWS.isHeldBy(admin, "KEMENDAGRI", null)).isFalse();
        assertThat(Permission.READ_REVIEWS.isHeldBy(admin, null)).isFalse();
        assertThat(Permission.READ_REVIEWS.isHeldBy(liaison, "KEMENPANRB", "SDMA"))
                .isTrue();
        assertThat(Permission.READ_REVIEWS.isHeldBy(liaison, "KEMENPANRB", "YANLIK"))
                .isFalse();
        assertThat(Permission.READ_REVIEWS.isHeldBy(liaison, "KEMENPANRB")).isFalse();
    }

    @Test
    void isOfNobodyWhoIsOffDuty() {
        assertThat(Permission.values()).noneMatch(permission -> permission.isHeldBy(officer()));
    }

    @Test
    void takesTheWidestOfficeFirst() {
        var both = officer(Groups.liaison("KEMENPANRB", "SDMA"), Groups.nationalAdmin());

        assertThat(Permission.RECEIVE_AT_COUNTER.roles(both))
                .extracting(Groups.Role::office)
                .containsExactly(Groups.Office.NATIONAL_ADMIN, Groups.Office.LIAISON);
    }

    private static Actor officer(String... groups) {
        return new Actor("uji", Set.of(groups));
    }
}
