package id.tuntas.directory;

/**
 * What a report is about, as one leaf or branch of a tree (RT-6).
 *
 * @param parent code of the branch it hangs on; {@code null} at the root only
 */
public record Topic(String code, String name, String parent) {}
