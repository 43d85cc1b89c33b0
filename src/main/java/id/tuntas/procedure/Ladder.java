package id.tuntas.procedure;

import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.Milestone;
import id.tuntas.escalation.Escalation;
import id.tuntas.escalation.Rung;
import id.tuntas.escalation.Rung.Recipient;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/**
 * The rungs of each clock as {@code bpmn/escalation-ladder.dmn} has them (IV-4). A process owner may deploy another table
 * at any time, so each question asks which one is the latest; what that one says never changes and is kept.
 */
@Component
public class Ladder {

    static final String DECISION = "escalation-ladder";

    /** One table that was deployed, and one clock. */
    private record Asked(String table, DeadlineClock clock) {}

    private final RepositoryService models;
    private final DecisionService decisions;
    private final ProcessEngineConfigurationImpl engine;
    private final Escalation escalation;
    private final Map<Asked, List<Rung>> known = new ConcurrentHashMap<>();

    Ladder(
            RepositoryService models,
            DecisionService decisions,
            ProcessEngineConfigurationImpl engine,
            Escalation escalation) {
        this.models = models;
        this.decisions = decisions;
        this.engine = engine;
        this.escalation = escalation;
    }

    /** When a deadline that was started just now is over, and when its ladder begins. */
    public Opened open(Deadline deadline) {
        return new Opened(deadline.dueAt(), escalation.firstRung(deadline, rungs(deadline.clock())));
    }

    /** In the order of the table; empty if it has no row for the clock. */
    public List<Rung> rungs(DeadlineClock clock) {
        // Whoever is logged in: the ladder is the house's, not the officer's.
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> rungs(clock, context)));
    }

    private List<Rung> rungs(DeadlineClock clock, CommandContext context) {
        var latest = models.createDecisionDefinitionQuery()
                .decisionDefinitionKey(DECISION)
                .latestVersion()
                .singleResult()
                .getId();
        var asked = new Asked(latest, clock);
        var rungs = known.get(asked);
        if (rungs == null) {
            rungs = decisions
                    .evaluateDecisionTableById(latest)
                    .variables(Map.of(Variables.CLOCK, clock.name()))
                    .evaluate()
                    .getResultList()
                    .stream()
                    .map(Ladder::rung)
                    .toList();
            known.put(asked, rungs);
        }
        return rungs;
    }

    private static Rung rung(Map<String, Object> row) {
        return new Rung(
                (String) row.get("rung"),
                new Milestone(
                        ((Number) row.get("offset")).intValue(),
                        Milestone.Days.valueOf((String) row.get("days")),
                        Milestone.From.valueOf((String) row.get("from"))),
                Rung.Kind.valueOf((String) row.get("kind")),
                Arrays.stream(((String) row.getOrDefault("recipients", "")).split(" +"))
                        .filter(recipient -> !recipient.isEmpty())
                        .map(Recipient::valueOf)
                        .toList());
    }
}
