package id.tuntas.escalation;

import id.tuntas.platform.PdfSetter;
import id.tuntas.report.Reporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.springframework.stereotype.Component;

/** Sets the package and the sheet with the reporter's identity as PDF. */
@Component
class ReferralDocument {

    private final PdfSetter setter;

    ReferralDocument(PdfSetter setter) {
        this.setter = setter;
    }

    byte[] of(Dossier dossier) {
        return setter.set("escalation/referral", Map.of("dossier", dossier));
    }

    /** The package with a sheet before it that says who reports; made when it is asked for and kept nowhere (PD-19). */
    byte[] withIdentity(byte[] dossier, String number, Reporter reporter) {
        var sheet = setter.set("escalation/identity", Map.of("number", number, "reporter", reporter));
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
}
