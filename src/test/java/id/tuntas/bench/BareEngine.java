package id.tuntas.bench;

import id.tuntas.directory.Groups;
import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.jersey.JerseyAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * The engine without a house: the same models, forms and decision, the same settings of engine and connection pool, its
 * own REST API with HTTP Basic and authorizations on, and delegates that only set what the model reads next. No rooms, no
 * form contract, no front door. What a form submits it keeps as variables, as every Camunda installation does.
 *
 * <p>Carries no stereotype, so that no house under test finds it by scanning.
 */
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    JerseyAutoConfiguration.class,
    CamundaBpmAutoConfiguration.class,
    CamundaBpmRestJerseyAutoConfiguration.class
})
class BareEngine {

    static final String NAME = "bare";

    /** A user who may start the process and nothing else, in place of the reporter whom the engine does not know. */
    static final String REPORTER = "reporter";

    private static final String AGENCY = "KEMENPANRB";
    private static final String UNIT = "SDMA";

    static ConfigurableApplicationContext start(Map<String, String> settings) {
        settings.put("camunda.bpm.process-engine-name", NAME);
        settings.put("camunda.bpm.database.schema-update", "true");
        var engine = new SpringApplicationBuilder(BareEngine.class)
                .initializers(CountingDataSource.initializer(), sameEngineSettings(), standIns())
                .run(Settings.asArguments(settings));
        prepare(engine.getBean(ProcessEngine.class));
        return engine;
    }

    /** The house's own engine plug-in, so that the two cannot drift apart; it deploys the models, too. */
    private static ApplicationContextInitializer<ConfigurableApplicationContext> sameEngineSettings() {
        return context -> {
            try {
                ((GenericApplicationContext) context).registerBean(Class.forName("id.tuntas.platform.EngineSetup"));
            } catch (ClassNotFoundException renamed) {
                throw new IllegalStateException(renamed);
            }
        };
    }

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> basicLogin() {
        var filter = new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
        filter.addInitParameter(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
                HttpBasicAuthenticationProvider.class.getName());
        filter.addUrlPatterns("/engine-rest/*");
        filter.setAsyncSupported(true);
        return filter;
    }

    private static void prepare(ProcessEngine engine) {
        var identity = engine.getIdentityService();
        officer(identity, REPORTER, "reporters");
        officer(identity, Script.NATIONAL, Groups.nationalAdmin());
        officer(identity, Script.AGENCY_ADMIN, Groups.agencyAdmin(AGENCY));
        officer(identity, Script.LIAISON, Groups.liaison(AGENCY, UNIT));
        var rights = engine.getAuthorizationService();
        grant(
                rights,
                Resources.PROCESS_DEFINITION,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
        grant(rights, Resources.PROCESS_INSTANCE, Permissions.CREATE);
    }

    private static void officer(IdentityService identity, String id, String group) {
        var user = identity.newUser(id);
        user.setPassword(Script.PASSWORD);
        identity.saveUser(user);
        identity.saveGroup(identity.newGroup(group));
        identity.createMembership(id, group);
    }

    private static void grant(AuthorizationService rights, Resource resource, Permission... permissions) {
        var right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setGroupId("reporters");
        right.setResource(resource);
        right.setResourceId(Authorization.ANY);
        List.of(permissions).forEach(right::addPermission);
        rights.saveAuthorization(right);
    }

    /**
     * For each delegate of the house one that only leaves behind what the model reads next: known from {@link Writes}, so
     * that a new delegate needs nothing here.
     */
    private static ApplicationContextInitializer<ConfigurableApplicationContext> standIns() {
        return context -> {
            var scanner = new ClassPathScanningCandidateComponentProvider(false);
            scanner.addIncludeFilter(new AssignableTypeFilter(JavaDelegate.class));
            for (var delegate : scanner.findCandidateComponents("id.tuntas.procedure")) {
                var type = ClassUtils.resolveClassName(delegate.getBeanClassName(), null);
                ((GenericApplicationContext) context)
                        .registerBean(
                                StringUtils.uncapitalize(type.getSimpleName()),
                                StandIn.class,
                                () -> new StandIn(type.getAnnotation(Writes.class)));
            }
        };
    }

    /** Of the report's main line alone: forwarded, accepted, answered first with a notice, then in substance. */
    private record StandIn(Writes writes) implements JavaDelegate {

        private static final Set<String> TRUE = Set.of(
                Variables.FORWARDED,
                Variables.ACCEPTED,
                Variables.ANSWERED,
                Variables.SUPPORT_FINISHED,
                Variables.WHOLE_CASE_NEW);

        @Override
        public void execute(DelegateExecution execution) {
            if (writes == null) {
                return;
            }
            for (var name : writes.passesOn()) {
                Variables.passOn(execution, name, value(name, execution));
            }
            for (var name : writes.value()) {
                execution.setVariable(name, value(name, execution));
            }
            if (List.of(writes.passesOn()).contains(Variables.ACCEPTED)) {
                Variables.passOn(execution, Variables.KIND, "COMPLAINT");
                // What a form has submitted is a variable already.
                for (var weight : List.of(Variables.NORMATIVE, Variables.SUPERVISORY, Variables.FIELD_EXAMINATION)) {
                    if (!execution.hasVariable(weight)) {
                        Variables.passOn(execution, weight, false);
                    }
                }
            }
        }

        private Object value(String name, DelegateExecution execution) {
            return switch (name) {
                case Variables.AGENCY -> AGENCY;
                case Variables.UNIT -> UNIT;
                case Variables.HANDLERS -> Groups.liaison(AGENCY, UNIT);
                case Variables.SUPPORTING_AGENCIES, Variables.SUPPORTING_UNITS -> List.of();
                // The first answer moves the due date to that of the answer in substance.
                case Variables.RESPONSE_DUE ->
                    List.of(writes.passesOn()).contains(Variables.SUBSTANTIVE)
                            ? execution.getVariable(Variables.FOLLOW_UP_DUE)
                            : inDays(5);
                case Variables.SUBSTANTIVE ->
                    execution
                            .getVariable(Variables.FOLLOW_UP_DUE)
                            .equals(execution.getVariable(Variables.RESPONSE_DUE));
                default -> name.endsWith("Due") ? inDays(14) : TRUE.contains(name);
            };
        }
    }

    @Bean
    ExecutionListener chooseAgencyProcess() {
        return execution -> Variables.passOnLocally(execution, Variables.AGENCY_PROCESS, "agency-handling");
    }

    @Bean
    TaskListener acknowledgeReferral() {
        return task -> {};
    }

    private static Date inDays(int days) {
        return Date.from(Instant.now().plus(Duration.ofDays(days)));
    }
}
