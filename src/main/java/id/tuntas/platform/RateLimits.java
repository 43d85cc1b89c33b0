package id.tuntas.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How often one address, and one access code, may knock (FX-20). Three buckets: requests at the public doors per
 * address, requests per access code, and wrong passwords per address; the engine locks the account itself. Behind a
 * proxy the address is the visitor's only if {@code server.forward-headers-strategy=native} names that proxy as trusted.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 1)
@EnableConfigurationProperties(RateLimits.Settings.class)
class RateLimits extends OncePerRequestFilter {

    /**
     * Per minute.
     *
     * @param perAddress requests of one address at the public doors
     * @param perAccessCode requests with one access code
     * @param wrongPasswords failed logins of one address
     */
    @ConfigurationProperties("tuntas.rate-limits")
    record Settings(int perAddress, int perAccessCode, int wrongPasswords) {}

    private static final String ACCESS_CODE = "X-Access-Code";

    private static final RequestMatcher CODE_FORM =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/laporan/{trackingId}/masuk");

    private final Buckets addresses;
    private final Buckets accessCodes;
    private final Buckets wrongPasswords;
    private final ObjectMapper json;

    RateLimits(Settings settings, ObjectMapper json) {
        this.addresses = new Buckets(settings.perAddress(), System::nanoTime);
        this.accessCodes = new Buckets(settings.perAccessCode(), System::nanoTime);
        this.wrongPasswords = new Buckets(settings.wrongPasswords(), System::nanoTime);
        this.json = json;
    }

    /** A wrong password, by form or by HTTP Basic. */
    @EventListener
    void on(AbstractAuthenticationFailureEvent failed) {
        if (failed.getAuthentication().getDetails() instanceof WebAuthenticationDetails from) {
            wrongPasswords.take(network(from.getRemoteAddress()));
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var seconds = wait(request);
        if (seconds == 0) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        var problem = Problem.of(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "Terlalu sering",
                "Permintaan dari alamat Anda terlalu banyak dalam waktu singkat. Tunggu " + seconds
                        + " detik, lalu coba lagi; yang sudah terkirim tetap tersimpan.");
        if (Browser.asksForPage(request)) {
            request.setAttribute(Problems.PROBLEM, problem);
            response.sendError(problem.getStatus());
        } else {
            Problem.write(response, json, problem);
        }
    }

    private long wait(HttpServletRequest request) {
        var network = network(request.getRemoteAddr());
        if (FrontDoor.logsIn(request)) {
            var afterWrongOnes = wrongPasswords.wait(network);
            if (afterWrongOnes > 0) {
                return afterWrongOnes;
            }
        }
        if (!FrontDoor.isPublicDoor(request)) {
            return 0;
        }
        var code = code(request);
        return Math.max(
                addresses.take(network),
                code == null || code.length() > 100
                        ? 0
                        : accessCodes.take("" + Objects.hash(request.getRequestURI(), code)));
    }

    private static String code(HttpServletRequest request) {
        return CODE_FORM.matches(request) ? request.getParameter("kode") : request.getHeader(ACCESS_CODE);
    }

    /** A household has one IPv4 address, or 2^64 IPv6 addresses with the same first half. */
    static String network(String address) {
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8))
                    : address;
        } catch (UnknownHostException none) {
            return address;
        }
    }
}
