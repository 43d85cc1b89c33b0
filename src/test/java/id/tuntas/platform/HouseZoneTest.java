package id.tuntas.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TimeZone;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

class HouseZoneTest {

    private final TimeZone zone = TimeZone.getDefault();
    private HouseZone house;
    private JdbcTemplate database;

    @BeforeEach
    void createDatabase() {
        var source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:house-zone-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V7__house.sql")).execute(source);
        database = new JdbcTemplate(source);
        house = new HouseZone(database, new TransactionTemplate(new DataSourceTransactionManager(source)));
    }

    @AfterEach
    void restoreZone() {
        TimeZone.setDefault(zone);
    }

    @Test
    void remembersTheZoneOfTheFirstStart() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));

        house.preInit(null);

        assertThat(database.queryForObject("select setting from house_setting where name = 'zone'", String.class))
                .isEqualTo("UTC");
        assertThatNoException().isThrownBy(() -> house.preInit(null));
    }

    @Test
    void acceptsAnotherNameOfTheSameZone() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        house.preInit(null);

        TimeZone.setDefault(TimeZone.getTimeZone("Etc/UTC"));

        assertThatNoException().isThrownBy(() -> house.preInit(null));
    }

    @Test
    void startsNoEngineUnderAnotherZone() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        house.preInit(null);

        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Jakarta"));

        assertThatThrownBy(() -> house.preInit(null))
                .isInstanceOfSatisfying(
                        HouseZone.WrittenUnderAnotherZone.class,
                        refused -> assertThat(new HouseZone.Analyzer().analyze(refused))
                                .satisfies(analysis -> {
                                    assertThat(analysis.getDescription()).contains("UTC", "Asia/Jakarta");
                                    assertThat(analysis.getAction()).contains("-Duser.timezone=UTC");
                                }));
    }
}
