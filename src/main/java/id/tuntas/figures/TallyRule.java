package id.tuntas.figures;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.h2.tools.TriggerAdapter;

/**
 * For H2, which has no procedures of its own, what {@code V34.1__tally_rule.sql} says to PostgreSQL: a tally does not
 * outlive a change of the history that it was counted from. H2 makes it by name.
 */
public class TallyRule extends TriggerAdapter {

    @Override
    public void fire(Connection connection, ResultSet before, ResultSet after) throws SQLException {
        takeBack(connection, before);
        takeBack(connection, after);
    }

    private static void takeBack(Connection connection, ResultSet line) throws SQLException {
        if (line == null) {
            return;
        }
        var at = line.getObject("at", OffsetDateTime.class);
        try (var update = connection.prepareStatement(
                "update tallied set until = least(until, ?), counting = null" + " where until > ? or counting > ?")) {
            for (var place = 1; place <= 3; place++) {
                update.setObject(place, at);
            }
            update.executeUpdate();
        }
    }
}
