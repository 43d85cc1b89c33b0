package id.tuntas.procedure;

import static id.tuntas.procedure.CaseDriver.complaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.HouseTest;
import id.tuntas.report.Draft;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reporter;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The report and its process instance are there together or not at all. What fails here is the database, at its own
 * constraints: nothing of the house is replaced. The proof is that no table holds a row more than before.
 */
@HouseTest
@Import(CaseDriver.class)
class AtomicityIT {

    @Autowired
    CaseDriver house;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private Map<String, Long> before;

    @BeforeEach
    void count() {
        before = rows();
    }

    /** On the way to an agency the report is read again in the process; on the way to Admin Nasional only at the end. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "KEMENPANRB")
    void leavesNeitherReportNorInstanceWhenTheRegisterCannotTakeTheReport(String agency) {
        assertThatThrownBy(() -> house.submit(withAPlaceLongerThanItsColumn(agency)))
                .isInstanceOf(RuntimeException.class);

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void leavesNeitherReportNorInstanceWhenTheProcessCannotGoOn() {
        alterDeadline("add constraint no_clock_starts check (working_days > 366) not valid");
        try {
            assertThatThrownBy(() -> house.submit(complaint(null))).isInstanceOf(RuntimeException.class);
        } finally {
            alterDeadline("drop constraint no_clock_starts");
        }

        assertThat(rows()).isEqualTo(before);
    }

    private void alterDeadline(String how) {
        transaction.executeWithoutResult(
                status -> database.sql("alter table deadline " + how).update());
    }

    @Test
    void startsAnInstanceForEveryReport() {
        house.submit(complaint(null));

        assertThat(rows().get("report")).isEqualTo(before.get("report") + 1);
        assertThat(rows().get("act_hi_procinst")).isEqualTo(before.get("act_hi_procinst") + 1);
        assertThat(rows().get("act_ru_task")).isEqualTo(before.get("act_ru_task") + 1);
    }

    private static Draft withAPlaceLongerThanItsColumn(String agency) {
        return new Draft(
                ReportKind.COMPLAINT,
                "WEB",
                "Lampu jalan padam",
                "Lampu jalan di depan kelurahan padam.",
                null,
                "Kelurahan Menteng, ".repeat(20),
                agency,
                null,
                false,
                false,
                new Reporter("Ani Lestari", "ani@contoh.id", null),
                null,
                null,
                null);
    }

    private Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        database.sql("select table_name from information_schema.tables"
                        + " where table_schema = current_schema() and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        database.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
        return rows;
    }
}
