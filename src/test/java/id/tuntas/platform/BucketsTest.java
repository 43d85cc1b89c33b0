package id.tuntas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private final AtomicLong time = new AtomicLong();
    private final Buckets buckets = new Buckets(3, time::get);

    @Test
    void letsABurstPassAndSaysWhenToComeBack() {
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isEqualTo(20);
        assertThat(buckets.take("b")).as("another visitor").isZero();
    }

    @Test
    void isRefilledWithTheMinute() {
        for (var i = 0; i < 4; i++) {
            buckets.take("a");
        }
        time.addAndGet(Duration.ofSeconds(20).toNanos());
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isPositive();
        time.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).as("an hour fills the bucket once").isPositive();
    }

    @Test
    void looksWithoutTaking() {
        assertThat(buckets.wait("a")).isZero();
        for (var i = 0; i < 3; i++) {
            buckets.take("a");
        }
        assertThat(buckets.wait("a")).isEqualTo(20);
    }
}
