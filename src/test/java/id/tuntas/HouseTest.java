package id.tuntas;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.annotation.AliasFor;

/**
 * A test in the whole house: real models, real rooms, a real and fresh database, no job executor and no demonstration
 * data. Classes that ask for the same {@link #properties()} and {@link #web()} share one house and one database, so a
 * test makes its own reports and never counts those of others. The clock goes back to the present after each test.
 *
 * <p>Which database, see {@link TestDatabase}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@OnTestDatabase
@SpringBootTest
@AutoConfigureMockMvc
public @interface HouseTest {

    /** Settings beside those of {@link TestHouse}; each different list starts a house of its own. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};

    /** {@code RANDOM_PORT} where HTTP, Tasklist or the engine's own API is meant; else {@code MockMvc} will do. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "webEnvironment")
    WebEnvironment web() default WebEnvironment.MOCK;
}
