package id.tuntas.review;

import id.tuntas.figures.Period;
import id.tuntas.figures.PeriodMissing;
import id.tuntas.review.ReviewDesk.Download;
import id.tuntas.review.Reviews.Form;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/monitoring/reviews}: periodic reports for programs. */
@RestController
@RequestMapping("/api/v1/monitoring/reviews")
class ReviewApi {

    private final ReviewDesk desk;

    ReviewApi(ReviewDesk desk) {
        this.desk = desk;
    }

    record Beginning(ReviewKind kind, String agency, String unit, LocalDate from, LocalDate to) {}

    /** @param edits as it was answered last: who read something older is refused; the form of the page sends the same */
    record Edit(
            int edits,
            String activities,
            String applicationObstacles,
            String peopleObstacles,
            String earlierRecommendations,
            String recommendations) {

        ReviewWords words() {
            return new ReviewWords(
                    activities, applicationObstacles, peopleObstacles, earlierRecommendations, recommendations);
        }
    }

    record Freezing(int edits) {}

    record Correction(String reason) {}

    /** A line of the list. */
    record Line(
            long id,
            ReviewKind kind,
            String kindLabel,
            String agency,
            String unit,
            LocalDate from,
            LocalDate to,
            int version,
            Long corrects,
            String reason,
            Long correctedBy,
            boolean frozen,
            Instant frozenAt,
            String frozenBy,
            String pdfSha256,
            String docxSha256) {

        static Line of(Review review) {
            return new Line(
                    review.id(),
                    review.kind(),
                    review.kind().label(),
                    review.agency(),
                    review.unit(),
                    review.period().from(),
                    review.period().to(),
                    review.version(),
                    review.corrects(),
                    review.reason(),
                    review.correctedBy(),
                    review.frozen(),
                    review.frozenAt(),
                    review.frozenBy(),
                    review.pdfHash(),
                    review.docxHash());
        }
    }

    record Answer(Line review, int edits, ReviewWords words, ReviewFigures figures, List<String> warnings) {}

    @GetMapping
    List<Line> all() {
        return desk.all().stream().map(Line::of).toList();
    }

    @PostMapping
    ResponseEntity<Answer> begin(@RequestBody Beginning beginning) {
        if (beginning.from() == null || beginning.to() == null) {
            throw new PeriodMissing();
        }
        return created(desk.begin(
                beginning.kind(), beginning.agency(), beginning.unit(), new Period(beginning.from(), beginning.to())));
    }

    @GetMapping("/{id}")
    Answer one(@PathVariable long id) {
        return answer(desk.open(id));
    }

    @PutMapping("/{id}")
    Answer save(@PathVariable long id, @RequestBody Edit edit) {
        return answer(desk.save(id, edit.edits(), edit.words()));
    }

    @PostMapping("/{id}/freeze")
    Answer freeze(@PathVariable long id, @RequestBody Freezing freezing) {
        return answer(desk.freeze(id, freezing.edits()));
    }

    @PostMapping("/{id}/correction")
    ResponseEntity<Answer> correct(@PathVariable long id, @RequestBody Correction correction) {
        return created(desk.correct(id, correction.reason()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable long id, @RequestParam int edits) {
        desk.discard(id, edits);
    }

    @GetMapping("/{id}/document.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id) {
        return file(desk.download(id, Form.PDF));
    }

    @GetMapping("/{id}/document.docx")
    ResponseEntity<byte[]> docx(@PathVariable long id) {
        return file(desk.download(id, Form.DOCX));
    }

    static ResponseEntity<byte[]> file(Download download) {
        var name = ContentDisposition.attachment()
                .filename(download.review().fileName(download.form().ending()))
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(download.form().contentType()))
                .body(download.content());
    }

    private ResponseEntity<Answer> created(Review review) {
        return ResponseEntity.created(URI.create("/api/v1/monitoring/reviews/" + review.id()))
                .body(answer(review));
    }

    private Answer answer(Review review) {
        return new Answer(Line.of(review), review.edits(), review.words(), desk.figures(review), desk.warnings(review));
    }
}
