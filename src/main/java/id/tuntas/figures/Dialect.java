package id.tuntas.figures;

import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/**
 * The one thing that both databases know and only one knows fast: the seconds of a moment. PostgreSQL's {@code extract}
 * makes a decimal number of unlimited length, ten times slower than a plain one.
 */
enum Dialect {
    POSTGRESQL("date_part('epoch', %s)"),
    H2("extract(epoch from %s)");

    private final String seconds;

    Dialect(String seconds) {
        this.seconds = seconds;
    }

    static Dialect of(DataSource database) {
        try {
            var product = JdbcUtils.<String>extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName);
            return product.equals("PostgreSQL") ? POSTGRESQL : H2;
        } catch (MetaDataAccessException unknown) {
            throw new IllegalStateException("The database does not say what it is", unknown);
        }
    }

    /** Since 1970. */
    String seconds(String moment) {
        return seconds.formatted(moment);
    }

    /** The sum of the time between two moments, exact to the millisecond, whatever number it was added up in. */
    String sumOfSeconds(String from, String to) {
        return "cast(sum(" + seconds(to) + " - " + seconds(from) + ") as numeric(24, 3))";
    }
}
