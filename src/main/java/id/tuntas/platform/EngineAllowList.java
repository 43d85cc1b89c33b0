package id.tuntas.platform;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * What an officer may ask of the engine's own API; the operator and process owners may ask everything. It is a list of
 * what is allowed because the engine's permissions are too coarse: TASK_WORK alone lets an officer resolve a task, throw
 * an error in it or complete it past its form, and comments need no permission at all. Who may see which task, and what
 * a form accepts, is decided behind this door.
 */
final class EngineAllowList implements AuthorizationManager<RequestAuthorizationContext> {

    static final List<String> DOORS = List.of("/engine-rest", "/camunda/api/engine/engine/default");
    private static final Set<String> FREE = Set.of(Roles.ADMIN, Roles.PROCESS_OWNER);

    record Allowed(HttpMethod method, String path) {}

    static final List<Allowed> TABLE = List.of(
            // Inbox: the filters that the house ships, and tasks
            new Allowed(GET, "/filter"),
            new Allowed(OPTIONS, "/filter"),
            new Allowed(GET, "/filter/count"),
            new Allowed(GET, "/filter/{id}"),
            new Allowed(GET, "/filter/{id}/count"),
            new Allowed(POST, "/filter/{id}/count"),
            new Allowed(GET, "/filter/{id}/list"),
            new Allowed(POST, "/filter/{id}/list"),
            new Allowed(GET, "/filter/{id}/singleResult"),
            new Allowed(POST, "/filter/{id}/singleResult"),
            new Allowed(GET, "/task"),
            new Allowed(POST, "/task"),
            new Allowed(GET, "/task/count"),
            new Allowed(POST, "/task/count"),
            // One task
            new Allowed(GET, "/task/{id}"),
            new Allowed(POST, "/task/{id}/claim"),
            new Allowed(POST, "/task/{id}/unclaim"),
            new Allowed(GET, "/task/{id}/form"),
            new Allowed(GET, "/task/{id}/deployed-form"),
            new Allowed(GET, "/task/{id}/form-variables"),
            new Allowed(POST, "/task/{id}/submit-form"),
            // A report taken down at the counter
            new Allowed(GET, "/process-definition"),
            new Allowed(GET, "/process-definition/count"),
            new Allowed(GET, "/process-definition/{id}/startForm"),
            new Allowed(GET, "/process-definition/{id}/deployed-start-form"),
            new Allowed(GET, "/process-definition/{id}/form-variables"),
            new Allowed(POST, "/process-definition/{id}/submit-form"),
            new Allowed(GET, "/process-definition/key/{key}/startForm"),
            new Allowed(GET, "/process-definition/key/{key}/deployed-start-form"),
            new Allowed(GET, "/process-definition/key/{key}/form-variables"),
            new Allowed(POST, "/process-definition/key/{key}/submit-form"),
            // One's own name in the header of Tasklist
            new Allowed(GET, "/user/{me}/profile"));

    private final List<PathPatternRequestMatcher> matchers = Stream.concat(
                    DOORS.stream()
                            .flatMap(door -> TABLE.stream()
                                    .map(allowed -> PathPatternRequestMatcher.withDefaults()
                                            .matcher(allowed.method(), door + allowed.path()))),
                    // The names of the engines: Tasklist asks before anything else.
                    Stream.of(PathPatternRequestMatcher.withDefaults().matcher(GET, "/camunda/api/engine/engine/")))
            .toList();

    /** Operator and process owners. */
    static boolean isFree(Authentication officer) {
        return officer != null
                && officer.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(FREE::contains);
    }

    @Override
    public AuthorizationDecision authorize(Supplier<Authentication> asker, RequestAuthorizationContext requested) {
        var officer = asker.get();
        if (officer == null || !officer.isAuthenticated() || officer instanceof AnonymousAuthenticationToken) {
            return new AuthorizationDecision(false);
        }
        return new AuthorizationDecision(isFree(officer)
                || matchers.stream().anyMatch(matcher -> {
                    var match = matcher.matcher(requested.getRequest());
                    var whose = match.getVariables().get("me");
                    return match.isMatch() && (whose == null || whose.equals(officer.getName()));
                }));
    }

    /** Spring Security 6.5 still calls it by its old name in places. */
    @Override
    @Deprecated
    public AuthorizationDecision check(Supplier<Authentication> asker, RequestAuthorizationContext requested) {
        return authorize(asker, requested);
    }
}
