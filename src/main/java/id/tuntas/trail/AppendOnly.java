package id.tuntas.trail;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** On H2, which knows no procedural SQL: not even the house itself can alter or remove what the log says (PD-6). */
public class AppendOnly implements Trigger {

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw new SQLException("trail_entry is append-only");
    }
}
