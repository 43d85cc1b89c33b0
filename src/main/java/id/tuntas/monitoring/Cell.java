package id.tuntas.monitoring;

/**
 * A number in a table, and the list behind it.
 *
 * @param heat 0 to 5: how much of its row it is
 */
record Cell(long count, String link, int heat) {

    static Cell of(long count, String link) {
        return new Cell(count, link, 0);
    }

    static Cell of(long count, String link, long whole) {
        return new Cell(count, link, whole == 0 ? 0 : (int) ((count * 5 + whole - 1) / whole));
    }
}
