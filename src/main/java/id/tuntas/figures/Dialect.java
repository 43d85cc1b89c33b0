package id.tuntas.figures;

import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/**
 * What the two databases say in different words. The seconds of a moment: PostgreSQL's {@code extract} makes a decimal
 * number of unlimited length, ten times slower than a plain one. And who else is just writing to a table.
 */
enum Dialect {
    POSTGRESQL("date_part('epoch', %s)", """
            select count(*) from pg_locks l join pg_database d on d.oid = l.database
             where d.datname = current_database() and l.relation = to_regclass('%s') and l.mode = 'RowExclusiveLock'
               and l.pid <> pg_backend_pid()"""),
    H2("extract(epoch from %s)", """
            select count(*) from information_schema.locks l
             where l.table_name = upper('%s') and l.session_id <> session_id()""");

    private final String seconds;
    private final String writers;

    Dialect(String seconds, String writers) {
        this.seconds = seconds;
        this.writers = writers;
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

    /** How many others have written to the table and not come to an end yet. */
    String writers(String table) {
        return writers.formatted(table);
    }

    /** The sum of the time between two moments, exact to the millisecond, whatever number it was added up in. */
    String sumOfSeconds(String from, String to) {
        return "cast(sum(" + seconds(to) + " - " + seconds(from) + ") as numeric(24, 3))";
    }
}
