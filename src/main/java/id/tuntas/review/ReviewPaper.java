package id.tuntas.review;

import java.util.List;

/**
 * A review as it stands on paper, whatever the file it becomes: {@link ReviewPdf} and {@link ReviewDocx} set the same.
 *
 * @param letterhead who writes, the highest first
 * @param title its lines
 * @param remarks under the title: as of when, and that it is a draft or corrects another
 * @param annexes each on a page of its own after the signature
 * @param footer on every page beside its number
 */
record ReviewPaper(
        List<String> letterhead,
        List<String> title,
        List<String> remarks,
        List<Block> blocks,
        Signature signature,
        List<Annex> annexes,
        String footer) {

    /** A piece of the paper; {@code shape} is what templates ask for. */
    sealed interface Block {
        default String shape() {
            return getClass().getSimpleName();
        }
    }

    /** @param level 1 or 2 */
    record Heading(int level, String text) implements Block {}

    record Text(String text) implements Block {}

    record Points(List<String> lines) implements Block {}

    /** @param lines name and value */
    record Facts(List<List<String>> lines) implements Block {}

    /** @param total whether the last row adds up the others */
    record Grid(List<Column> columns, List<List<String>> rows, boolean total) implements Block {}

    /** @param width its share */
    record Column(String head, int width, boolean number) {}

    /** A table's legend. */
    record Legend(List<String> lines) implements Block {}

    record Chart(String title, List<Bar> bars) implements Block {

        /** The longest bar, for those who draw them. */
        long longest() {
            return bars.stream().mapToLong(Bar::value).max().orElse(0);
        }

        /** Of the room for a bar. */
        public long percent(Bar bar) {
            return longest() == 0 ? 0 : Math.max(bar.value() == 0 ? 0 : 1, bar.value() * 100 / longest());
        }
    }

    /** @param colour as {@code RRGGBB} */
    record Bar(String name, long value, String colour) {}

    record Annex(String title, List<Block> blocks) {}

    /** @param decree null where the directory knows none */
    record Signature(String date, List<String> office, String name, String decree) {}
}
