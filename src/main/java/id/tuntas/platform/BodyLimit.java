package id.tuntas.platform;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * How much may be sent that is no file: the longest report, reply or form fits many times. Files have the limits of
 * {@code spring.servlet.multipart}.
 */
final class BodyLimit extends HttpServletRequestWrapper {

    private static final int MOST = 1024 * 1024;

    /** A register of years comes as one table, from an officer. */
    private static final RequestMatcher TABLES = FrontDoor.any("/api/v1/intake/legacy");

    /** Found out while reading, by Spring's converters or by the engine's: each has to know it for what it is. */
    static class BodyTooLarge extends WebApplicationException {
        BodyTooLarge() {
            super(Response.status(HttpStatus.PAYLOAD_TOO_LARGE.value()).build());
        }
    }

    private BodyLimit(HttpServletRequest request) {
        super(request);
    }

    static boolean holds(HttpServletRequest request) throws IOException {
        if (isLarge(request)) {
            return true;
        }
        if (request.getContentLengthLong() < 0 && is(request, MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            // Tomcat reads it, with the same limit, and says afterwards that it has not.
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
            request.getParameterMap();
        }
        return request.getContentLengthLong() <= MOST && !wasTooLarge(request);
    }

    /** Whether Tomcat has given up on a form or its files. */
    static boolean wasTooLarge(HttpServletRequest request) {
        return request.getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR) == FailReason.POST_TOO_LARGE;
    }

    static HttpServletRequest on(HttpServletRequest request) {
        return isLarge(request) ? request : new BodyLimit(request);
    }

    private static boolean isLarge(HttpServletRequest request) {
        return is(request, "multipart/") || TABLES.matches(request);
    }

    private static boolean is(HttpServletRequest request, String type) {
        var given = request.getContentType();
        return given != null && given.toLowerCase(Locale.ROOT).startsWith(type);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Counted(super.getInputStream());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(
                getInputStream(),
                getCharacterEncoding() == null ? StandardCharsets.UTF_8.name() : getCharacterEncoding()));
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        private Counted(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            var next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            var length = body.read(into, from, most);
            count(Math.max(0, length));
            return length;
        }

        private void count(int more) {
            read += more;
            if (read > MOST) {
                throw new BodyTooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
