package id.tuntas.house;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the documents keep, one constant per rule. A finding names the document and what is wrong. */
enum DocsContract {
    LINK_LEADS_SOMEWHERE(docs -> docs(docs)
            .flatMap(doc -> links(doc.getValue())
                    .filter(link -> !link.contains(":") && !leadsSomewhere(docs, doc.getKey(), link))
                    .map(link -> doc.getKey() + ": nothing is at " + link))),

    DECISIONS_ARE_COUNTED_WITHOUT_A_GAP(docs -> {
        var decisions = List.copyOf(decisions(docs).keySet());
        return IntStream.range(0, decisions.size())
                .filter(place -> !decisions.get(place).startsWith("%04d-".formatted(place + 1)))
                .mapToObj(place -> "decision %04d is missing before %s".formatted(place + 1, decisions.get(place)))
                .limit(1);
    }),

    DECISION_FITS_ITS_FORM(docs -> decisions(docs).entrySet().stream()
            .flatMap(decision -> Stream.of(
                            "# " + decision.getKey().substring(0, 4) + " ",
                            "Status: ",
                            "## Context",
                            "## Decision",
                            "## Consequences",
                            "## Gate")
                    .filter(part -> decision.getValue().lines().noneMatch(line -> line.startsWith(part)))
                    .map(part -> decision.getKey() + ": has no line '" + part.strip() + "'"))),

    INDEX_LISTS_EVERY_DECISION(docs -> decisions(docs).entrySet().stream()
            .map(decision -> "- [%s](%s)"
                    .formatted(
                            decision.getValue().lines().findFirst().orElse("").replaceFirst("^# ", ""),
                            decision.getKey()))
            .filter(line -> docs.texts().get(Docs.INDEX).lines().noneMatch(line::equals))
            .map(line -> Docs.INDEX + ": has no line " + line)),

    CITED_DECISION_EXISTS(docs -> docs.texts().entrySet().stream()
            .filter(file -> !isAboutDocuments(file.getKey()))
            .flatMap(file -> citedDecisions(file.getValue())
                    .filter(number -> decisions(docs).keySet().stream().noneMatch(name -> name.startsWith(number)))
                    .map(number -> file.getKey() + ": there is no ADR " + number))),

    CITED_DOCUMENT_EXISTS(docs -> code(docs)
            .flatMap(file -> citedDocuments(file.getValue())
                    .filter(cited -> !isThere(docs, cited))
                    .map(cited -> name(file.getKey()) + ": there is no " + cited.group()))),

    NAMED_CODE_EXISTS(docs -> {
        var code = Stream.concat(
                        docs.texts().keySet().stream().map(DocsContract::name),
                        code(docs).flatMap(file -> names(file.getValue())))
                .collect(toSet());
        return docs(docs)
                .flatMap(doc -> quotedNames(doc.getValue())
                        .filter(name -> !code.contains(name))
                        .map(name -> doc.getKey() + ": nothing is called " + name));
    }),

    WORD_STANDS_IN_THE_GLOSSARY(docs -> docs.words().entrySet().stream()
            .filter(word -> rows(docs.texts().get(Docs.GLOSSARY))
                    .noneMatch(row -> row.get(1).contains("`" + word.getKey() + "`")
                            && (word.getValue().isEmpty() || row.get(0).equals(word.getValue()))))
            .map(word -> Docs.GLOSSARY + ": has no row '" + word.getValue() + "' for " + word.getKey())),

    ROOM_STANDS_IN_THE_GLOSSARY(docs -> docs.rooms().keySet().stream()
            .filter(room -> rows(docs.texts().get(Docs.GLOSSARY))
                    .noneMatch(row -> row.get(1).equals("`" + room + "`")))
            .map(room -> Docs.GLOSSARY + ": has no row for room " + room)),

    CITED_RULE_IS_EXPLAINED(docs -> {
        var explained =
                rows(docs.texts().get(Docs.RULES)).map(row -> row.get(0)).collect(toSet());
        return cited(docs, file -> !file.equals(Docs.RULES) && !isAboutDocuments(file)).entrySet().stream()
                .filter(rule -> !explained.contains(rule.getKey()))
                .map(rule -> Docs.RULES + ": has no row for " + rule.getKey() + ", cited in "
                        + String.join(", ", rule.getValue()));
    }),

