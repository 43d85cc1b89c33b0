package id.tuntas.house;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.HouseTest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** What the other tests rely on. */
@HouseTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HouseTestTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-02T03:04:05Z");

    @Autowired
    ProcessEngine engine;

    @Autowired
    ManagementService management;

    @Autowired
    DataSource dataSource;

    @Autowired
    Clock clock;

    @Test
    void standsOnTheDatabaseThatTheRunAsksFor() throws SQLException {
        var asked = System.getProperty("tuntas.test.database", "h2");

        try (var connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualToIgnoringCase(asked);
        }
        assertThat(management.getTableCount()).isNotEmpty();
    }

    @Test
    void isTheOneEngineThatTheRestApiFinds() {
        assertThat(ProcessEngines.getDefaultProcessEngine()).isSameAs(engine);
    }

    @Test
    @Order(1)
    void movesTheClockOfTheWholeHouse() {
        ClockUtil.setCurrentTime(Date.from(LONG_AGO));

        assertThat(clock.instant()).isEqualTo(LONG_AGO);
    }

    @Test
    @Order(2)
    void findsTheClockBackInThePresent() {
        assertThat(clock.instant()).isAfter(LONG_AGO.plusSeconds(1));
    }
}
