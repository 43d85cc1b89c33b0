package id.tuntas.procedure;

import id.tuntas.directory.Groups;
import java.util.List;

/** The officers of the demonstration as tests play them: a user id and the groups that come with the login. */
public record Officer(String id, List<String> groups) {

    public static final Officer NATIONAL = new Officer("nasional", List.of(Groups.nationalAdmin()));
    public static final Officer PANRB = new Officer("admin-panrb", List.of(Groups.agencyAdmin("KEMENPANRB")));
    public static final Officer DAGRI = new Officer("admin-dagri", List.of(Groups.agencyAdmin("KEMENDAGRI")));
    public static final Officer SDMA = new Officer("sdma", List.of(Groups.liaison("KEMENPANRB", "SDMA")));
    /** Sits beside {@link #SDMA} in the same unit (DS-5). */
    public static final Officer SDMA_TOO = new Officer("sdma-2", List.of(Groups.liaison("KEMENPANRB", "SDMA")));

    public static final Officer YANLIK = new Officer("yanlik", List.of(Groups.liaison("KEMENPANRB", "YANLIK")));
    public static final Officer DUKCAPIL = new Officer("dukcapil", List.of(Groups.liaison("KEMENDAGRI", "DUKCAPIL")));
    public static final Officer OMBUDSMAN = new Officer("ombudsman", List.of(Groups.ombudsman()));
    public static final Officer INSPEKTORAT = new Officer("inspektorat", List.of(Groups.inspectorate("KEMENPANRB")));
    public static final Officer KSP = new Officer("ksp", List.of(Groups.ksp()));
    public static final Officer AUDITOR = new Officer("auditor", List.of(Groups.auditor()));
}
