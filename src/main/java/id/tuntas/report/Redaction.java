package id.tuntas.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes what names one reporter out of a text (PD-19): the name however it is spaced or capitalised, each part of it where it
 * is written as a name, the e-mail address, and the telephone number however it is grouped. Rather a word too many than one
 * too few; what cannot be known beforehand, such as a nickname, stays.
 */
final class Redaction implements UnaryOperator<String> {

    static final String GONE = "[sudah dimusnahkan]";

    private static final int SHORTEST_PART = 3;
    private static final int FEWEST_DIGITS = 6;

    /** Parts of names that are no name. */
    private static final Set<String> FORMS_OF_ADDRESS = Set.of(
            "bapak", "pak", "ibu", "bu", "saudara", "sdr", "sdri", "haji", "hajah", "bin", "binti", "drs", "dra");

    private static final String BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String AFTER = "(?![\\p{L}\\p{N}])";
    private static final String BETWEEN_DIGITS = "[ ().-]{0,2}";

    private final List<Pattern> patterns = new ArrayList<>();

    Redaction(Reporter reporter) {
        if (reporter.email() != null && !reporter.email().isBlank()) {
            add(Pattern.quote(reporter.email().strip()), true);
        }
        var number = ContactPrints.number(reporter.phone());
        if (number != null && number.length() >= FEWEST_DIGITS) {
            addNumber(number);
        }
        if (reporter.name() != null && !reporter.name().isBlank()) {
            addName(reporter.name().strip());
        }
    }

    private void addNumber(String number) {
        var local = number.startsWith("62") ? number.substring(2) : number;
        var prefix = number.startsWith("62") ? "(?:\\+?62|0)" + BETWEEN_DIGITS : "\\+?";
        add(prefix + local.chars().mapToObj(Character::toString).collect(Collectors.joining(BETWEEN_DIGITS)), false);
    }

    private void addName(String name) {
        var parts = name.split("[\\s.,]+");
        add(Arrays.stream(parts).map(Pattern::quote).collect(Collectors.joining("[\\s.,]+")), true);
        Arrays.stream(parts)
                .filter(part -> part.length() >= SHORTEST_PART)
                .filter(part -> !FORMS_OF_ADDRESS.contains(part.toLowerCase(Locale.ROOT)))
                .forEach(part -> {
                    var capital = part.substring(0, 1).toUpperCase(Locale.ROOT)
                            + part.substring(1).toLowerCase(Locale.ROOT);
                    add(
                            "(?:" + Pattern.quote(capital) + "|" + Pattern.quote(part.toUpperCase(Locale.ROOT)) + ")",
                            false);
                });
    }

    private void add(String what, boolean anyCase) {
        patterns.add(
                Pattern.compile(BEFORE + what + AFTER, anyCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0));
    }

    @Override
    public String apply(String text) {
        var redacted = text;
        for (var pattern : patterns) {
            redacted = pattern.matcher(redacted).replaceAll(Matcher.quoteReplacement(PersonalData.MASK));
        }
        return redacted;
    }

    /** A mask may be longer than what it hides. */
    static String of(String textOrNull, UnaryOperator<String> redaction, int longest) {
        if (textOrNull == null) {
            return null;
        }
        var redacted = redaction.apply(textOrNull);
        return redacted.length() <= longest ? redacted : redacted.substring(0, longest - 1) + "…";
    }
}
