package id.tuntas.platform;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Lets whoever guesses an account's password wait: not at all for the first five tries, then one second, and twice as
 * long with every further one, up to a quarter of an hour. Nobody can lock an officer out for good, and an account that
 * does not exist behaves like any other. Kept in memory, per node.
 */
final class WrongPasswords {

    private static final int FORGIVEN = 5;
    private static final long FIRST = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST = Duration.ofMinutes(15).toNanos();
    private static final int MOST = 10_000;

    private record Tries(int wrong, long until) {}

    private final LongSupplier nanos;
    private final Map<String, Tries> tries = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > MOST;
        }
    };

    /** @param nanos elapsed time, not the clock of the house: that one is moved in demonstrations and tests */
    WrongPasswords(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized boolean mustWait(String account) {
        var known = tries.get(key(account));
        return known != null && known.wrong() > FORGIVEN && nanos.getAsLong() - known.until() < 0;
    }

    synchronized void wrong(String account) {
        var known = tries.get(key(account));
        var wrong = known == null ? 1 : known.wrong() + 1;
        var doublings = Math.min(20, wrong - FORGIVEN - 1);
        var wait = doublings < 0 ? 0 : Math.min(LONGEST, FIRST << doublings);
        tries.put(key(account), new Tries(wrong, nanos.getAsLong() + wait));
    }

    synchronized void right(String account) {
        tries.remove(key(account));
    }

    private static String key(String account) {
        return account.substring(0, Math.min(100, account.length())).toLowerCase(Locale.ROOT);
    }
}
