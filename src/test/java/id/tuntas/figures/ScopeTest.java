package id.tuntas.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.directory.Groups;
import id.tuntas.figures.Slice.Only;
import id.tuntas.platform.Actor;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The line "statistics / export" of the permission matrix: U, I, N, and nobody sees the scope of another. */
class ScopeTest {

    private static final Slice PANRB = Slice.agency("KEMENPANRB");
    private static final Slice DAGRI = Slice.agency("KEMENDAGRI");
    private static final Slice SDMA = Slice.unit("KEMENPANRB", "SDMA");
    private static final Slice YANLIK = Slice.unit("KEMENPANRB", "YANLIK");

    @Test
    void isTheCountryForAdminNasionalAuditorAndOperator() {
        for (var group : Set.of(Groups.nationalAdmin(), Groups.auditor(), Groups.operator())) {
            assertThat(narrowed(Slice.ALL, group)).isEqualTo(Slice.ALL);
            assertThat(narrowed(DAGRI, group)).isEqualTo(DAGRI);
            assertThat(narrowed(SDMA, group)).isEqualTo(SDMA);
        }
    }

    @Test
    void isTheOwnAgencyForAdminInstansiAndInspektorat() {
        for (var group : Set.of(Groups.agencyAdmin("KEMENPANRB"), Groups.inspectorate("KEMENPANRB"))) {
            assertThat(narrowed(Slice.ALL, group)).isEqualTo(PANRB);
            assertThat(narrowed(YANLIK, group)).isEqualTo(YANLIK);
            refuses(DAGRI, group);
        }
    }

    @Test
    void isTheOwnUnitForPejabatPenghubungAndHead() {
        for (var group : Set.of(Groups.liaison("KEMENPANRB", "SDMA"), Groups.unitHead("KEMENPANRB", "SDMA"))) {
            assertThat(narrowed(Slice.ALL, group)).isEqualTo(SDMA);
            assertThat(narrowed(PANRB, group)).isEqualTo(SDMA);
            refuses(YANLIK, group);
            refuses(DAGRI, group);
        }
    }

    @Test
    void isWhatConcernsThemForKspAndOmbudsman() {
        assertThat(narrowed(Slice.ALL, Groups.ksp())).isEqualTo(Slice.ALL.withOnly(Only.PRIORITY));
        assertThat(narrowed(PANRB, Groups.ksp())).isEqualTo(PANRB.withOnly(Only.PRIORITY));
        assertThat(narrowed(PANRB, Groups.ombudsman())).isEqualTo(PANRB.withOnly(Only.REFERRED));
    }

    /** ACT-11. */
    @Test
    void isItsAgenciesForTheHub() {
        var hub = Scope.of(new Actor("simpul", Set.of(Groups.hub())), Set.of("KEMENPANRB"));
        assertThat(hub.narrow(Slice.ALL)).isEqualTo(PANRB);
        assertThat(hub.narrow(SDMA)).isEqualTo(SDMA);
        assertThatThrownBy(() -> hub.narrow(DAGRI)).isInstanceOf(NotYourFigures.class);
        assertThatThrownBy(() -> Scope.of(new Actor("bukan", Set.of()), Set.of("KEMENPANRB"))
                        .narrow(PANRB))
                .isInstanceOf(NotYourFigures.class);
    }

    @Test
    void isNothingForEveryoneElse() {
        refuses(Slice.ALL);
        refuses(Slice.ALL, Groups.processOwner());
        refuses(Slice.ALL, Groups.hub());
    }

    @Test
    void asksWhoHasSeveralPlacesWhichIsMeant() {
        var both = new String[] {Groups.liaison("KEMENPANRB", "SDMA"), Groups.liaison("KEMENPANRB", "YANLIK")};
        assertThatThrownBy(() -> narrowed(Slice.ALL, both)).isInstanceOf(WhoseFigures.class);
        assertThat(narrowed(YANLIK, both)).isEqualTo(YANLIK);
        assertThat(narrowed(Slice.ALL, Groups.agencyAdmin("KEMENPANRB"), Groups.liaison("KEMENPANRB", "SDMA")))
                .isEqualTo(PANRB);
    }

    private static Slice narrowed(Slice asked, String... groups) {
        return Scope.of(new Actor("petugas", Set.of(groups))).narrow(asked);
    }

    private static void refuses(Slice asked, String... groups) {
        assertThatThrownBy(() -> narrowed(asked, groups)).isInstanceOf(NotYourFigures.class);
    }
}
