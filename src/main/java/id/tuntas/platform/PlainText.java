package id.tuntas.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.beans.PropertyEditorSupport;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Text that people can write and a database can keep. U+0000 is neither: PostgreSQL refuses it, so it is refused here,
 * with a sentence, before anything is written.
 */
final class PlainText {

    private PlainText() {}

    static boolean isPlain(String text) {
        return text == null || text.indexOf('\0') < 0;
    }

    /** In JSON. */
    @Configuration(proxyBeanMethods = false)
    static class InJson {
        @Bean
        SimpleModule plainText() {
            return new SimpleModule("plain text").addDeserializer(String.class, new Reader());
        }
    }

    private static final class Reader extends StdScalarDeserializer<String> {
        Reader() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var text = StringDeserializer.instance.deserialize(json, context);
            if (!isPlain(text)) {
                throw context.weirdStringException("…", String.class, "holds U+0000");
            }
            return text;
        }
    }

    /** In the fields of our pages and in the parameters of our API. */
    @ControllerAdvice
    static class InForms {
        @InitBinder
        void bind(WebDataBinder binder) {
            binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
                @Override
                public void setAsText(String text) {
                    if (!isPlain(text)) {
                        throw new IllegalArgumentException("holds U+0000");
                    }
                    setValue(text);
                }
            });
        }
    }
}
