package id.tuntas.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The periods that are set. */
@Component
class RetentionPeriods {

    private static final String SELECT = "select agency, identity_years, content_years from retention_period";

    private final JdbcClient jdbc;

    RetentionPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That of the house first. */
    List<RetentionPeriod> all() {
        return jdbc.sql(SELECT + " order by case when agency is null then 0 else 1 end, agency")
                .query(RetentionPeriods::period)
                .list();
    }

    /** The agency's own, else that of the house. */
    RetentionPeriod of(String agencyOrNull) {
        var periods = all();
        return periods.stream()
                .filter(period -> period.agency() != null && period.agency().equals(agencyOrNull))
                .findFirst()
                .orElse(periods.get(0));
    }

    void set(RetentionPeriod period) {
        var agency = new SqlParameterValue(Types.VARCHAR, period.agency());
        var changed = jdbc.sql("update retention_period set identity_years = ?, content_years = ? where "
                        + (period.agency() == null ? "agency is null" : "agency = ?"))
                .params(
                        period.agency() == null
                                ? List.of(period.identityYears(), period.contentYears())
                                : List.of(period.identityYears(), period.contentYears(), period.agency()))
                .update();
        if (changed == 0) {
            jdbc.sql("insert into retention_period (agency, identity_years, content_years) values (?, ?, ?)")
                    .params(agency, period.identityYears(), period.contentYears())
                    .update();
        }
    }

    private static RetentionPeriod period(ResultSet row, int number) throws SQLException {
        return new RetentionPeriod(row.getString("agency"), row.getInt("identity_years"), row.getInt("content_years"));
    }
}
