package id.tuntas.review;

import id.tuntas.platform.PdfSetter;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sets a review as PDF. */
@Component
class ReviewPdf {

    private final PdfSetter setter;

    ReviewPdf(PdfSetter setter) {
        this.setter = setter;
    }

    byte[] of(ReviewPaper paper) {
        return setter.set("review/paper", Map.of("paper", paper));
    }
}
