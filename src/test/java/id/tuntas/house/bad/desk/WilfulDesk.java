package id.tuntas.house.bad.desk;

import id.tuntas.platform.Actor;
import java.util.Set;
import java.util.function.Function;

/** Decides by itself who may, once by asking and once by reading. */
class WilfulDesk {

    private static final Function<Actor, Set<String>> GROUPS = Actor::groups;

    boolean mayClose() {
        return Actor.current().in("auditor") || !GROUPS.apply(Actor.current()).isEmpty();
    }
}
