package id.tuntas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WrongPasswordsTest {

    private final AtomicLong time = new AtomicLong(Long.MAX_VALUE - 5);
    private final WrongPasswords wrongPasswords = new WrongPasswords(time::get);

    @Test
    void forgivesTheFirstFive() {
        guess(5);
        assertThat(wrongPasswords.mustWait("ani")).isFalse();
    }

    @Test
    void letsGuessersWaitTwiceAsLongEachTime() {
        guess(6);
        assertThat(wrongPasswords.mustWait("ani")).isTrue();
        assertThat(wrongPasswords.mustWait("ANI")).as("the same account").isTrue();
        assertThat(wrongPasswords.mustWait("budi")).isFalse();
        pass(Duration.ofMillis(1_001));
        assertThat(wrongPasswords.mustWait("ani")).isFalse();
        guess(1);
        pass(Duration.ofMillis(1_001));
        assertThat(wrongPasswords.mustWait("ani")).isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(wrongPasswords.mustWait("ani")).isFalse();
    }

    @Test
    void locksNobodyOutForGood() {
        guess(1_000);
        pass(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(wrongPasswords.mustWait("ani")).isTrue();
        pass(Duration.ofSeconds(2));
        assertThat(wrongPasswords.mustWait("ani")).isFalse();
    }

    @Test
    void forgetsWithTheRightOne() {
        guess(8);
        wrongPasswords.right("ani");
        assertThat(wrongPasswords.mustWait("ani")).isFalse();
        guess(5);
        assertThat(wrongPasswords.mustWait("ani")).isFalse();
    }

    private void guess(int times) {
        for (var i = 0; i < times; i++) {
            wrongPasswords.wrong("ani");
        }
    }

    private void pass(Duration duration) {
        time.addAndGet(duration.toNanos());
    }
}
