package id.tuntas.house.bad.procedure;

/** What a reading door should not turn. */
public class Wheel {}
