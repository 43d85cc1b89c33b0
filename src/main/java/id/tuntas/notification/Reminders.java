package id.tuntas.notification;

/**
 * What people are reminded of on certain days without any report being the cause. A room that knows of some implements
 * it; the process that conducts the days asks.
 */
public interface Reminders {

    /** Puts into the outbox what is due today and was not put there before ({@link Outbox#ROUND}). */
    void write();
}
