package id.tuntas.house.bad.procedure;

/** A delegate that talks to two rooms. */
class TwoHandedDelegate {
    private final Object first = new Object();
    private final Object second = new Object();

    int hands() {
        return first.hashCode() + second.hashCode();
    }
}
