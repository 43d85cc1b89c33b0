package id.tuntas.platform;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who acts right now: an officer with the groups of the identity service, or the house itself when a timer fires. The
 * reporter is not an actor in this sense: the portal passes {@link #REPORTER}.
 *
 * @param id user id of the identity service; {@code "tuntas"} for the house, {@code "pelapor"} for a reporter, {@code "register-lama"}
 *     where an older register names nobody
 * @param groups the groups of the identity service, empty for the house and for reporters
 */
public record Actor(String id, Set<String> groups) {

    /** Nobody at a keyboard: a timer, a migration. */
    public static final Actor HOUSE = new Actor("tuntas", Set.of());

    /** A reporter, known by tracking id and access code only. */
    public static final Actor REPORTER = new Actor("pelapor", Set.of());

    /** Somebody whom an older register does not name. */
    public static final Actor LEGACY = new Actor("register-lama", Set.of());

    public boolean in(String group) {
        return groups.contains(group);
    }

    /** The officer of this request; {@link #HOUSE} outside a request or for an unauthenticated one. */
    public static Actor current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return HOUSE;
        }
        var groups = new TreeSet<String>();
        authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .forEach(groups::add);
        return new Actor(authentication.getName(), groups);
    }
}
