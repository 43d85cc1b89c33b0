package id.tuntas.house;

import static java.util.Arrays.asList;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.JsonNode;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.procedure.guard.ModelGuard;
import id.tuntas.procedure.guard.ShippedFiles;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * What every model under {@code bpmn/} and {@code forms/} keeps, one constant per rule. A finding names the file, the
 * element and what is wrong, in a sentence that a process owner can act on.
 */
enum ModelContract {
    /** What a process owner's models are held to when they are deployed: runnable, readable, and nothing gets stuck. */
    GUARD_LETS_IT_PASS(models -> {
        var files = ShippedFiles.bytes(models.texts());
        return new ModelGuard(files, agency -> false).findings(files).stream();
    }),

    FILE_IS_NAMED_AFTER_ITS_PROCESS(eachProcess(
            (file, process) -> findings(!file.equals(process.getId()), file + ": holds process " + process.getId()))),

    PROCESS_WITHOUT_A_START_FORM_IS_NOT_OFFERED(models -> processes(models)
            .filter(process -> Boolean.TRUE.equals(process.isCamundaStartableInTasklist()))
            .filter(process -> process.getChildElementsByType(StartEvent.class).stream()
                    .allMatch(start -> start.getCamundaFormRef() == null))
            .map(process -> process.getId() + ": has no start form, yet Tasklist offers to start it")),

    ID_OBEYS_THE_GRAMMAR(models -> all(models, FlowNode.class)
            .filter(node -> !node.getId().matches("[a-z][a-zA-Z0-9]*"))
            .map(node -> at(node) + " is not written in lowerCamelCase")),

    FLOW_IS_NAMED_AFTER_ITS_ENDS(models -> all(models, SequenceFlow.class)
            .filter(flow -> !flow.getId().equals(nameOf(flow)) && !isAnswer(flow))
            .map(flow -> at(flow) + " should be called " + nameOf(flow))),

    JOIN_IS_A_GATEWAY(models -> all(models, FlowNode.class)
            .filter(node -> !(node instanceof Gateway) && incoming(node).count() > 1)
            .map(node -> at(node) + " is reached by several flows that no gateway joins")),

    JOIN_IS_NAMED_AFTER_WHAT_FOLLOWS(models -> all(models, Gateway.class)
            .filter(ModelContract::isJoin)
            .flatMap(join -> outgoing(join)
                    .map(flow -> flow.getTarget().getId() + "Merge")
                    .filter(name -> !name.equals(join.getId()))
                    .map(name -> at(join) + " should be called " + name))),

    ELEMENT_HAS_A_NAME(models -> Stream.concat(
                    processes(models), all(models, FlowNode.class).filter(n -> !isJoin(n)))
            .filter(element -> isBlank(element.getAttributeValue("name")))
            .map(element -> at(element) + " has no name")),

    DECISION_IS_LABELLED(models -> all(models, SequenceFlow.class)
            .filter(flow -> decides(flow.getSource()))
            .filter(flow -> isBlank(flow.getName()))
            .map(flow -> at(flow) + " has no label")),

    SERVICE_TASK_CALLS_ITS_DELEGATE(models -> serviceTasks(models)
            .filter(task -> !delegate(task).equals("${" + task.getId() + "Delegate}"))
            .map(task -> at(task) + " calls '" + delegate(task) + "', not ${" + task.getId() + "Delegate}")),

    DELEGATE_STANDS_IN_THE_DIAGRAM(models -> {
        var drawn = Stream.concat(
                        serviceTasks(models).map(ModelContract::delegateClass),
                        beans(models).map(bean -> classOf(bean, models)))
                .collect(toCollection(TreeSet::new));
        return Stream.concat(
                missing(drawn, models.delegates(), "no class "),
                missing(models.delegates(), drawn, "no diagram calls "));
    }),

