package id.tuntas.platform;

import java.time.ZoneId;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The engine's columns carry no zone: a database written under UTC and read under Asia/Jakarta moves every timer by
 * seven hours. So the database remembers the zone of the JVM that made it, and no engine starts on it under another.
 */
@Component
@DependsOnDatabaseInitialization
class HouseZone extends AbstractProcessEnginePlugin {

    static class WrittenUnderAnotherZone extends RuntimeException {
        private final String written;

        WrittenUnderAnotherZone(String written) {
            super("database written under " + written + ", this JVM runs under " + ZoneId.systemDefault());
            this.written = written;
        }
    }

    private final JdbcTemplate database;
    private final TransactionOperations transaction;

    HouseZone(JdbcTemplate database, TransactionOperations transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var written = transaction.execute(alone -> writtenUnder());
        if (!ZoneId.of(written).getRules().equals(ZoneId.systemDefault().getRules())) {
            throw new WrittenUnderAnotherZone(written);
        }
    }

    private String writtenUnder() {
        var written = database.queryForObject(
                "select setting from house_setting where name = 'zone' for update", String.class);
        if (!written.isEmpty()) {
            return written;
        }
        var mine = ZoneId.systemDefault().getId();
        database.update("update house_setting set setting = ? where name = 'zone'", mine);
        return mine;
    }

    static class Analyzer extends AbstractFailureAnalyzer<WrittenUnderAnotherZone> {
        @Override
        protected FailureAnalysis analyze(Throwable root, WrittenUnderAnotherZone cause) {
            return new FailureAnalysis(
                    "Basis data ini ditulis dengan zona waktu %s, sedangkan Java sekarang berjalan dengan %s."
                            .formatted(cause.written, ZoneId.systemDefault()),
                    "Jalankan Java dengan -Duser.timezone=%s. Mengubah zona menggeser semua tenggat."
                            .formatted(cause.written),
                    cause);
        }
    }
}
