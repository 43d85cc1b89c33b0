package id.tuntas.platform;

import java.util.Map;

/**
 * The rules say no. A room extends it under a name of its own and gives a sentence in Indonesian that tells the person
 * what to do; nothing has been written when it leaves the transaction. {@link Kind} is what the doors make of it: the
 * status of an RFC 9457 problem on the API, 400 with the task still open on {@code /engine-rest}.
 */
public abstract class Refusal extends RuntimeException {

    /** How the API answers. */
    public enum Kind {
        /** What was sent cannot be understood or is incomplete: 400. */
        INVALID(400),
        /** Who asks may not: 403. */
        FORBIDDEN(403),
        /** There is no such thing, or the asker may not know of it: 404. */
        UNKNOWN(404),
        /** Right in itself, but not in the state things are in now, or somebody was faster: 409. */
        CONFLICT(409),
        /** Understood, and against a rule: 422. */
        UNACCEPTABLE(422),
        /** Something that the house needs for it does not answer; the same request may succeed later: 503. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;

    protected Refusal(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** What the problem tells programs beside the sentence; by default nothing. */
    public Map<String, Object> particulars() {
        return Map.of();
    }
}
