package id.tuntas.platform;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * The rules say no, anywhere below an engine command: in a form, a listener, a record step, at commit. A door of the
 * house gets the {@link Refusal} itself, however deep the engine wrapped it. A caller of the engine's HTTP API gets the
 * sentence under a status that is not the server's fault: 403 when the caller may not, 409 for a lost race, else 400.
 * Either way the transaction is rolled back and the task stays open.
 *
 * <p>The answer is thrown as a finished JAX-RS response, because the engine's resources put English words before the
 * message of every other exception, and answer a lost race with 500.
 */
class RefusalAnswers extends CommandInterceptor {

    /** U+0000 in a value that somebody looks for: PostgreSQL knows no such text. */
    private static final String UNSTORABLE = "22021";

    /** The class of integrity constraints. */
    private static final String INTEGRITY = "23";

    /** By which a sentence of ours is known from the engine's own. */
    static final String TYPE = "Refusal";

    @Override
    public <T> T execute(Command<T> command) {
        try {
            refuseByPasses(command);
            return next.execute(command);
        } catch (RuntimeException failure) {
            var refusal = cause(failure, Refusal.class);
            if (!EngineHttp.isServing()) {
                throw refusal == null ? failure : refusal;
            }
            throw answer(command, failure, refusal);
        }
    }

    /** Ways out of a task that go round its form and that no model of the house uses. */
    private static void refuseByPasses(Command<?> command) {
        if (EngineHttp.isServing()
                && (command instanceof ResolveTaskCmd
                        || command instanceof HandleTaskBpmnErrorCmd
                        || command instanceof HandleTaskEscalationCmd)) {
            throw new FormRefusal(
                    Refusal.Kind.INVALID, "Tugas ini hanya dapat diselesaikan dengan mengirim formulirnya.");
        }
    }

    private static RuntimeException answer(Command<?> command, RuntimeException failure, Refusal refusal) {
        if (refusal != null) {
            return switch (refusal.kind()) {
                case FORBIDDEN -> answer(Response.Status.FORBIDDEN, refusal.getMessage());
                case CONFLICT -> answer(Response.Status.CONFLICT, refusal.getMessage());
                default -> answer(Response.Status.BAD_REQUEST, refusal.getMessage());
            };
        }
        if (cause(failure, TaskAlreadyClaimedException.class) != null) {
            return answer(Response.Status.CONFLICT, "Tugas ini sudah diambil orang lain.");
        }
        if (cause(failure, OptimisticLockingException.class) != null
                || cause(failure, ConcurrencyFailureException.class) != null) {
            return answer(
                    Response.Status.CONFLICT, "Orang lain baru saja mengubah data ini. Muat ulang, lalu coba lagi.");
        }
        if (isViolation(failure, UNSTORABLE)) {
            return answer(
                    Response.Status.BAD_REQUEST, "Permintaan berisi karakter yang tidak dapat disimpan atau dicari.");
        }
        if (command instanceof SaveUserCmd && "Password does not match policy".equals(failure.getMessage())) {
            return answer(
                    Response.Status.BAD_REQUEST,
                    "Kata sandi harus paling sedikit 10 karakter, berisi huruf besar, huruf kecil, angka, dan tanda"
                            + " baca, serta tidak memuat data pemiliknya.");
        }
        if (command instanceof ClaimTaskCmd && isViolation(failure, INTEGRITY)) {
            // The same officer twice at once: the second finds the engine's permission for the task already written.
            return answer(Response.Status.CONFLICT, "Tugas ini baru saja diambil.");
        }
        if ((command instanceof SubmitTaskFormCmd || command instanceof ClaimTaskCmd)
                && failure instanceof NullValueException
                && failure.getMessage().contains("Cannot find task with id")) {
            return answer(
                    Response.Status.CONFLICT,
                    "Tugas ini sudah tidak terbuka; mungkin orang lain telah menyelesaikannya.");
        }
        if (command instanceof GetDeployedTaskFormCmd && failure instanceof NullPointerException) {
            // The engine asks for the permission before it has looked whether there is such a task.
            return answer(Response.Status.NOT_FOUND, "Tugas ini tidak ada.");
        }
        return failure;
    }

    /** @param state SQL state or its class */
    private static boolean isViolation(RuntimeException failure, String state) {
        var violation = cause(failure, SQLException.class);
        return violation != null
                && violation.getSQLState() != null
                && violation.getSQLState().startsWith(state);
    }

    private static WebApplicationException answer(Response.Status status, String sentence) {
        return new WebApplicationException(
                sentence,
                Response.status(status)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(Map.of("type", TYPE, "message", sentence))
                        .build());
    }

    private static <E extends Throwable> E cause(Throwable failure, Class<E> kind) {
        for (var each = failure; each != null; each = each.getCause()) {
            if (kind.isInstance(each)) {
                return kind.cast(each);
            }
        }
        return null;
    }
}
