package id.tuntas.report;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the name and the contacts of a reporter may look like, whoever types them in; each may also be missing. */
public final class ContactRules {

    private ContactRules() {}

    @Size(max = 200, message = "Nama paling panjang 200 karakter.")
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    public @interface Name {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    @jakarta.validation.constraints.Email(message = "Alamat surel tidak benar; contoh: nama@contoh.id.")
    @Size(max = 200, message = "Alamat surel paling panjang 200 karakter.")
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    public @interface Email {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    @Pattern(
            regexp = "\\s*|[+]?[0-9][0-9 ().-]{4,28}",
            message = "Nomor telepon hanya berisi angka, 5 sampai 29 karakter; contoh: 0812-3456-7890.")
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    public @interface Phone {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }
}