    USER_TASK_IS_RECORDED(models -> all(models, UserTask.class)
            .flatMap(task -> outgoing(task)
                    .map(SequenceFlow::getTarget)
                    .filter(next ->
                            !(next instanceof ServiceTask && next.getId().startsWith("record")))
                    .map(next -> at(task) + " is followed by " + next.getId() + " instead of its record task"))),

    RECORD_SHARES_THE_TRANSACTION(models -> all(models, Activity.class)
            .filter(task -> task instanceof UserTask || task.getId().startsWith("record"))
            .filter(task -> task.isCamundaAsyncBefore() || task.isCamundaAsyncAfter())
            .map(task -> at(task) + " is asynchronous, so a refusal would not reach the officer")),

    USER_TASK_HAS_CANDIDATES(models -> all(models, UserTask.class)
            .filter(task -> isBlank(task.getCamundaCandidateGroups()))
            .map(task -> at(task) + " has no candidate group")),

    /** The house sets nobody but the Ombudsman no deadline. */
    USER_TASK_HAS_A_DUE_DATE(models -> all(models, UserTask.class)
            .filter(task -> isOmbudsmans(task) ? task.getCamundaDueDate() != null : !isDue(task.getCamundaDueDate()))
            .map(task -> at(task) + " is due at '" + task.getCamundaDueDate() + "', not at "
                    + (isOmbudsmans(task) ? "the Ombudsman's own time" : "a stored deadline"))),

    DUE_TASK_HAS_AN_ALERT(models -> all(models, UserTask.class)
            .filter(task -> task.getCamundaDueDate() != null)
            .filter(task -> alerts(models)
                    .noneMatch(alert -> alert instanceof BoundaryEvent boundary
                            && Set.of(task, task.getParentElement()).contains(boundary.getAttachedTo())))
            .map(task -> at(task) + " has a deadline, but no timer that alerts")),

    ALERT_LEADS_TO_AN_ESCALATION(models -> alerts(models)
            .filter(alert -> outgoing(alert)
                    .noneMatch(flow -> thrown(flow.getTarget()).anyMatch(ModelContract::startsEscalation)))
            .map(alert -> at(alert) + " does not lead to an escalation")),

    BOUNDARY_TIMER_IS_AN_ALERT(models -> all(models, TimerEventDefinition.class)
            .map(timer -> (BaseElement) timer.getParentElement())
            .filter(event ->
                    event instanceof BoundaryEvent boundary && (boundary.cancelActivity() || !isAlert(boundary)))
            .map(event -> at(event) + " must alert at ${…AlertDue} and leave the task open")),

    THROWN_MESSAGE_STARTS_A_PROCESS(models -> all(models, FlowNode.class)
            .flatMap(node -> thrown(node)
                    .filter(event -> !startsAProcess(event, models))
                    .map(event -> at(node) + " throws a message that starts no process by its delegate"))),

    ESCALATION_NAMES_ITS_CLOCK(models -> all(models, FlowNode.class)
            .flatMap(node -> thrown(node)
                    .filter(ModelContract::startsEscalation)
                    .map(ModelContract::clock)
                    .filter(clock -> !isUnderstood("clock", clock))
                    .map(clock -> at(node) + " names no clock of the house, but '" + clock + "'"))),

    ESCALATION_CODE_IS_CAUGHT(models -> {
        var caught =
                escalations(models, CatchEvent.class).map(Map.Entry::getValue).toList();
        return escalations(models, ThrowEvent.class)
                .filter(thrown -> !caught.contains(thrown.getValue()))
                .map(thrown -> at(thrown.getKey()) + " throws " + thrown.getValue() + ", which nobody catches");
    }),

    ASYNCHRONOUS_STEP_IS_RETRIED(models -> all(models, Activity.class)
            .filter(task -> task.isCamundaAsyncBefore() || task.isCamundaAsyncAfter())
            .filter(task -> extensions(task, CamundaFailedJobRetryTimeCycle.class)
                    .findAny()
                    .isEmpty())
            .map(task -> at(task) + " is asynchronous, but does not say how often it is tried again")),

