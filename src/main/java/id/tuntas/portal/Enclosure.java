package id.tuntas.portal;

/** A file that came together with a report. */
record Enclosure(String name, byte[] content) {

    @Override
    public String toString() {
        return "Enclosure[****]";
    }
}