    EXPLAINED_RULE_IS_CITED(docs -> {
        var cited = cited(docs, file -> !file.equals(Docs.RULES) && !isAboutDocuments(file))
                .keySet();
        return rows(docs.texts().get(Docs.RULES))
                .map(row -> row.get(0))
                .filter(rule -> rule.matches("[A-Z]+-\\d+") && !cited.contains(rule))
                .map(rule -> Docs.RULES + ": nobody cites " + rule);
    }),

    DERIVED_COLUMNS_ARE_CURRENT(docs -> Stream.of(Docs.RULES, Docs.DESIGN)
            .filter(file -> !renewed(docs, file).equals(docs.texts().get(file)))
            .flatMap(file -> {
                var now = renewed(docs, file).lines().toList();
                return docs.texts()
                        .get(file)
                        .lines()
                        .filter(line -> !now.contains(line))
                        .map(line -> file + ": is no longer true: " + line);
            }));

    private static final Pattern LINK = Pattern.compile("(?:]\\(|src=\")([^)\"\\s]+)[)\"]");
    private static final Pattern DECISION = Pattern.compile("\\bADR (\\d{4})\\b");
    private static final Pattern DOCUMENT =
            Pattern.compile("\\b([A-Za-z-]+\\.md)(?: section (\\d)|, \\\\?\"([^\"\\\\]+))?");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    /** A class or a constant; one word alone could be anything. */
    private static final Pattern NAME =
            Pattern.compile("\\b(?:[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+|[A-Z]+(?:_[A-Z]+)+)\\b");

    private static final Pattern RULE = Pattern.compile(
            "\\b(ACT|AC|AR|BW|CAL|CH|DI|DS|ET|FX|IT|IV|KL|KP|LI|L|MI|NT|OM|PD|PR"
                    + "|Q|RA|RP|RT|ST|TD|TR|V)-(\\d+)(?:(?:\\.\\.| to (?:[A-Z]+-)?| sampai (?:dengan )?(?:[A-Z]+-)?)(\\d+))?\\b");

    private final Function<Docs, Stream<String>> check;

    DocsContract(Function<Docs, Stream<String>> check) {
        this.check = check;
    }

    List<String> check(Docs docs) {
        return check.apply(docs).sorted().toList();
    }

    /** A document with the columns that the code knows better filled in from the code. */
    static String renewed(Docs docs, String file) {
        var derived = file.equals(Docs.RULES) ? rulesBy(docs) : roomsBy(docs);
        return docs.texts()
                .get(file)
                .lines()
                .map(line -> {
                    var cells = cells(line);
                    return cells.isEmpty() || !derived.containsKey(cells.get(0))
                            ? line
                            : ("| " + cells.get(0) + " | " + cells.get(1) + " | " + derived.get(cells.get(0)) + " |")
                                    .replaceAll(" {2,}", " ");
                })
                .collect(joining("\n", "", "\n"));
    }

    private static Map<String, String> roomsBy(Docs docs) {
        var rows = new TreeMap<String, String>();
        docs.rooms()
                .forEach((room, uses) -> rows.put(
                        quoted(room), uses.stream().map(DocsContract::quoted).collect(joining(", "))));
        return rows;
    }

    private static Map<String, String> rulesBy(Docs docs) {
        var lives = cited(docs, file -> file.matches("(bpmn|forms|src/main)/.*"));
        var proved = cited(docs, file -> file.startsWith("src/test/") && !file.contains("/house/"));
        var rows = new TreeMap<String, String>();
        rows(docs.texts().get(Docs.RULES))
                .map(row -> row.get(0))
                .forEach(rule -> rows.put(rule, files(lives.get(rule)) + " | " + files(proved.get(rule))));
        rows.keySet().removeIf(rule -> !RULE.matcher(rule).matches());
        return rows;
    }

    private static String files(Set<String> paths) {
        return paths == null
                ? ""
                : paths.stream()
                        .map(DocsContract::name)
                        .map(DocsContract::quoted)
                        .distinct()
                        .collect(joining(", "));
    }

    /** Each rule that is cited, with the files that do. */
    private static SortedMap<String, SortedSet<String>> cited(Docs docs, Predicate<String> where) {
        var rules = new TreeMap<String, SortedSet<String>>();
        docs.texts().forEach((file, text) -> {
            if (where.test(file)) {
                matches(RULE, text)
                        .flatMap(DocsContract::each)
                        .forEach(rule -> rules.computeIfAbsent(rule, any -> new TreeSet<>())
                                .add(file));
            }
        });
        return rules;
    }