    NOTHING_HAPPENS_OUTSIDE_THE_DIAGRAM(models -> Stream.concat(
            Stream.of(
                            ScriptTask.class,
                            Script.class,
                            CamundaScript.class,
                            CamundaExecutionListener.class,
                            CamundaTaskListener.class)
                    .flatMap(type -> all(models, type))
                    .filter(element -> !choosesTheProcess(element) && !acknowledges(element))
                    .map(element -> at(owner(element)) + " must not carry "
                            + element.getElementType().getTypeName()),
            Stream.of(FlowNode.class, MessageEventDefinition.class)
                    .flatMap(type -> all(models, type))
                    .flatMap(element -> Stream.of("class", "expression")
                            .filter(attribute -> camunda((BaseElement) element, attribute) != null)
                            .map(attribute -> at(owner(element)) + " must not carry camunda:" + attribute)))),

    DOCUMENTATION_CITES_ITS_RULE(models -> Stream.concat(
                    processes(models), all(models, FlowNode.class).filter(ModelContract::needsARule))
            .filter(element ->
                    element.getDocumentations().stream().noneMatch(text -> citesARule(text.getTextContent())))
            .map(element -> at(element) + " cites no rule in its documentation")),

    CALL_FINDS_ITS_PROCESS(models -> all(models, CallActivity.class)
            .filter(call -> !models.processes().containsKey(call.getCalledElement()) && !isChosen(call))
            .map(call -> at(call) + " calls unknown process " + call.getCalledElement())),

    CALL_PASSES_THE_BUSINESS_KEY(models -> all(models, CallActivity.class)
            .filter(call -> mappings(call).noneMatch(in -> in.getCamundaBusinessKey() != null))
            .map(call -> at(call) + " does not pass the business key on")),

    CALL_MAPS_VARIABLES_BY_NAME(models -> all(models, CallActivity.class)
            .filter(call -> mappings(call).anyMatch(in -> in.getCamundaVariables() != null))
            .map(call -> at(call) + " passes all variables instead of naming them")),

    VARIABLE_HAS_A_CONSTANT(models -> {
        var named = variables(models);
        return Stream.concat(
                missing(named, models.variables(), "procedure.Variables does not know "),
                missing(models.variables(), named, "no model knows variable "));
    }),

    MESSAGE_OBEYS_THE_GRAMMAR(models -> all(models, Message.class)
            .filter(message -> !message.getName().matches("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)+")
                    || !message.getId().equals(camelCase(message.getName())))
            .map(message -> at(message) + " is named " + message.getName())),

    CODE_OBEYS_THE_GRAMMAR(models -> codes(models)
            .filter(code -> !code.getValue().matches("[a-z]+(-[a-z]+)*")
                    || code.getKey() instanceof Escalation escalation
                            && !escalation.getId().equals(camelCase("" + code.getValue()) + "Escalation"))
            .map(code -> at(code.getKey()) + " has the code " + code.getValue())),

    /** What Java throws or sends; an escalation goes from diagram to diagram. */
    SIGNAL_HAS_A_CONSTANT(models -> missing(
            Stream.concat(
                            all(models, Message.class).map(Message::getName),
                            all(models, Error.class).map(Error::getErrorCode))
                    .collect(toCollection(TreeSet::new)),
            models.constants(),
            "procedure has no constant for ")),

    USER_TASK_SHOWS_ITS_FORM(models -> all(models, UserTask.class)
            .filter(task -> !kebab(task.getId()).equals(task.getCamundaFormRef()))
            .map(task -> at(task) + " shows form " + task.getCamundaFormRef() + ", not " + kebab(task.getId()))),

