package id.tuntas.directory;

/** A unit of an agency (<i>unit kerja</i>); its code means something only together with the agency's. */
public record Unit(String code, String name) {}