    /** AC-1..3 and CAL-1 to CAL-7 cite every rule between. */
    private static Stream<String> each(MatchResult cited) {
        var first = Integer.parseInt(cited.group(2));
        var last = cited.group(3) == null ? first : Integer.parseInt(cited.group(3));
        return IntStream.rangeClosed(first, last).mapToObj(number -> cited.group(1) + "-" + number);
    }

    /** What a file is called where people speak of it: a class by its name, a room's own words by the room. */
    private static String name(String path) {
        var file = Path.of(path).getFileName().toString();
        return file.equals("package-info.java")
                ? Path.of(path).getParent().getFileName().toString()
                : file.replaceFirst("\\.java$", "");
    }

    private static boolean leadsSomewhere(Docs docs, String from, String link) {
        var parts = link.split("#", 2);
        var folder = from.contains("/") ? from.substring(0, from.lastIndexOf('/')) : "";
        var target = parts[0].isEmpty()
                ? from
                : Path.of(folder, parts[0]).normalize().toString().replace('\\', '/');
        var isThere = docs.texts().containsKey(target)
                || docs.texts().keySet().stream().anyMatch(file -> file.startsWith(target + "/"));
        return isThere
                && (parts.length == 1 || headings(docs.texts().get(target)).anyMatch(parts[1]::equals));
    }

    private static Stream<String> headings(String text) {
        return text.lines()
                .filter(line -> line.matches("#+ .*"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'));
    }

    private static boolean isThere(Docs docs, MatchResult cited) {
        var text = Stream.of("", "src/docs/")
                .map(folder -> docs.texts().get(folder + cited.group(1)))
                .filter(found -> found != null)
                .findFirst();
        return text.isPresent()
                && (cited.group(2) == null
                        || text.get().lines().anyMatch(line -> line.startsWith("## " + cited.group(2) + ".")))
                && (cited.group(3) == null || text.get().lines().anyMatch(("## " + cited.group(3))::equals));
    }

    private static Stream<Map.Entry<String, String>> docs(Docs docs) {
        return docs.texts().entrySet().stream().filter(file -> file.getKey().endsWith(".md"));
    }

    private static Stream<Map.Entry<String, String>> code(Docs docs) {
        return docs.texts().entrySet().stream()
                .filter(file -> !file.getKey().endsWith(".md") && !isAboutDocuments(file.getKey()));
    }

    /** This rule book and its samples speak of documents that do not exist. */
    private static boolean isAboutDocuments(String file) {
        return file.contains("/house/Docs");
    }

    private static SortedMap<String, String> decisions(Docs docs) {
        var folder = Docs.INDEX.substring(0, Docs.INDEX.lastIndexOf('/') + 1);
        return docs.texts().subMap(folder, folder + Character.MAX_VALUE).entrySet().stream()
                .filter(file -> !file.getKey().equals(Docs.INDEX))
                .collect(
                        TreeMap::new,
                        (all, file) -> all.put(file.getKey().substring(folder.length()), file.getValue()),
                        TreeMap::putAll);
    }

    private static Stream<List<String>> rows(String text) {
        return text.lines().map(DocsContract::cells).filter(cells -> cells.size() > 1);
    }

    private static List<String> cells(String line) {
        return line.startsWith("| ")
                ? Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList()
                : List.of();
    }

    private static Stream<String> links(String text) {
        return matches(LINK, text).map(link -> link.group(1));
    }

    private static Stream<String> citedDecisions(String text) {
        return matches(DECISION, text).map(cited -> cited.group(1));
    }

    private static Stream<MatchResult> citedDocuments(String text) {
        return matches(DOCUMENT, text);
    }

    private static Stream<String> names(String text) {
        return matches(NAME, text).map(MatchResult::group);
    }

    private static Stream<String> quotedNames(String text) {
        return matches(QUOTED, text).map(quoted -> quoted.group(1)).filter(NAME.asMatchPredicate());
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static String quoted(String name) {
        return "`" + name + "`";
    }

    private static Collector<String, ?, Set<String>> toSet() {
        return toCollection(TreeSet::new);
    }
}
