package id.tuntas.directory;

/** A mark of reports that are watched closely: a national strategic project or a priority issue (PR-1, PR-2). */
public record Priority(String code, String name) {}