    FORM_COMES_WITH_ITS_PROCESS(models -> Stream.concat(
                    all(models, UserTask.class).map(task -> Map.entry(task, "" + task.getCamundaFormRefBinding())),
                    all(models, StartEvent.class)
                            .filter(start -> start.getCamundaFormRef() != null)
                            .map(start -> Map.entry(start, "" + start.getCamundaFormRefBinding())))
            .filter(shown -> !shown.getValue().equals("deployment"))
            .map(shown -> at(shown.getKey()) + " binds its form by " + shown.getValue())),

    FORM_IS_SHOWN(models -> {
        var shown = Stream.concat(
                        all(models, UserTask.class).map(UserTask::getCamundaFormRef),
                        all(models, StartEvent.class).map(StartEvent::getCamundaFormRef))
                .filter(form -> form != null)
                .collect(toCollection(TreeSet::new));
        var written = models.forms().keySet();
        return Stream.concat(missing(shown, written, "no form "), missing(written, shown, "nobody shows form "));
    }),

    FORM_FILE_IS_NAMED_AFTER_ITS_ID(models -> models.forms().entrySet().stream()
            .filter(form -> !form.getKey().equals(form.getValue().path("id").asText()))
            .map(form ->
                    form.getKey() + ": holds form " + form.getValue().path("id").asText())),

    FORM_FIELD_HAS_A_LABEL(eachField((form, field) -> findings(
            field.has("key")
                    && isBlank(field.path("label").asText())
                    && isBlank(field.path("dateLabel").asText()),
            form + ": field " + field.path("key").asText() + " has no label"))),

    DECISION_FILE_IS_NAMED_AFTER_ITS_ID(eachDecision((file, decision) ->
            findings(!file.equals(decision.getId()), file + ": holds decision " + decision.getId()))),

    DECISION_IS_ASKED(models -> {
        var asked = all(models, BusinessRuleTask.class)
                .map(BusinessRuleTask::getCamundaDecisionRef)
                .collect(toCollection(TreeSet::new));
        var written = models.decisions().keySet();
        var unasked =
                missing(written, asked, "").filter(decision -> !models.ladder().contains(decision));
        return Stream.concat(
                missing(asked, written, "no decision "), unasked.map(decision -> "nobody asks decision " + decision));
    }),

    DECISION_ROW_CITES_ITS_RULE(eachDecision(
            (file, decision) -> decision.getModelInstance().getModelElementsByType(Rule.class).stream()
                    .map(Rule.class::cast)
                    .filter(row -> row.getDescription() == null
                            || !citesARule(row.getDescription().getTextContent()))
                    .map(row -> file + ": row " + row.getId() + " cites no rule"))),

    LADDER_ROW_IS_UNDERSTOOD(models -> rungs(models)
            .flatMap(rung -> rung.entrySet().stream()
                    .flatMap(column -> Stream.of(column.getValue().split(" "))
                            .filter(word -> !isUnderstood(column.getKey(), word))
                            .map(word -> "escalation-ladder: row %s has the %s '%s'"
                                    .formatted(rung.get("row"), column.getKey(), word))))),

    /** That is where a deadline is marked as missed; nobody is to blame for a report that is not completed. */
    LADDER_STANDS_ON_THE_DUE_DAY(models -> {
        var dueDays = rungs(models)
                .filter(rung ->
                        rung.get("from").equals("DUE") && rung.get("offset").equals("0"))
                .map(rung -> rung.get("clock"))
                .toList();
        return all(models, FlowNode.class)
                .flatMap(ModelContract::thrown)
                .filter(ModelContract::startsEscalation)
                .map(ModelContract::clock)
                .distinct()
                .filter(clock -> !clock.equals(DeadlineClock.COMPLETION.name()) && !dueDays.contains(clock))
                .map(clock -> "escalation-ladder: has no row on the due day of " + clock);
    }),

    EVERYTHING_IS_DRAWN(models -> Stream.of(FlowElement.class, TextAnnotation.class, Association.class)
            .flatMap(type -> all(models, type))
            .filter(element ->
                    element instanceof FlowNode || element instanceof SequenceFlow || !(element instanceof FlowElement))
            .map(BaseElement.class::cast)
            .filter(element -> element.getDiagramElement() == null)
            .map(element -> at(element) + " is not drawn")),

