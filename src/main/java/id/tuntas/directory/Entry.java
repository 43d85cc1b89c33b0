package id.tuntas.directory;

/**
 * One line of the directory as those see it who keep it: also what is no longer in force, or not yet.
 *
 * @param parent of a unit its agency, of a topic the branch it hangs on, else null
 */
public record Entry(String code, String name, String parent, Validity validity) {}
