package id.tuntas.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what goes through a connection pool. A statement is one that the database executes: a batch of seven is seven
 * statements in one round trip. A commit or roll-back is a round trip and no statement, and none at all if nothing was
 * sent since the last one, because the driver then keeps it to itself; so is the beginning of a transaction, which the
 * driver sends along with the first statement. What the pool does on its own (is the connection alive?) is not counted.
 */
final class CountingDataSource extends DelegatingDataSource {

    private final List<String> statements = new ArrayList<>();
    private long roundTrips;
    private long commits;
    private volatile boolean counting;

    private CountingDataSource(DataSource pool) {
        super(pool);
    }

    /** Puts a counter around the {@code DataSource} of a house before anybody uses it. */
    static ApplicationContextInitializer<ConfigurableApplicationContext> initializer() {
        return context -> context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool && !(bean instanceof CountingDataSource)
                        ? new CountingDataSource(pool)
                        : bean;
            }
        });
    }

    static CountingDataSource of(ConfigurableApplicationContext house) {
        return (CountingDataSource) house.getBean(DataSource.class);
    }

    /** What this act sends to the database, on whichever thread; the act must be over when it returns. */
    synchronized Tally count(Runnable act) {
        reset();
        counting = true;
        try {
            act.run();
        } finally {
            counting = false;
        }
        synchronized (statements) {
            return new Tally(List.copyOf(statements), roundTrips, commits);
        }
    }

    private void reset() {
        synchronized (statements) {
            statements.clear();
            roundTrips = 0;
            commits = 0;
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return counting ? watch(connection) : connection;
    }

    private void sent(List<String> together) {
        synchronized (statements) {
            statements.addAll(together);
            roundTrips++;
        }
    }

    private void ended() {
        synchronized (statements) {
            roundTrips++;
            commits++;
        }
    }

    private Connection watch(Connection connection) {
        var open = new boolean[1];
        return proxy(Connection.class, (proxy, method, arguments) -> {
            var result = call(connection, method, arguments);
            switch (method.getName()) {
                case "commit", "rollback" -> {
                    if (open[0]) {
                        ended();
                        open[0] = false;
                    }
                }
                default -> {}
            }
            if (result instanceof CallableStatement statement) {
                return watch(CallableStatement.class, statement, (String) arguments[0], open);
            }
            if (result instanceof PreparedStatement statement) {
                return watch(PreparedStatement.class, statement, (String) arguments[0], open);
            }
            if (result instanceof Statement statement) {
                return watch(Statement.class, statement, null, open);
            }
            return result;
        });
    }

    private <S extends Statement> S watch(Class<S> type, S statement, String sql, boolean[] open) {
        var batch = new ArrayList<String>();
        return proxy(type, (proxy, method, arguments) -> {
            var given = arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : sql;
            switch (method.getName()) {
                case "addBatch" -> batch.add(given);
                case "clearBatch" -> batch.clear();
                case "executeBatch", "executeLargeBatch" -> {
                    if (!batch.isEmpty()) {
                        open[0] = true;
                        sent(batch);
                        batch.clear();
                    }
                }
                case "execute", "executeQuery", "executeUpdate", "executeLargeUpdate" -> {
                    open[0] = true;
                    sent(List.of(given));
                }
                default -> {}
            }
            return call(statement, method, arguments);
        });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(CountingDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