    DIAGRAM_FITS_ONE_LANDSCAPE_PAGE(models -> models.processes().entrySet().stream()
            .flatMap(process -> {
                var width = extent(process.getValue(), Bounds::getX, Bounds::getWidth);
                var height = extent(process.getValue(), Bounds::getY, Bounds::getHeight);
                // A3 at the size in which labels can still be read
                return findings(
                        width > 1900 || height > 1340 || height > width,
                        "%s: %d by %d does not fit one landscape page".formatted(process.getKey(), width, height));
            }));

    private static final Map<String, Pattern> LADDER_WORDS = Map.of(
            "clock", oneOf(DeadlineClock.values()),
            "rung", Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*"),
            "offset", Pattern.compile("-?\\d+"),
            "days", Pattern.compile("WORKING|CALENDAR"),
            "from", Pattern.compile("DUE|START"),
            "kind", Pattern.compile("REMINDER|ESCALATION|WARNING|REFERRAL"),
            "recipients",
                    Pattern.compile("HANDLERS|UNIT_HEAD|INSPECTORATE|AGENCY_ADMIN|NATIONAL_ADMIN|OMBUDSMAN|REPORTER"));
    private static final Pattern NAMES = Pattern.compile("\\$\\{!?([a-z][a-zA-Z0-9]*)}");
    private static final Pattern RULE = Pattern.compile("\\b[A-Z]{1,3}-\\d+\\b");

    private final Function<Models, Stream<String>> check;

    ModelContract(Function<Models, Stream<String>> check) {
        this.check = check;
    }

    List<String> check(Models models) {
        return check.apply(models).sorted().toList();
    }

    // What the rules look at

    private static Function<Models, Stream<String>> eachProcess(BiFunction<String, Process, Stream<String>> check) {
        return models -> models.processes().entrySet().stream()
                .flatMap(file -> file.getValue().getModelElementsByType(Process.class).stream()
                        .flatMap(process -> check.apply(file.getKey(), process)));
    }

    private static Function<Models, Stream<String>> eachDecision(BiFunction<String, Decision, Stream<String>> check) {
        return models -> models.decisions().entrySet().stream()
                .flatMap(file -> file.getValue().getModelElementsByType(Decision.class).stream()
                        .flatMap(decision -> check.apply(file.getKey(), decision)));
    }

    private static Function<Models, Stream<String>> eachField(BiFunction<String, JsonNode, Stream<String>> check) {
        return models -> models.forms().entrySet().stream()
                .flatMap(form -> fields(form.getValue()).flatMap(field -> check.apply(form.getKey(), field)));
    }

    private static Stream<JsonNode> fields(JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .flatMap(field -> Stream.concat(Stream.of(field), fields(field)));
    }

    private static <T extends ModelElementInstance> Stream<T> all(Models models, Class<T> type) {
        return models.processes().values().stream().flatMap(model -> model.getModelElementsByType(type).stream());
    }

    private static Stream<Process> processes(Models models) {
        return all(models, Process.class);
    }

    private static Stream<Activity> serviceTasks(Models models) {
        return all(models, Activity.class).filter(task -> task instanceof ServiceTask || task instanceof SendTask);
    }

    private static Stream<CamundaIn> mappings(CallActivity call) {
        return extensions(call, CamundaIn.class);
    }

    private static <T extends ModelElementInstance> Stream<T> extensions(BaseElement element, Class<T> type) {
        return element.getExtensionElements() == null
                ? Stream.empty()
                : element.getExtensionElements().getElementsQuery().filterByType(type).list().stream();
    }

