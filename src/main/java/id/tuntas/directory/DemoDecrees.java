package id.tuntas.directory;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The decrees of the demonstration's officers, open-ended. Once written they are data like any other. */
@Component
@Profile("demo")
class DemoDecrees implements SmartInitializingSingleton {

    private static final String DECREE = "SK Sekretaris Kementerian No. 43/2022";
    private static final LocalDate SINCE = LocalDate.of(2022, 1, 1);

    private final DemoOfficers demo;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    DemoDecrees(DemoOfficers demo, Directory directory, JdbcClient jdbc, TransactionOperations transaction) {
        this.demo = demo;
        this.directory = directory;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(alone -> {
            directory.edit();
            for (var user : demo.users()) {
                var written = jdbc.sql("insert into officer (id, name) select ?, ? from directory_version"
                                + " where not exists (select 1 from officer where id = ?)")
                        .params(user.id(), user.firstName() + " " + user.lastName(), user.id())
                        .update();
                if (written > 0) {
                    Groups.roles(user.groups()).forEach(role -> appoint(user.id(), role));
                }
            }
        });
    }

    private void appoint(String officer, Groups.Role role) {
        // The account already is a member.
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into appointment (officer, office, agency, unit, decree, valid_from, granted)"
                        + " values (:officer, :office, :agency, :unit, :decree, :since, true)")
                .param("officer", officer)
                .param("office", role.office().name())
                .param("agency", role.agency(), Types.VARCHAR)
                .param("unit", role.unit(), Types.VARCHAR)
                .param("decree", DECREE)
                .param("since", SINCE)
                .update(key, "id");
        if (role.office() == Groups.Office.HUB) {
            for (var agency : List.of("KEMENPANRB", "KEMENDAGRI")) {
                jdbc.sql("insert into appointment_agency (appointment, agency) values (?, ?)")
                        .params(key.getKey(), agency)
                        .update();
            }
        }
    }
}
