package id.tuntas.platform;

import java.util.List;

/** What {@link EngineAllowList} opens, for tests of other rooms. */
public final class EngineDoors {

    private EngineDoors() {}

    /** Where the engine's API stands. */
    public static List<String> places() {
        return EngineAllowList.DOORS;
    }

    /** Method and path below each place. */
    public static List<String> open() {
        return EngineAllowList.TABLE.stream()
                .map(allowed -> allowed.method() + " " + allowed.path())
                .toList();
    }
}
