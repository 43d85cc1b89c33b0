package id.tuntas.intake;

import id.tuntas.directory.Directory;
import id.tuntas.directory.Permission;
import id.tuntas.intake.LegacyRows.Fault;
import id.tuntas.platform.Actor;
import id.tuntas.report.LegacyRegister;
import id.tuntas.report.LegacyReport;
import id.tuntas.report.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over the register that the house replaces, so that statistics are whole from the first day. One transaction for
 * the whole file; in memory are one batch of rows and a bit for every number there can be, whatever the file's length.
 * After the first fault nothing more is written, but the file is read to its end: whoever mends it wants the whole list.
 */
@Service
class LegacyIntake {

    /** What was taken over. */
    record Loaded(long reports, long changes, Map<Status, Long> byStatus) {}

    private static final Logger LOG = LoggerFactory.getLogger(LegacyIntake.class);
    private static final int BATCH = 1_000;
    private static final int PROGRESS = 50_000;
    private static final int SHOWN_FAULTS = 100;

    private final LegacyRegister register;
    private final Directory directory;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicBoolean loading = new AtomicBoolean();

    LegacyIntake(LegacyRegister register, Directory directory, TransactionTemplate transaction, Clock clock) {
        this.register = register;
        this.directory = directory;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param file CSV with the columns of {@link LegacyRows}
     * @throws LegacyFileRefused if anything in it is wrong; then nothing of it was taken
     */
    Loaded load(Actor officer, InputStream file) {
        if (!Permission.LOAD_LEGACY_REGISTER.isHeldBy(officer)) {
            throw new NotYoursToLoad();
        }
        if (!loading.compareAndSet(false, true)) {
            throw new LoadingAlready();
        }
        try {
            LOG.info("legacy register: loading begins");
            var loaded = transaction.execute(all -> new Load().of(file));
            LOG.info("legacy register: {} reports and {} changes loaded", loaded.reports(), loaded.changes());
            return loaded;
        } catch (DuplicateKeyException meanwhile) {
            throw new LoadingAlready();
        } finally {
            loading.set(false);
        }
    }

    /** One file on its way in. */
    private final class Load {

        private final LegacyRows rows = new LegacyRows(directory, register.numbers(), clock.instant());
        private final List<Fault> faults = new ArrayList<>();
        private final List<LegacyReport> batch = new ArrayList<>(BATCH);
        private final Map<Status, Long> byStatus = new EnumMap<>(Status.class);
        private long read;
        private long changes;
        private long totalFaults;

        Loaded of(InputStream file) {
            try {
                var csv = new CsvReader(file);
                var header = csv.next();
                note(LegacyRows.faultsOfHeader(header == null ? List.of() : header));
                if (totalFaults == 0) {
                    for (var row = csv.next(); row != null; row = csv.next()) {
                        take(csv.line(), row);
                    }
                    write();
                } else {
                    drain(file);
                }
            } catch (CsvReader.Broken broken) {
                note(List.of(new Fault(broken.line, null, null, broken.getMessage())));
                drain(file);
            } catch (CharacterCodingException noText) {
                note(List.of(
                        new Fault((int) (read + 2), null, null, "Berkas bukan teks UTF-8 mulai sekitar baris ini.")));
                drain(file);
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            }
            if (totalFaults > 0) {
                throw new LegacyFileRefused(faults, totalFaults);
            }
            return new Loaded(read, changes, byStatus);
        }

        private void take(int line, List<String> row) {
            var found = new ArrayList<Fault>(0);
            var report = rows.read(line, row, found);
            note(found);
            read++;
            if (report != null) {
                byStatus.merge(report.status(), 1L, Long::sum);
                batch.add(report);
                if (batch.size() == BATCH) {
                    write();
                }
            }
            if (read % PROGRESS == 0) {
                LOG.info("legacy register: {} rows read, {} faults so far", read, totalFaults);
            }
        }

        private void write() {
            if (batch.isEmpty()) {
                return;
            }
            if (totalFaults == 0) {
                changes += register.write(batch);
            }
            batch.clear();
        }

        private void note(List<Fault> found) {
            totalFaults += found.size();
            for (var fault : found) {
                if (faults.size() < SHOWN_FAULTS) {
                    faults.add(fault);
                }
            }
        }

        /** A caller who is cut off while still sending would see a broken connection instead of our answer. */
        private void drain(InputStream file) {
            try {
                file.transferTo(OutputStream.nullOutputStream());
            } catch (IOException gone) {
                LOG.debug("the caller is gone", gone);
            }
        }
    }
}
