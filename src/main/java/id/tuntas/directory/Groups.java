package id.tuntas.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The groups of the identity service by name, and back again. The names stand in the models as candidate groups, so they
 * are a contract: {@code agency-admin-KEMENPANRB}, {@code liaison-KEMENPANRB-SDMA}. Codes hold no hyphen, which is why a
 * name can be read back without asking the database.
 */
public final class Groups {

    /** The parts an officer can play (glossary.md, "People and places"). */
    public enum Office {
        NATIONAL_ADMIN("national-admin", 0),
        AGENCY_ADMIN("agency-admin", 1),
        LIAISON("liaison", 2),
        UNIT_HEAD("unit-head", 2),
        INSPECTORATE("inspectorate", 1),
        OMBUDSMAN("ombudsman", 0),
        KSP("ksp", 0),
        HUB("hub", 0),
        AUDITOR("auditor", 0),
        PROCESS_OWNER("process-owner", 0),
        OPERATOR("camunda-admin", 0);

        private final String prefix;
        private final int codes;
        private final Pattern name;

        Office(String prefix, int codes) {
            this.prefix = prefix;
            this.codes = codes;
            this.name = Pattern.compile(prefix + ("-(" + CODE + ")").repeat(codes));
        }

        /** Whether it is held at one agency. */
        public boolean atAgency() {
            return codes > 0;
        }

        /** Whether it is held at one unit. */
        public boolean atUnit() {
            return codes > 1;
        }
    }

    /**
     * An office as one officer holds it.
     *
     * @param agency {@code null} where the office is not bound to an agency
     * @param unit {@code null} where the office is not bound to a unit
     */
    public record Role(Office office, String agency, String unit) {

        /** Whether what the office may, it may there; {@code null} stands for the agency as a whole, or the whole country. */
        public boolean reaches(String atAgency, String atUnit) {
            return agency == null || agency.equals(atAgency) && (unit == null || unit.equals(atUnit));
        }
    }

    private static final String CODE = "[A-Z0-9_]+";

    private static final Predicate<String> IS_CODE = Pattern.compile(CODE).asMatchPredicate();

    private Groups() {}

    public static String nationalAdmin() {
        return Office.NATIONAL_ADMIN.prefix;
    }

    public static String agencyAdmin(String agency) {
        return name(Office.AGENCY_ADMIN, agency);
    }

    public static String liaison(String agency, String unit) {
        return name(Office.LIAISON, agency, unit);
    }

    public static String unitHead(String agency, String unit) {
        return name(Office.UNIT_HEAD, agency, unit);
    }

    public static String inspectorate(String agency) {
        return name(Office.INSPECTORATE, agency);
    }

    public static String ombudsman() {
        return Office.OMBUDSMAN.prefix;
    }

    public static String ksp() {
        return Office.KSP.prefix;
    }

    public static String hub() {
        return Office.HUB.prefix;
    }

    public static String auditor() {
        return Office.AUDITOR.prefix;
    }

    public static String processOwner() {
        return Office.PROCESS_OWNER.prefix;
    }

    /** The engine's own name for those who may do everything. */
    public static String operator() {
        return Office.OPERATOR.prefix;
    }

    /** The group of an office at an agency and unit, as far as the office is bound to them. */
    public static String of(Office office, String agency, String unit) {
        return switch (office.codes) {
            case 0 -> office.prefix;
            case 1 -> name(office, agency);
            default -> name(office, agency, unit);
        };
    }

    /** What membership of this group means; empty for a group that is none of ours. */
    public static Optional<Role> role(String group) {
        for (var office : Office.values()) {
            var name = office.name.matcher(group);
            if (name.matches()) {
                return Optional.of(new Role(
                        office,
                        name.groupCount() > 0 ? name.group(1) : null,
                        name.groupCount() > 1 ? name.group(2) : null));
            }
        }
        return Optional.empty();
    }

    /** Everything an officer is, from the groups the officer sits in. */
    public static List<Role> roles(Collection<String> groups) {
        return groups.stream()
                .sorted()
                .map(Groups::role)
                .flatMap(Optional::stream)
                .toList();
    }

    private static String name(Office office, String... codes) {
        for (var code : codes) {
            if (code == null || !IS_CODE.test(code)) {
                throw new IllegalArgumentException("not a code of an agency or unit: " + code);
            }
        }
        return office.prefix + "-" + String.join("-", codes);
    }
}
