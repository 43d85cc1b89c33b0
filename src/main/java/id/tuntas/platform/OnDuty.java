package id.tuntas.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session may be older than the decree that ended last night (ACT-14): the groups that came with the login are held
 * against the duty of today, for this request only.
 */
final class OnDuty extends OncePerRequestFilter {

    private final Duty duty;
    private final InstitutionLogin institutions;

    OnDuty(Duty duty, InstitutionLogin institutions) {
        this.duty = duty;
        this.institutions = institutions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var officer = SecurityContextHolder.getContext().getAuthentication();
        if (officer != null && officer.isAuthenticated() && !(officer instanceof AnonymousAuthenticationToken)) {
            duty.knock();
            var held = officer.getAuthorities().stream()
                    .map(GrantedAuthority::getAuthority)
                    .collect(Collectors.toSet());
            var today = institutions.allowed(officer, duty.groups(officer.getName(), held));
            if (!today.equals(held)) {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(withGroups(officer, today));
                SecurityContextHolder.setContext(context);
            }
        }
        chain.doFilter(request, response);
    }

    private static Authentication withGroups(Authentication officer, Collection<String> groups) {
        var authorities = AuthorityUtils.createAuthorityList(List.copyOf(groups));
        var changed = officer instanceof OAuth2AuthenticationToken token
                ? new OAuth2AuthenticationToken(
                        token.getPrincipal(), authorities, token.getAuthorizedClientRegistrationId())
                : UsernamePasswordAuthenticationToken.authenticated(
                        officer.getPrincipal(), officer.getCredentials(), authorities);
        changed.setDetails(officer.getDetails());
        return changed;
    }
}
