package id.tuntas.platform;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * One bucket of tokens per visitor: full at first, refilled evenly over a minute, so that a burst passes and a stream
 * does not. Kept in memory, per node; the visitor who was not seen for longest is forgotten first.
 */
final class Buckets {

    private static final int MOST = 100_000;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private static final class Bucket {
        private double tokens;
        private long at;
    }

    private final int perMinute;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    /** @param nanos elapsed time, not the clock of the house: that one is moved in demonstrations and tests */
    Buckets(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    /** Takes a token. @return 0, or after how many seconds there is one again */
    synchronized long take(String visitor) {
        var bucket = refilled(visitor);
        if (bucket.tokens < 1) {
            return secondsUntilOne(bucket);
        }
        bucket.tokens--;
        return 0;
    }

    /** Looks without taking. @return 0, or after how many seconds there is a token again */
    synchronized long wait(String visitor) {
        var bucket = refilled(visitor);
        return bucket.tokens < 1 ? secondsUntilOne(bucket) : 0;
    }

    private Bucket refilled(String visitor) {
        var now = nanos.getAsLong();
        var bucket = buckets.computeIfAbsent(visitor, unseen -> {
            var full = new Bucket();
            full.tokens = perMinute;
            full.at = now;
            return full;
        });
        bucket.tokens = Math.min(perMinute, bucket.tokens + (double) (now - bucket.at) * perMinute / MINUTE);
        bucket.at = now;
        return bucket;
    }

    private long secondsUntilOne(Bucket bucket) {
        return Math.max(1, (long) Math.ceil((1 - bucket.tokens) * 60 / perMinute));
    }
}