    /** The beans that a model calls by name at other places than a service task. */
    private static Stream<String> beans(Models models) {
        return Stream.of(
                        all(models, FlowNode.class)
                                .flatMap(ModelContract::thrown)
                                .map(MessageEventDefinition::getCamundaDelegateExpression),
                        all(models, CamundaExecutionListener.class)
                                .map(CamundaExecutionListener::getCamundaDelegateExpression),
                        all(models, CamundaTaskListener.class).map(CamundaTaskListener::getCamundaDelegateExpression))
                .flatMap(expressions -> expressions)
                .flatMap(expression -> NAMES.matcher("" + expression).results())
                .map(match -> match.group(1));
    }

    private static Stream<MessageEventDefinition> thrown(FlowNode node) {
        return node instanceof ThrowEvent
                ? node.getChildElementsByType(MessageEventDefinition.class).stream()
                : Stream.empty();
    }

    private static <T extends FlowNode> Stream<Map.Entry<BaseElement, String>> escalations(
            Models models, Class<T> events) {
        return all(models, events)
                .flatMap(event -> event.getChildElementsByType(EscalationEventDefinition.class).stream()
                        .map(definition ->
                                Map.entry(event, definition.getEscalation().getEscalationCode())));
    }

    /** The timers that call for somebody's attention before or when a deadline is missed. */
    private static Stream<FlowNode> alerts(Models models) {
        return all(models, FlowNode.class).filter(ModelContract::isAlert);
    }

    /** Each row of the ladder by column, the quotes taken off. */
    private static Stream<Map<String, String>> rungs(Models models) {
        var ladder = models.decisions().get("escalation-ladder");
        var columns = Stream.concat(
                        Stream.of("clock"),
                        ladder.getModelElementsByType(Output.class).stream().map(Output::getName))
                .toList();
        return ladder.getModelElementsByType(Rule.class).stream().map(row -> {
            var cells = Stream.concat(
                            row.getInputEntries().stream().map(InputEntry::getText),
                            row.getOutputEntries().stream().map(OutputEntry::getText))
                    .map(text -> text.getTextContent().strip().replace("\"", ""))
                    .toList();
            var rung = new TreeMap<String, String>();
            rung.put("row", row.getId());
            for (var column = 0; column < columns.size(); column++) {
                rung.put(columns.get(column), cells.get(column));
            }
            return rung;
        });
    }

    private static Stream<Map.Entry<BaseElement, String>> codes(Models models) {
        return Stream.concat(
                all(models, Error.class).map(error -> Map.entry(error, error.getErrorCode())),
                all(models, Escalation.class).map(escalation -> Map.entry(escalation, escalation.getEscalationCode())));
    }

    /** Every process variable that a model reads, maps or writes. */
    private static Set<String> variables(Models models) {
        var names = new TreeSet<String>();
        all(models, SequenceFlow.class).map(ModelContract::condition).forEach(text -> addNames(text, names));
        all(models, TimerEventDefinition.class)
                .map(ModelElementInstance::getTextContent)
                .forEach(text -> addNames(text, names));
        all(models, UserTask.class)
                .flatMap(task -> Stream.of("candidateGroups", "candidateUsers", "assignee", "dueDate", "priority")
                        .map(attribute -> "" + camunda(task, attribute)))
                .forEach(text -> addNames(text, names));
        all(models, CamundaIn.class)
                .filter(in -> in.getCamundaBusinessKey() == null && in.getCamundaVariables() == null)
                .forEach(in -> names.addAll(asList(in.getCamundaSource(), in.getCamundaTarget())));
        all(models, CamundaOut.class)
                .filter(out -> out.getCamundaVariables() == null)
                .forEach(out -> names.addAll(asList(out.getCamundaSource(), out.getCamundaTarget())));
        all(models, BusinessRuleTask.class).forEach(task -> names.add(task.getCamundaResultVariable()));
        all(models, CallActivity.class).map(CallActivity::getCalledElement).forEach(text -> addNames(text, names));
        all(models, MultiInstanceLoopCharacteristics.class).forEach(loop -> {
            addNames("" + loop.getCamundaCollection(), names);
            names.add(loop.getCamundaElementVariable());
        });
        models.decisions().values().stream()
                .flatMap(model -> model.getModelElementsByType(InputExpression.class).stream())
                .forEach(input -> names.add(input.getText().getTextContent()));
        return names;
    }

