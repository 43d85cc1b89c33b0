package id.tuntas.platform;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Sets a page as PDF, tagged so that a screen reader can read it, with its one font inside. */
@Component
public class PdfSetter {

    /** Comes with PDFBox, knows Latin, Greek and Cyrillic, and may be embedded. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** XML knows no such characters; people paste them. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final ITemplateEngine templates;

    PdfSetter(ITemplateEngine templates) {
        // It would tell of every style sheet and font that it loads.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        this.templates = templates;
    }

    /** @param template XHTML */
    public byte[] set(String template, Map<String, Object> model) {
        var html = templates.process(template, new Context(Locale.forLanguageTag("id-ID"), model));
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(PdfSetter::font, "Liberation Sans")
                    .withHtmlContent(printable(html), null)
                    .toStream(pdf)
                    .run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return pdf.toByteArray();
    }

    /** The same text without what XML cannot hold. */
    public static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ");
    }

    private static InputStream font() {
        return Loader.class.getResourceAsStream(FONT);
    }
}
