package id.tuntas.directory;

import id.tuntas.platform.Accounts.User;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The officers of the demonstration. Their id is their password, so they exist in profile {@code demo} only. */
@Component
@Profile("demo")
class DemoOfficers {

    private static final String PANRB = "KEMENPANRB";
    private static final String DAGRI = "KEMENDAGRI";

    List<User> users() {
        return List.of(
                user("nasional", "Ratna", "Wulandari", Groups.nationalAdmin()),
                user("admin-panrb", "Bagus", "Prasetyo", Groups.agencyAdmin(PANRB)),
                user("admin-dagri", "Yuliana", "Siregar", Groups.agencyAdmin(DAGRI)),
                user("sdma", "Dewi", "Anggraini", Groups.liaison(PANRB, "SDMA")),
                user("yanlik", "Hendra", "Kurniawan", Groups.liaison(PANRB, "YANLIK")),
                user("dukcapil", "Fitri", "Handayani", Groups.liaison(DAGRI, "DUKCAPIL")),
                user("kepala-sdma", "Agus", "Setiawan", Groups.unitHead(PANRB, "SDMA")),
                user("inspektorat", "Made", "Suryani", Groups.inspectorate(PANRB)),
                user("ombudsman", "Yosef", "Nainggolan", Groups.ombudsman()),
                user("ksp", "Putri", "Maharani", Groups.ksp()),
                user("hub", "Andi", "Baso", Groups.hub()),
                user("auditor", "Lukman", "Harahap", Groups.auditor()),
                user("probis", "Siti", "Rahmawati", Groups.processOwner()),
                user("admin", "Eko", "Saputra", Groups.operator()));
    }

    private static User user(String id, String firstName, String lastName, String group) {
        return new User(id, firstName, lastName, id + "@tuntas.example", id, Set.of(group));
    }
}
