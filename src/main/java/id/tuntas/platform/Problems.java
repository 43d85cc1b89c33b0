package id.tuntas.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.EOFException;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.catalina.Globals;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * The one place where an exception gets its HTTP meaning. Programs get an RFC 9457 problem, browsers the same sentences
 * as a page ({@link ErrorPage}). Only named exceptions mean something; every other one is a 500 whose incident number
 * joins the answer and the log.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    /** Where the problem waits for the error page. */
    static final String PROBLEM = Problems.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    @ExceptionHandler
    ResponseEntity<Object> on(Refusal refusal, WebRequest request) {
        return answer(Problem.of(refusal), HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler({ConcurrencyFailureException.class, OptimisticLockingException.class})
    ResponseEntity<Object> onLostRace(Exception lost, WebRequest request) {
        return answer(
                Problem.of(
                        HttpStatus.CONFLICT,
                        "changed-meanwhile",
                        "Keadaan sudah berubah",
                        "Ada yang mendahului Anda mengubah data ini. Muat ulang, lalu coba lagi."),
                HttpHeaders.EMPTY,
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> on(ConstraintViolationException violated, WebRequest request) {
        return invalid(
                violated.getConstraintViolations().stream()
                        .map(one -> sentence(last(one.getPropertyPath().toString()), one.getMessage()))
                        .toList(),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> on(AuthorizationException refused, WebRequest request) {
        return answer(Problem.of(HttpStatus.FORBIDDEN), HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> on(BodyLimit.BodyTooLarge large, WebRequest request) {
        return answer(Problem.of(HttpStatus.PAYLOAD_TOO_LARGE), HttpHeaders.EMPTY, request);
    }

    /** The front door answers these. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void onSecurity(RuntimeException refused) {
        throw refused;
    }

    /** Whoever asked has hung up; nobody is left to answer and nothing is broken. */
    @ExceptionHandler
    void on(ClientAbortException gone) {
        LOG.debug("the caller is gone", gone);
    }

    @ExceptionHandler
    ResponseEntity<Object> on(Exception other, WebRequest request) {
        return answer(of(other, ((ServletWebRequest) request).getRequest()), HttpHeaders.EMPTY, request);
    }

    /** What has no name above, in a handler or before one was found ({@link ErrorPage}). */
    static ProblemDetail of(Throwable other, HttpServletRequest request) {
        return isBroken(other, request) ? Problem.of(HttpStatus.BAD_REQUEST) : incident(other);
    }

    /**
     * Files were expected and something else came; half of what was announced; a field has a name that no form has; or
     * Tomcat could not read the form, which it tells in passing.
     */
    private static boolean isBroken(Throwable why, HttpServletRequest request) {
        return why instanceof MultipartException
                || why instanceof EOFException
                || why instanceof RequestRejectedException
                || why instanceof BadRequestException
                || request.getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR) != null;
    }

    /** Logged once, here, under the number that the caller is told. */
    private static ProblemDetail incident(Throwable unexpected) {
        var number = new byte[4];
        RANDOM.nextBytes(number);
        var incident = HexFormat.of().formatHex(number);
        LOG.error("incident {}", incident, unexpected);
        var problem = Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "unexpected",
                "Terjadi kesalahan",
                "Ada yang tidak beres di pihak kami. Sebutkan nomor kejadian " + incident + " bila menghubungi kami.");
        problem.setProperty("incident", incident);
        return problem;
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(
                invalid.getBindingResult().getAllErrors().stream()
                        .map(error -> error instanceof FieldError field
                                ? sentence(
                                        field.getField(),
                                        field.isBindingFailure() ? "tidak dapat dibaca." : field.getDefaultMessage())
                                : sentence("", error.getDefaultMessage()))
                        .toList(),
                request);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(
                invalid.getParameterValidationResults().stream()
                        .flatMap(result -> result.getResolvableErrors().stream()
                                .map(error -> sentence(
                                        error instanceof FieldError field
                                                ? field.getField()
                                                : result.getMethodParameter().getParameterName(),
                                        error.getDefaultMessage())))
                        .toList(),
                request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return unreadable.contains(BodyLimit.BodyTooLarge.class)
                ? answer(Problem.of(HttpStatus.PAYLOAD_TOO_LARGE), HttpHeaders.EMPTY, request)
                : invalid(List.of(unreadable(unreadable.getCause())), request);
    }

    private static String unreadable(Throwable cause) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return path(unknown) + ": bidang ini tidak dikenal.";
        }
        if (cause instanceof InvalidFormatException wrong
                && wrong.getTargetType().isEnum()) {
            return path(wrong) + ": harus salah satu dari "
                    + Arrays.stream(wrong.getTargetType().getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        if (cause instanceof JsonMappingException wrong && !wrong.getPath().isEmpty()) {
            return path(wrong) + ": nilainya tidak sesuai.";
        }
        if (cause instanceof JsonProcessingException broken && broken.getLocation() != null) {
            return "Isi permintaan bukan JSON yang benar (baris %d, kolom %d)."
                    .formatted(
                            broken.getLocation().getLineNr(),
                            broken.getLocation().getColumnNr());
        }
        return "Isi permintaan kosong atau tidak dapat dibaca.";
    }

    private static String path(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return invalid(List.of(missing.getParameterName() + ": wajib diisi."), request);
    }

    @Override
    protected ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return missing instanceof MissingRequestHeaderException header
                ? invalid(List.of(header.getHeaderName() + ": wajib diisi."), request)
                : super.handleServletRequestBindingException(missing, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = wrong instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : Objects.requireNonNullElse(wrong.getPropertyName(), "?");
        return invalid(List.of(name + ": nilainya tidak sesuai."), request);
    }

    private ResponseEntity<Object> invalid(List<String> faults, WebRequest request) {
        var problem = Problem.of(
                HttpStatus.BAD_REQUEST,
                "invalid",
                "Permintaan belum benar",
                faults.stream().sorted().collect(Collectors.joining(" ")));
        return answer(problem, HttpHeaders.EMPTY, request);
    }

    /** A message of ours is a whole sentence that names the field as people know it; a standard one wants it in front. */
    private static String sentence(String field, String message) {
        return Character.isUpperCase(message.charAt(0)) ? message : field + ": " + message;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** All that Spring names itself, with our sentences instead of its English ones. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception named, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(status.is5xxServerError() ? incident(named) : Problem.of(status), headers, request);
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        var http = ((ServletWebRequest) request).getRequest();
        var response = ((ServletWebRequest) request).getResponse();
        if (response == null || response.isCommitted()) {
            return null;
        }
        if (Browser.asksForPage(http)) {
            return toPage(problem, http, response);
        }
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<Object> toPage(
            ProblemDetail problem, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(PROBLEM, problem);
        try {
            response.sendError(problem.getStatus());
        } catch (IOException gone) {
            LOG.debug("the browser is gone", gone);
        }
        return null;
    }
}
