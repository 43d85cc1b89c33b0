package id.tuntas.privacy;

import id.tuntas.platform.Refusal;
import java.util.Map;

/** Not now (PD-14, PD-19). The request is kept all the same. */
public class ErasureBlocked extends Refusal {

    private final Obstacle obstacle;

    public ErasureBlocked(Obstacle obstacle) {
        super(Kind.CONFLICT, obstacle.sentence());
        this.obstacle = obstacle;
    }

    @Override
    public Map<String, Object> particulars() {
        return Map.of(
                "cause", obstacle.cause().name(), "report", obstacle.report().value(), "requestKept", true);
    }
}
