package id.tuntas.directory;

import java.util.List;

/** An authority that receives reports, with its units in the order in which it lists them itself. */
public record Agency(String code, String name, List<Unit> units) {

    public Agency {
        units = List.copyOf(units);
    }
}
