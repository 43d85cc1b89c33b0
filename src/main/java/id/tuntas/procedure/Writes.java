package id.tuntas.procedure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which variables a delegate leaves behind. Diagrams may be redrawn, so what an element reads must have been written on
 * every way to it; this is where the guard learns who writes.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Writes {

    /** Stored with the case. */
    String[] value() default {};

    /** Gone with the transaction ({@link Variables#passOn}): to be read before the next wait. */
    String[] passesOn() default {};
}
