package id.tuntas.house;

import static java.util.Arrays.asList;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * What every model under {@code bpmn/} and {@code forms/} keeps, one constant per rule. A finding names the file, the
 * element and what is wrong, in a sentence that a process owner can act on.
 */
enum ModelContract {
    FILE_IS_NAMED_AFTER_ITS_PROCESS(eachProcess(
            (file, process) -> findings(!file.equals(process.getId()), file + ": holds process " + process.getId()))),

    PROCESS_IS_EXECUTABLE(
            eachProcess((file, process) -> findings(!process.isExecutable(), file + ": is not executable"))),

    HISTORY_HAS_A_TIME_TO_LIVE(eachProcess((file, process) ->
            findings(process.getCamundaHistoryTimeToLiveString() == null, file + ": has no history time to live"))),

    CALLED_PROCESS_IS_NOT_STARTED_BY_HAND(models -> processes(models)
            .filter(process -> Boolean.TRUE.equals(process.isCamundaStartableInTasklist()))
            .filter(process -> all(models, CallActivity.class)
                    .anyMatch(call -> process.getId().equals(call.getCalledElement())))
            .map(process -> process.getId() + ": is called by another process, yet Tasklist offers to start it")),

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
            .filter(flow -> flow.getSource() instanceof ExclusiveGateway && !isJoin(flow.getSource()))
            .filter(flow -> isBlank(flow.getName()))
            .map(flow -> at(flow) + " has no label")),

    NO_IS_THE_DEFAULT_OR_NEGATED(models -> all(models, SequenceFlow.class)
            .filter(flow -> "Tidak".equals(flow.getName()) && !isDefault(flow))
            .filter(flow -> !condition(flow).startsWith("${!"))
            .map(flow -> at(flow) + " says Tidak, but is neither the default nor negated")),

    CONDITION_IS_A_NAME_OR_ITS_NEGATION(models -> all(models, SequenceFlow.class)
            .filter(flow -> flow.getSource() instanceof ExclusiveGateway && !isJoin(flow.getSource()))
            .filter(flow -> !condition(flow).matches(isDefault(flow) ? "" : "\\$\\{!?[a-z][a-zA-Z0-9]*}"))
            .map(flow -> at(flow) + " has the condition '" + condition(flow) + "'")),

    SERVICE_TASK_CALLS_ITS_DELEGATE(models -> serviceTasks(models)
            .filter(task -> !delegate(task).equals("${" + task.getId() + "Delegate}"))
            .map(task -> at(task) + " calls '" + delegate(task) + "', not ${" + task.getId() + "Delegate}")),

    DELEGATE_STANDS_IN_THE_DIAGRAM(models -> {
        var drawn = serviceTasks(models).map(ModelContract::delegateClass).collect(toCollection(TreeSet::new));
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

    USER_TASK_HAS_A_DUE_DATE(models -> all(models, UserTask.class)
            .filter(task -> !isDue(task.getCamundaDueDate()))
            .map(task -> at(task) + " is due at '" + task.getCamundaDueDate() + "', not at a stored deadline")),

    TIMER_WAITS_FOR_A_STORED_DEADLINE(models -> all(models, TimerEventDefinition.class)
            .filter(timer -> timer.getTimeDate() == null
                    || !isDue(timer.getTimeDate().getTextContent().strip()))
            .map(timer -> at((BaseElement) timer.getParentElement()) + " does not wait for a stored deadline")),

    NOTHING_HAPPENS_OUTSIDE_THE_DIAGRAM(models -> Stream.concat(
            Stream.of(
                            ScriptTask.class,
                            Script.class,
                            CamundaScript.class,
                            CamundaExecutionListener.class,
                            CamundaTaskListener.class)
                    .flatMap(type -> all(models, type))
                    .map(element -> at(owner(element)) + " must not carry "
                            + element.getElementType().getTypeName()),
            all(models, FlowNode.class)
                    .flatMap(node -> Stream.of("class", "expression")
                            .filter(attribute -> camunda(node, attribute) != null)
                            .map(attribute -> at(node) + " must not carry camunda:" + attribute)))),

    DOCUMENTATION_CITES_ITS_RULE(models -> Stream.concat(
                    processes(models), all(models, FlowNode.class).filter(ModelContract::needsARule))
            .filter(element ->
                    element.getDocumentations().stream().noneMatch(text -> citesARule(text.getTextContent())))
            .map(element -> at(element) + " cites no rule in its documentation")),

    CALL_FINDS_ITS_PROCESS(models -> all(models, CallActivity.class)
            .filter(call -> !models.processes().containsKey(call.getCalledElement()))
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
            .filter(code -> !code.getValue().matches("[a-z]+(-[a-z]+)*"))
            .map(code -> at(code.getKey()) + " has the code " + code.getValue())),

    SIGNAL_HAS_A_CONSTANT(models -> missing(
            Stream.concat(
                            all(models, Message.class).map(Message::getName),
                            codes(models).map(Map.Entry::getValue))
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

    FORM_USES_WHAT_TASKLIST_DRAWS(eachField((form, field) -> findings(
            Set.of("filepicker", "documentPreview").contains(field.path("type").asText()),
            form + ": Tasklist cannot draw a " + field.path("type").asText()))),

    VERDICT_IS_NEVER_CHOSEN_BEFOREHAND(eachField((form, field) -> findings(
            Set.of("verdict", "action", "decision", "outcome")
                            .contains(field.path("key").asText())
                    && (field.has("defaultValue")
                            || !field.path("type").asText().equals("radio")),
            form + ": field " + field.path("key").asText() + " must be a radio without a default"))),

    DECISION_FILE_IS_NAMED_AFTER_ITS_ID(eachDecision((file, decision) ->
            findings(!file.equals(decision.getId()), file + ": holds decision " + decision.getId()))),

    DECISION_HISTORY_HAS_A_TIME_TO_LIVE(eachDecision((file, decision) ->
            findings(decision.getCamundaHistoryTimeToLiveString() == null, file + ": has no history time to live"))),

    DECISION_IS_ASKED(models -> {
        var asked = all(models, BusinessRuleTask.class)
                .map(BusinessRuleTask::getCamundaDecisionRef)
                .collect(toCollection(TreeSet::new));
        var written = models.decisions().keySet();
        return Stream.concat(missing(asked, written, "no decision "), missing(written, asked, "nobody asks decision "));
    }),

    DECISION_ROW_CITES_ITS_RULE(eachDecision(
            (file, decision) -> decision.getModelInstance().getModelElementsByType(Rule.class).stream()
                    .map(Rule.class::cast)
                    .filter(row -> row.getDescription() == null
                            || !citesARule(row.getDescription().getTextContent()))
                    .map(row -> file + ": row " + row.getId() + " cites no rule"))),

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
                return findings(
                        width > 1700 || height > 1100 || height > width,
                        "%s: %d by %d does not fit one landscape page".formatted(process.getKey(), width, height));
            }));

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
        return call.getExtensionElements() == null
                ? Stream.empty()
                : call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream();
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
                || !node.getChildElementsByType(TimerEventDefinition.class).isEmpty();
    }

    private static boolean isDefault(SequenceFlow flow) {
        return flow.getSource() instanceof ExclusiveGateway gateway && flow.equals(gateway.getDefault());
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
        var id = task.getId();
        return "%s.%s.%s%sDelegate"
                .formatted(
                        Models.PROCEDURE,
                        processOf(task).replace("-", ""),
                        id.substring(0, 1).toUpperCase(Locale.ROOT),
                        id.substring(1));
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

    private static boolean citesARule(String text) {
        return RULE.matcher(text).find();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
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
