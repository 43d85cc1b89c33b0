package id.tuntas.review;

import java.util.List;

/**
 * What figures cannot say: written by whoever reports, until the review is frozen. Each line is a point of its own.
 *
 * @param earlierRecommendations what became of what was recommended before
 */
record ReviewWords(
        String activities,
        String applicationObstacles,
        String peopleObstacles,
        String earlierRecommendations,
        String recommendations) {

    static final int LONGEST = 8_000;

    static final ReviewWords NONE = new ReviewWords(null, null, null, null, null);

    ReviewWords {
        activities = tidy(activities);
        applicationObstacles = tidy(applicationObstacles);
        peopleObstacles = tidy(peopleObstacles);
        earlierRecommendations = tidy(earlierRecommendations);
        recommendations = tidy(recommendations);
    }

    /** @throws UnclearReview if a text is longer than the register keeps */
    ReviewWords checked() {
        for (var text :
                List.of(activities, applicationObstacles, peopleObstacles, earlierRecommendations, recommendations)) {
            if (text.length() > LONGEST) {
                throw new UnclearReview("Setiap isian paling panjang " + LONGEST + " huruf.");
            }
        }
        return this;
    }

    private static String tidy(String text) {
        return text == null
                ? ""
                : text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    static List<String> points(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
