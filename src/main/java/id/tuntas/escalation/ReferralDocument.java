package id.tuntas.escalation;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import id.tuntas.report.Reporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Sets the package and the sheet with the reporter's identity as PDF, tagged so that a screen reader can read them. */
@Component
class ReferralDocument {

    /** Comes with PDFBox, knows Latin, Greek and Cyrillic, and may be embedded. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** XML knows no such characters; people paste them. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final ITemplateEngine templates;

    ReferralDocument(ITemplateEngine templates) {
        this.templates = templates;
    }

    byte[] of(Dossier dossier) {
        return pdf("escalation/referral", Map.of("dossier", dossier));
    }

    /** The package with a sheet before it that says who reports; made when it is asked for and kept nowhere (PD-19). */
    byte[] withIdentity(byte[] dossier, String number, Reporter reporter) {
        var sheet = pdf("escalation/identity", Map.of("number", number, "reporter", reporter));
        var both = new ByteArrayOutputStream();
        var merger = new PDFMergerUtility();
        merger.addSource(new RandomAccessReadBuffer(sheet));
        merger.addSource(new RandomAccessReadBuffer(dossier));
        merger.setDestinationStream(both);
        try {
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return both.toByteArray();
    }

    private byte[] pdf(String template, Map<String, Object> model) {
        var html = templates.process(template, new Context(Locale.forLanguageTag("id-ID"), model));
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(ReferralDocument::font, "Liberation Sans")
                    .withHtmlContent(UNPRINTABLE.matcher(html).replaceAll(" "), null)
                    .toStream(pdf)
                    .run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return pdf.toByteArray();
    }

    private static InputStream font() {
        return Loader.class.getResourceAsStream(FONT);
    }
}
