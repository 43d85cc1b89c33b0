package id.tuntas.house.bad.routing;

/** What another step should not reach for. */
public class Wanted {}