    private static void addNames(String text, Set<String> names) {
        NAMES.matcher(text).results().forEach(match -> names.add(match.group(1)));
    }

    // What an element is

    private static Stream<SequenceFlow> incoming(FlowNode node) {
        return flows(node).filter(flow -> node.equals(flow.getTarget()));
    }

    private static Stream<SequenceFlow> outgoing(FlowNode node) {
        return flows(node).filter(flow -> node.equals(flow.getSource()));
    }

    private static Stream<SequenceFlow> flows(FlowNode node) {
        return node.getParentElement().getChildElementsByType(SequenceFlow.class).stream();
    }

    private static boolean isJoin(FlowNode node) {
        return node instanceof Gateway
                && incoming(node).count() > 1
                && outgoing(node).count() == 1;
    }

    private static boolean needsARule(FlowNode node) {
        return node instanceof Activity
                || node instanceof Gateway && !isJoin(node)
                || Stream.of(TimerEventDefinition.class, MessageEventDefinition.class, EscalationEventDefinition.class)
                        .anyMatch(type -> !node.getChildElementsByType(type).isEmpty());
    }

    private static boolean decides(FlowNode node) {
        return (node instanceof ExclusiveGateway || node instanceof InclusiveGateway) && !isJoin(node);
    }

    private static boolean isAlert(FlowNode node) {
        return node.getChildElementsByType(TimerEventDefinition.class).stream()
                .anyMatch(timer -> timer.getTextContent().strip().matches("\\$\\{[a-zA-Z0-9]+AlertDue}"));
    }

    private static boolean isOmbudsmans(UserTask task) {
        return "ombudsman".equals(task.getCamundaCandidateGroups());
    }

    private static boolean startsEscalation(MessageEventDefinition event) {
        return "${startEscalationDelegate}".equals(event.getCamundaDelegateExpression());
    }

    /** Message {@code escalation.requested} is thrown by {@code startEscalationDelegate} and starts a process. */
    private static boolean startsAProcess(MessageEventDefinition event, Models models) {
        if (event.getMessage() == null) {
            return false;
        }
        var message = event.getMessage().getName();
        var subject = message.replaceAll("[.-].*", "");
        return ("${start" + capitalized(subject) + "Delegate}").equals(event.getCamundaDelegateExpression())
                && processes(models)
                        .flatMap(process -> process.getChildElementsByType(StartEvent.class).stream())
                        .flatMap(start -> start.getChildElementsByType(MessageEventDefinition.class).stream())
                        .anyMatch(start -> message.equals(start.getMessage().getName()));
    }

    private static String clock(MessageEventDefinition event) {
        return extensions(event, CamundaField.class)
                .filter(field -> "clock".equals(field.getCamundaName()) && field.getCamundaString() != null)
                .map(field -> field.getCamundaString().getTextContent().strip())
                .collect(joining(" "));
    }

    /** An agency may have a model of its own; which one is called is decided when the report gets there. */
    private static boolean isChosen(CallActivity call) {
        return "${agencyProcess}".equals(call.getCalledElement())
                && extensions(call, CamundaExecutionListener.class).anyMatch(ModelContract::choosesTheProcess);
    }

    private static boolean choosesTheProcess(ModelElementInstance element) {
        return element instanceof CamundaExecutionListener listener
                && owner(listener) instanceof CallActivity call
                && "${agencyProcess}".equals(call.getCalledElement())
                && "start".equals(listener.getCamundaEvent())
                && "${chooseAgencyProcess}".equals(listener.getCamundaDelegateExpression());
    }

