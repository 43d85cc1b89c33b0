package id.tuntas.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the engine's own API says of a mistake names its classes, and sometimes its statements. An officer reads our
 * sentence instead, unless it is ours already ({@link RefusalAnswers}); those who look after the models need the
 * engine's.
 */
final class EngineErrors extends OncePerRequestFilter {

    private final ObjectMapper json;

    EngineErrors(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = Browser.path(request);
        return !path.startsWith("/engine-rest") && !path.startsWith("/camunda/api/engine")
                || EngineAllowList.isFree(SecurityContextHolder.getContext().getAuthentication());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = new HeldError(response);
        chain.doFilter(request, held);
        if (held.error == null) {
            return;
        }
        var said = held.error.toByteArray();
        var answer = isOurs(said)
                ? said
                : json.writeValueAsBytes(Map.of(
                        "type",
                        RefusalAnswers.TYPE,
                        "message",
                        Problem.of(HttpStatusCode.valueOf(response.getStatus())).getDetail()));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    private boolean isOurs(byte[] said) throws IOException {
        try {
            var answer = json.readTree(said);
            return answer != null
                    && RefusalAnswers.TYPE.equals(answer.path("type").asText());
        } catch (JsonProcessingException page) {
            return false;
        }
    }

    /** Keeps what is written after the status of an error; everything else passes through. */
    private static final class HeldError extends HttpServletResponseWrapper {

        private ByteArrayOutputStream error;

        private HeldError(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (getStatus() < 400) {
                return super.getOutputStream();
            }
            if (error == null) {
                error = new ByteArrayOutputStream();
            }
            return new ServletOutputStream() {
                @Override
                public void write(int next) {
                    error.write(next);
                }

                @Override
                public void write(byte[] from, int at, int length) {
                    error.write(from, at, length);
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    // Nothing here is written later.
                }
            };
        }

        @Override
        public void flushBuffer() throws IOException {
            if (getStatus() < 400) {
                super.flushBuffer();
            }
        }
    }
}
