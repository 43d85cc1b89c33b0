package id.tuntas.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.tuntas.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * {@code ./mvnw -Pbenchmark verify}: the house beside the bare engine, on one PostgreSQL server, in one JVM, each behind
 * its own port. It measures and prints; it fails only if something does not work, never because it is slow. Every loop
 * ends after a fixed number of cases or seconds.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CaseBenchmark {

    private static final int WARM_UP_CASES = 5;
    private static final int COUNTED_CASES = 20;
    private static final int[] CLIENTS = {1, 4, 8};
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("tuntas.bench.warm-up", 8));
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("tuntas.bench.round", 5));
    private static final int MOST_PER_ROUND = 5_000;

    private static Sheet sheet;
    private static InTheHouse house;
    private static OnTheBareEngine bare;
    private static TestDatabase.Connection houseDatabase;

    @BeforeAll
    static void start() throws Exception {
        sheet = new Sheet(Path.of("target", "benchmark.txt"));
        houseDatabase = TestDatabase.POSTGRESQL.create();
        house = InTheHouse.start(Settings.of(houseDatabase));
        bare = new OnTheBareEngine(BareEngine.start(Settings.of(TestDatabase.POSTGRESQL.create())));
    }

    @AfterAll
    static void stop() {
        bare.context().close();
        house.context().close();
    }

    @Test
    @Order(1)
    void countsWhatACaseSendsToTheDatabase() {
        var poor = bare.withoutFields();
        for (var script : List.of(house, bare, poor)) {
            for (var i = 0; i < WARM_UP_CASES; i++) {
                script.wholeCase();
            }
        }
        var inHouse = count(house);
        var atBare = count(bare);
        var atPoor = count(poor);

        sheet.title("One case, from the reporter's report to its closing (PostgreSQL, mean of " + COUNTED_CASES + ")");
        sheet.line("%-42s %22s %22s %12s", "", "house", "bare engine", "ratio");
        sheet.line(
                "%-42s %10s %11s %10s %11s %6s %6s",
                "step", "statements", "round trips", "statements", "trips", "st.", "rt.");
        var houseTotal = Counted.NOTHING;
        var bareTotal = Counted.NOTHING;
        for (var step : inHouse.keySet()) {
            var ours = inHouse.get(step);
            var theirs = atBare.get(step);
            if (!step.equals(Script.LOOK_UP)) {
                compare(step, ours, theirs);
                houseTotal = houseTotal.plus(ours);
                bareTotal = bareTotal.plus(theirs);
            }
        }
        compare("WHOLE CASE", houseTotal, bareTotal);
        compare("look-ups of the script, not in the case", inHouse.get(Script.LOOK_UP), atBare.get(Script.LOOK_UP));

        var poorTotal = Counted.NOTHING;
        for (var step : atPoor.keySet()) {
            poorTotal = poorTotal.plus(step.equals(Script.LOOK_UP) ? Counted.NOTHING : atPoor.get(step));
        }
        sheet.line("");
        sheet.line("Stricter readings of the bare engine:");
        compare("  its forms submitted empty", houseTotal, poorTotal);
        compare("  and nobody logs in (neither side)", houseTotal.withoutLogins(), poorTotal.withoutLogins());
        sheet.line("Transactions: house %.1f, bare engine %.1f", houseTotal.commits(), bareTotal.commits());

        sheet.title("Where the statements of a case go");
        sheet.line("%-44s %8s %8s %8s", "table and verb", "house", "bare", "(empty)");
        var ours = houseTotal.byTable();
        var theirs = bareTotal.byTable();
        var poors = poorTotal.byTable();
        var all = new TreeSet<>(ours.keySet());
        all.addAll(theirs.keySet());
        for (var table : all) {
            sheet.line(
                    "%-44s %8.2f %8.2f %8.2f",
                    table,
                    ours.getOrDefault(table, 0.0),
                    theirs.getOrDefault(table, 0.0),
                    poors.getOrDefault(table, 0.0));
        }
    }

    private static void compare(String what, Counted ours, Counted theirs) {
        sheet.line(
                "%-42s %10.1f %11.1f %10.1f %11.1f %6.2f %6.2f",
                what,
                ours.statements(),
                ours.roundTrips(),
                theirs.statements(),
                theirs.roundTrips(),
                ours.statements() / theirs.statements(),
                ours.roundTrips() / theirs.roundTrips());
    }

    /** The mean of several cases: blocks of ids are fetched once in a while. */
    private static Map<String, Counted> count(Script script) {
        var pool = CountingDataSource.of(script.context());
        var sums = new LinkedHashMap<String, Tally>();
        for (var i = 0; i < COUNTED_CASES; i++) {
            for (var step : script.new Case().steps()) {
                sums.merge(step.name(), pool.count(step.act()), Tally::plus);
            }
        }
        var means = new LinkedHashMap<String, Counted>();
        sums.forEach((step, sum) -> means.put(step, Counted.of(sum, COUNTED_CASES)));
        return means;
    }

    /** A tally divided by the number of cases. */
    private record Counted(Tally sum, int cases) {

        static final Counted NOTHING = new Counted(Tally.NOTHING, COUNTED_CASES);

        static Counted of(Tally sum, int cases) {
            return new Counted(sum, cases);
        }

        Counted plus(Counted other) {
            return new Counted(sum.plus(other.sum), cases);
        }

        Counted withoutLogins() {
            return new Counted(sum.withoutLogins(), cases);
        }

        double statements() {
            return (double) sum.count() / cases;
        }

        double roundTrips() {
            return (double) sum.roundTrips() / cases;
        }

        double commits() {
            return (double) sum.commits() / cases;
        }

        Map<String, Double> byTable() {
            var means = new LinkedHashMap<String, Double>();
            sum.byTable().forEach((table, count) -> means.put(table, (double) count / cases));
            return means;
        }
    }

    @Test
    @Order(2)
    void countsWhatALookCosts() {
        var pool = CountingDataSource.of(house.context());
        var talked = house.publicReport();
        var quiet = house.publicReport();
        reply(quiet, 1);
        reply(talked, 20);

        sheet.title("Looks: statements do not grow with what is shown (house)");
        sheet.line("%-42s %26s %26s", "", "1 thread entry", "20 thread entries");
        look(
                pool,
                "GET /api/v1/reports/{id}, own view",
                quiet,
                talked,
                report -> house.get(null, "/api/v1/reports/" + id(report), "X-Access-Code", code(report)));
        look(
                pool,
                "GET /laporan/{id}, public page",
                quiet,
                talked,
                report -> house.page(null, "/laporan/" + id(report)));
        look(
                pool,
                "GET /berkas/{id}, case file",
                quiet,
                talked,
                report -> house.page(Script.AGENCY_ADMIN, "/berkas/" + id(report)));

        sheet.line("");
        var inbox = house.get(Script.NATIONAL, "/engine-rest/filter?resourceType=Task&itemCount=false")
                .get(0)
                .path("id")
                .asText();
        fill(50);
        sheet.line("%-42s %26s %26s", "", "5 tasks", "50 tasks");
        list(inbox, 1);
        var few = pool.count(() -> list(inbox, 5));
        var many = pool.count(() -> list(inbox, 50));
        sheet.line(
                "%-42s %26s %26s",
                "inbox as Tasklist lists it (HAL)",
                few.count() + " statements, " + few.roundTrips() + " trips",
                many.count() + " statements, " + many.roundTrips() + " trips");
        sheet.line("  of these: %s", many.byTable());
        var theirs = CountingDataSource.of(bare.context())
                .count(() -> bare.post(
                        Script.NATIONAL,
                        bare.engineRest() + "/task?maxResults=50",
                        Map.of(
                                "candidateGroups",
                                List.of("national-admin"),
                                "sorting",
                                List.of(Map.of("sortBy", "dueDate", "sortOrder", "asc")))));
        sheet.line(
                "%-42s %26s %26s",
                "plain task query of the bare engine",
                "",
                theirs.count() + " statements, " + theirs.roundTrips() + " trips");
    }

    /** As Tasklist does: the page of tasks with the names and variables that its rows show, in one answer. */
    private static void list(String filter, int rows) {
        var page = house.post(
                Script.NATIONAL,
                "/engine-rest/filter/" + filter + "/list?firstResult=0&maxResults=" + rows,
                Map.of(),
                "Accept",
                "application/hal+json");
        assertThat(page.path("_embedded").path("task")).hasSize(rows);
    }

    private static void look(
            CountingDataSource pool, String what, JsonNode few, JsonNode many, Consumer<JsonNode> look) {
        // Not the first ones: they fetch a block of ids for the trail.
        look.accept(few);
        look.accept(many);
        var one = pool.count(() -> look.accept(few));
        var twenty = pool.count(() -> look.accept(many));
        sheet.line(
                "%-42s %26s %26s",
                what,
                one.count() + " statements, " + one.roundTrips() + " trips",
                twenty.count() + " statements, " + twenty.roundTrips() + " trips");
    }

    private static void reply(JsonNode report, int times) {
        for (var i = 0; i < times; i++) {
            house.post(
                    null,
                    "/api/v1/reports/" + id(report) + "/replies",
                    Map.of("text", "Mohon kabarnya."),
                    "X-Access-Code",
                    code(report));
        }
    }

    private static void fill(int tasks) {
        for (var i = 0; i < tasks; i++) {
            house.intake();
            bare.intake();
        }
    }

    private static String id(JsonNode report) {
        return report.path("trackingId").asText();
    }

    private static String code(JsonNode report) {
        return report.path("accessCode").asText();
    }

    @Test
    @Order(3)
    void timesReportsAndWholeCases() throws Exception {
        for (var script : List.of(house, bare)) {
            run(4, WARM_UP, script::intake);
            run(4, WARM_UP, asCall(script));
        }
        sheet.title("Throughput over HTTP, per second (both alternate in this run; compare only the ratio)");
        sheet.line("%-12s %-14s %10s %12s %8s", "clients", "", "house", "bare engine", "ratio");
        for (var clients : CLIENTS) {
            race(clients, "reports", house::intake, bare::intake);
        }
        for (var clients : CLIENTS) {
            race(clients, "whole cases", asCall(house), asCall(bare));
        }
    }

    private static Callable<?> asCall(Script script) {
        return () -> {
            script.wholeCase();
            return null;
        };
    }

    /** Each twice, in the order bare, house, house, bare, so that a machine that tires or warms up favours nobody. */
    private static void race(int clients, String what, Callable<?> ours, Callable<?> theirs) throws Exception {
        var bareFirst = run(clients, ROUND, theirs);
        var houseFirst = run(clients, ROUND, ours);
        var houseAgain = run(clients, ROUND, ours);
        var bareAgain = run(clients, ROUND, theirs);
        var inHouse = (houseFirst + houseAgain) / 2;
        var atBare = (bareFirst + bareAgain) / 2;
        sheet.line("%-12d %-14s %10.1f %12.1f %8.2f", clients, what, inHouse, atBare, inHouse / atBare);
    }

    /** @return how many per second */
    private static double run(int clients, Duration atMost, Callable<?> act) throws Exception {
        var done = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(clients);
        var start = System.nanoTime();
        var end = start + atMost.toNanos();
        try {
            var running = new ArrayList<Callable<Void>>();
            for (var i = 0; i < clients; i++) {
                running.add(() -> {
                    while (System.nanoTime() < end && done.get() < MOST_PER_ROUND) {
                        act.call();
                        done.incrementAndGet();
                    }
                    return null;
                });
            }
            for (var client : pool.invokeAll(running)) {
                client.get();
            }
        } finally {
            pool.shutdownNow();
        }
        return done.get() / ((System.nanoTime() - start) / 1e9);
    }

    @Test
    @Order(4)
    void measuresThePackagedJar() throws Exception {
        sheet.title("The packaged jar, as README.md starts it, and without JVM options (PostgreSQL)");
        PackagedJar.measure(sheet);
    }
}
