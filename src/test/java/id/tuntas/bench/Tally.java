package id.tuntas.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What went to the database between two moments.
 *
 * @param statements in the order in which they were sent; one of a batch counts like one sent alone
 * @param roundTrips how often somebody waited for the database, commits and roll-backs included
 * @param commits how many of the round trips ended a transaction
 */
record Tally(List<String> statements, long roundTrips, long commits) {

    static final Tally NOTHING = new Tally(List.of(), 0, 0);

    private static final Pattern VERB = Pattern.compile("^\\W*(\\w+)");
    private static final Pattern TARGET =
            Pattern.compile("(?is)(?:\\bfrom|\\binto|^\\s*update)\\s+(?:public\\.)?([a-z_]+)");

    int count() {
        return statements.size();
    }

    Tally plus(Tally other) {
        var both = new ArrayList<>(statements);
        both.addAll(other.statements);
        return new Tally(both, roundTrips + other.roundTrips, commits + other.commits);
    }

    /**
     * The same without the engine's log-ins: each asks the identity tables in transactions of one statement, so that two
     * round trips go with it.
     */
    Tally withoutLogins() {
        var kept = statements.stream()
                .filter(statement -> !target(statement).startsWith("act_id_"))
                .toList();
        var logins = statements.size() - kept.size();
        return new Tally(kept, roundTrips - 2L * logins, commits - logins);
    }

    /** How many statements of each kind went to each table, by "table verb". */
    Map<String, Integer> byTable() {
        var counts = new TreeMap<String, Integer>();
        statements.forEach(statement -> counts.merge(target(statement) + " " + verb(statement), 1, Integer::sum));
        return counts;
    }

    static String verb(String statement) {
        var matcher = VERB.matcher(statement);
        return matcher.find() ? matcher.group(1).toLowerCase() : "?";
    }

    /** The table a statement reads first or writes to. */
    static String target(String statement) {
        var matcher = TARGET.matcher(statement);
        if (matcher.find()) {
            return matcher.group(1).toLowerCase();
        }
        return statement.toLowerCase().contains("nextval") ? "(sequence)" : "?";
    }
}
