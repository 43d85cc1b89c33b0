package id.tuntas.casefile;

import id.tuntas.report.TrackingId;
import id.tuntas.report.UnknownReport;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;

/** What the engine remembers of the tasks of a report. One query for a whole report, through all called processes. */
@Component
class TaskHistory {

    /**
     * One task of an officer.
     *
     * @param assignee who took it, null while nobody has
     * @param endedAt null while it waits
     * @param done false if the diagram took it away
     */
    record TaskDone(String id, String name, String assignee, Instant startedAt, Instant endedAt, boolean done) {}

    /** Name of the variable; of a sub-case it holds its own number, where the business key is that of the whole. */
    private static final String TRACKING_ID = "trackingId";

    private final HistoryService history;

    TaskHistory(HistoryService history) {
        this.history = history;
    }

    /** @throws UnknownReport if there is no such task, or it is not one of a report */
    TrackingId reportOf(String taskId) {
        var report = history.createNativeHistoricVariableInstanceQuery()
                .sql("select V.* from ACT_HI_VARINST V join ACT_HI_TASKINST T on T.PROC_INST_ID_ = V.PROC_INST_ID_"
                        + " where T.ID_ = #{task} and V.NAME_ = #{name}")
                .parameter("task", taskId)
                .parameter("name", TRACKING_ID)
                .singleResult();
        if (report == null) {
            throw new UnknownReport();
        }
        return new TrackingId((String) report.getValue());
    }

    List<TaskDone> of(TrackingId trackingId) {
        return history
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(trackingId.whole().value())
                .processVariableValueEquals(TRACKING_ID, trackingId.value())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(TaskHistory::done)
                .toList();
    }

    private static TaskDone done(HistoricTaskInstance task) {
        return new TaskDone(
                task.getId(),
                task.getName(),
                task.getAssignee(),
                instant(task.getStartTime()),
                instant(task.getEndTime()),
                "completed".equals(task.getDeleteReason()));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
