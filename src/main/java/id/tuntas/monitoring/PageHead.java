package id.tuntas.monitoring;

import id.tuntas.directory.Directory;
import id.tuntas.figures.Period;
import id.tuntas.figures.Question;
import id.tuntas.monitoring.MonitoringApi.About;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page begins with: the question, said in words, and the form that changes it. */
@Component
class PageHead {

    private final Questions questions;
    private final FilterForm filter;
    private final Names names;
    private final Directory directory;
    private final Clock clock;

    PageHead(Questions questions, FilterForm filter, Names names, Directory directory, Clock clock) {
        this.questions = questions;
        this.filter = filter;
        this.names = names;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param links the question as narrowed to the scope, for every link of the page */
    record View(Question question, Links links) {}

    /** @param page below {@code /monitoring} */
    View open(Asked asked, String page, Model model) {
        var now = clock.instant();
        var question = questions.of(complete(asked), now);
        var links = Links.of(question);
        model.addAttribute("about", About.of(question, now));
        model.addAttribute("zone", Period.WIB);
        model.addAttribute("slice", names.slice(question.slice()));
        model.addAttribute("links", links);
        model.addAttribute("tab", page);
        model.addAttribute(
                "evaluated",
                question.slice().agency() != null
                        && question.slice().unit() == null
                        && question.slice().only() == null);
        model.addAttribute("presets", presets(question, links, page));
        model.addAttribute("fields", filter.fields(question, questions.scope()));
        return new View(question, links);
    }

    /** The usual periods, on the page that is open. */
    List<FilterForm.Preset> presets(Question question, Links links, String page) {
        return filter.presets(today(), question, links, page);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.WIB);
    }

    /** Without dates this quarter; without a unit that the agency chosen now does not have. */
    private Asked complete(Asked asked) {
        var today = today();
        var first = asked.from() != null ? asked.from() : asked.to() != null ? asked.to() : today;
        var last = asked.to() != null ? asked.to() : asked.from() != null ? asked.from() : today;
        var period = new Period(
                asked.from() != null ? first : FilterForm.quarter(first).from(),
                asked.to() != null ? last : FilterForm.quarter(last).to());
        var strange = asked.agency() != null
                && asked.unit() != null
                && !asked.agency().isBlank()
                && !asked.unit().isBlank()
                && directory.unit(asked.agency(), asked.unit()).isEmpty();
        return (strange ? asked.withoutUnit() : asked).over(period);
    }
}
