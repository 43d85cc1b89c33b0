package id.tuntas.procedure;

import id.tuntas.HouseTest;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The tests of one process: its real model in the whole house, nothing of ours mocked, driven by {@link CaseDriver}. When
 * all of them have passed, they must have walked every node and every flow of the model ({@link ModelCoverage}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@HouseTest
@Import({CaseDriver.class, ModelCoverage.Engine.class})
@TestExecutionListeners(listeners = ModelCoverage.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@interface ProcessTestOf {

    /** Id of the process, e.g. {@code report-handling}. */
    String value();
}
