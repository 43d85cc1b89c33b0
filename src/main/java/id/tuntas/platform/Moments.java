package id.tuntas.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Moments as the database has them, with an offset. */
public final class Moments {

    private Moments() {}

    /** Null where the row has none. */
    public static Instant of(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
