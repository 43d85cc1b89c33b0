package id.tuntas.bench;

import id.tuntas.directory.Groups;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.camunda.bpm.engine.variable.Variables;
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
import org.springframework.context.support.GenericApplicationContext;

/**
 * The engine without a house: the same models, forms and decision, the same settings of engine and connection pool, its
 * own REST API with HTTP Basic and authorizations on, and delegates that only set what the model needs next. No rooms, no
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
                .initializers(CountingDataSource.initializer(), sameEngineSettings())
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

    @Bean
    JavaDelegate openNationalVerificationDelegate() {
        return dates("nationalVerificationDue");
    }

    @Bean
    JavaDelegate recordNationalVerificationDelegate() {
        return execution -> execution.setVariable("agency", AGENCY);
    }

    @Bean
    JavaDelegate recordNationalVerificationOverdueDelegate() {
        return execution -> {};
    }

    @Bean
    JavaDelegate receiveAtAgencyDelegate() {
        return setting(execution -> passOn(execution, "assigned", false));
    }

    @Bean
    JavaDelegate resumeFollowUpDelegate() {
        return execution -> {};
    }

    @Bean
    JavaDelegate openAgencyVerificationDelegate() {
        return dates("agencyVerificationDue");
    }

    @Bean
    JavaDelegate recordAgencyVerificationOverdueDelegate() {
        return execution -> {};
    }

    @Bean
    JavaDelegate recordAgencyVerificationDelegate() {
        return setting(execution -> {
            passOn(execution, "kind", "COMPLAINT");
            for (var input : List.of("normative", "supervisory", "fieldExamination")) {
                if (!execution.hasVariable(input)) {
                    passOn(execution, input, false);
                }
            }
        });
    }

    @Bean
    JavaDelegate assignUnitDelegate() {
        return setting(execution -> {
            execution.setVariable("unit", UNIT);
            execution.setVariable("handlers", Groups.liaison(AGENCY, UNIT));
            execution.setVariable("firstResponseDue", inDays(5));
            execution.setVariable("followUpDue", inDays(14));
        });
    }

    /** Whatever was answered: the first answer is a notice, the second one the answer in substance. */
    @Bean
    JavaDelegate recordFollowUpDelegate() {
        return setting(execution -> {
            var promised = execution.getVariable("followUpDue");
            passOn(execution, "substantive", promised.equals(execution.getVariable("responseDue")));
            execution.setVariable("responseDue", promised);
        });
    }

    @Bean
    JavaDelegate recordFirstResponseOverdueDelegate() {
        return execution -> {};
    }

    @Bean
    JavaDelegate recordFollowUpOverdueDelegate() {
        return execution -> {};
    }

    @Bean
    JavaDelegate openClosingWaitDelegate() {
        return dates("closingDue");
    }

    @Bean
    JavaDelegate closeReportDelegate() {
        return execution -> {};
    }

    private static JavaDelegate dates(String variable) {
        return execution -> execution.setVariable(variable, inDays(3));
    }

    private static JavaDelegate setting(Consumer<DelegateExecution> variables) {
        return variables::accept;
    }

    private static void passOn(DelegateExecution execution, String name, Object value) {
        execution.setVariable(name, Variables.untypedValue(value, true));
    }

    private static Date inDays(int days) {
        return Date.from(Instant.now().plus(Duration.ofDays(days)));
    }
}