    /** The Ombudsman who takes a referral acknowledges it. */
    private static boolean acknowledges(ModelElementInstance element) {
        return element instanceof CamundaTaskListener listener
                && owner(listener) instanceof UserTask task
                && isOmbudsmans(task)
                && "assignment".equals(listener.getCamundaEvent())
                && "${acknowledgeReferral}".equals(listener.getCamundaDelegateExpression());
    }

    private static boolean isDefault(SequenceFlow flow) {
        return flow.getSource() instanceof ExclusiveGateway gateway && flow.equals(gateway.getDefault())
                || flow.getSource() instanceof InclusiveGateway inclusive && flow.equals(inclusive.getDefault());
    }

    /** A flow that answers the question of its gateway is named after the answer, {@code isKnown_yes}. */
    private static boolean isAnswer(SequenceFlow flow) {
        return flow.getSource() instanceof Gateway gateway
                && !(gateway instanceof EventBasedGateway)
                && !isJoin(gateway)
                && flow.getId().matches(gateway.getId() + "_[a-z][a-zA-Z0-9]*");
    }

    private static String nameOf(SequenceFlow flow) {
        return flow.getSource().getId() + "_" + flow.getTarget().getId();
    }

    private static String condition(SequenceFlow flow) {
        return flow.getConditionExpression() == null
                ? ""
                : flow.getConditionExpression().getTextContent().strip();
    }

    private static String delegate(Activity task) {
        return "" + camunda(task, "delegateExpression");
    }

    private static String delegateClass(Activity task) {
        return "%s.%s.%sDelegate"
                .formatted(Models.PROCEDURE, processOf(task).replace("-", ""), capitalized(task.getId()));
    }

    /** Beans that several processes call may live in any package of {@code procedure}. */
    private static String classOf(String bean, Models models) {
        return models.delegates().stream()
                .filter(name -> name.endsWith("." + capitalized(bean)))
                .findAny()
                .orElse(capitalized(bean));
    }

    private static String camunda(BaseElement element, String attribute) {
        return element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute);
    }

    private static BaseElement owner(ModelElementInstance element) {
        return element instanceof FlowElement node ? node : owner(element.getParentElement());
    }

    private static String processOf(ModelElementInstance element) {
        return ((BpmnModelInstance) element.getModelInstance())
                .getModelElementsByType(Process.class)
                .iterator()
                .next()
                .getId();
    }

    private static int extent(
            BpmnModelInstance model, Function<Bounds, Double> start, Function<Bounds, Double> length) {
        Collection<Bounds> drawn = model.getModelElementsByType(Bounds.class);
        var from = drawn.stream().map(start).min(naturalOrder()).orElse(0.0);
        var to = drawn.stream()
                .map(bounds -> start.apply(bounds) + length.apply(bounds))
                .max(naturalOrder())
                .orElse(0.0);
        return (int) (to - from);
    }

    // How a finding is worded

    private static String at(BaseElement element) {
        return processOf(element) + ": " + element.getId();
    }

    private static Stream<String> findings(boolean found, String finding) {
        return found ? Stream.of(finding) : Stream.empty();
    }

    private static Stream<String> missing(Collection<String> wanted, Collection<String> present, String finding) {
        return wanted.stream().filter(name -> !present.contains(name)).map(name -> finding + name);
    }

    private static boolean isDue(String expression) {
        return expression != null && expression.matches("\\$\\{[a-z][a-zA-Z0-9]*Due}");
    }

    private static Pattern oneOf(Enum<?>... constants) {
        return Pattern.compile(Stream.of(constants).map(Enum::name).collect(joining("|")));
    }

    private static boolean isUnderstood(String column, String word) {
        return !LADDER_WORDS.containsKey(column)
                || LADDER_WORDS.get(column).matcher(word).matches();
    }

    private static boolean citesARule(String text) {
        return RULE.matcher(text).find();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String kebab(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String camelCase(String dotted) {
        return Pattern.compile("[.-]([a-z])")
                .matcher(dotted)
                .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
}
