package id.tuntas.figures;

import id.tuntas.directory.Groups.Office;
import id.tuntas.directory.Groups.Role;
import id.tuntas.directory.Permission;
import id.tuntas.figures.Slice.Only;
import id.tuntas.platform.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far an officer's view of the figures reaches: whoever may see any ({@link Permission#SEE_FIGURES}) sees as far as the
 * office reaches, but a hub the agencies that it coordinates, KSP and Ombudsman what concerns them, in all agencies.
 */
public record Scope(List<Role> roles) {

    static Scope of(Actor officer) {
        return of(officer, Set.of());
    }

    /** @param coordinated the agencies that the officer coordinates as a hub (ACT-11) */
    public static Scope of(Actor officer, Set<String> coordinated) {
        return new Scope(Permission.SEE_FIGURES.roles(officer).stream()
                .flatMap(role -> role.office() == Office.HUB
                        ? coordinated.stream().map(agency -> new Role(Office.HUB, agency, null))
                        : Stream.of(role))
                .toList());
    }

    /** Sees figures as a hub alone, which counts reports and reads none (ACT-11). */
    public static boolean onlyCoordinates(Actor officer) {
        return Permission.SEE_FIGURES.isHeldBy(officer) && of(officer).isEmpty();
    }

    public boolean isEmpty() {
        return roles.isEmpty();
    }

    public boolean national() {
        return has(Office.NATIONAL_ADMIN) || has(Office.AUDITOR) || has(Office.OPERATOR);
    }

    /** The agency whose figures the officer sees whole, if there is exactly one and nothing wider. */
    Optional<String> ownAgency() {
        return single(agencies());
    }

    /**
     * What was asked for, narrowed to what the officer may see.
     *
     * @throws NotYourFigures if it lies outside
     * @throws WhoseFigures if the officer has several places and named none
     */
    public Slice narrow(Slice asked) {
        if (isEmpty()) {
            throw new NotYourFigures();
        }
        if (national()) {
            return asked;
        }
        if (asked.agency() == null && asked.unit() == null) {
            return byDefault(asked);
        }
        var agency = asked.agency() == null
                ? single(roles.stream()
                                .map(Role::agency)
                                .filter(code -> code != null)
                                .toList())
                        .orElseThrow(WhoseFigures::new)
                : asked.agency();
        var named = asked.withHolder(agency, asked.unit());
        if (agencies().contains(agency) || asked.unit() != null && units(agency).contains(asked.unit())) {
            return named;
        }
        if (asked.unit() == null && !units(agency).isEmpty()) {
            return asked.withHolder(agency, single(units(agency)).orElseThrow(WhoseFigures::new));
        }
        return only().map(named::withOnly).orElseThrow(NotYourFigures::new);
    }

    /** Whether every agency may be asked for. */
    public boolean ofAllAgencies() {
        return national() || only().isPresent();
    }

    /** The agencies and units among which an officer chooses who does not see all agencies. */
    public List<Place> places() {
        var whole = agencies();
        return Stream.concat(
                        whole.stream().map(agency -> new Place(agency, null)),
                        roles.stream()
                                .filter(role -> role.unit() != null && !whole.contains(role.agency()))
                                .map(role -> new Place(role.agency(), role.unit())))
                .distinct()
                .toList();
    }

    /** @param unit null: the agency as a whole */
    public record Place(String agency, String unit) {}

    private Slice byDefault(Slice asked) {
        if (!agencies().isEmpty()) {
            return asked.withHolder(single(agencies()).orElseThrow(WhoseFigures::new), null);
        }
        var units = roles.stream()
                .filter(role -> role.unit() != null)
                .map(role -> new Role(Office.LIAISON, role.agency(), role.unit()))
                .distinct()
                .toList();
        if (!units.isEmpty()) {
            var unit = single(units).orElseThrow(WhoseFigures::new);
            return asked.withHolder(unit.agency(), unit.unit());
        }
        return asked.withOnly(only().orElseThrow(NotYourFigures::new));
    }

    private Optional<Only> only() {
        if (has(Office.KSP)) {
            return Optional.of(Only.PRIORITY);
        }
        return has(Office.OMBUDSMAN) ? Optional.of(Only.REFERRED) : Optional.empty();
    }

    private List<String> agencies() {
        return roles.stream()
                .filter(role -> role.office() == Office.AGENCY_ADMIN
                        || role.office() == Office.INSPECTORATE
                        || role.office() == Office.HUB)
                .map(Role::agency)
                .distinct()
                .toList();
    }

    private List<String> units(String agency) {
        return roles.stream()
                .filter(role -> role.unit() != null && role.agency().equals(agency))
                .map(Role::unit)
                .distinct()
                .toList();
    }

    private boolean has(Office office) {
        return roles.stream().anyMatch(role -> role.office() == office);
    }

    private static <T> Optional<T> single(Collection<T> all) {
        var distinct = all.stream().distinct().toList();
        return distinct.size() == 1 ? Optional.of(distinct.get(0)) : Optional.empty();
    }
}
