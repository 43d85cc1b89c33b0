package id.tuntas.directory;

/** A way by which reports come in (CH-1 to CH-5). */
public record Channel(String code, String name) {}
