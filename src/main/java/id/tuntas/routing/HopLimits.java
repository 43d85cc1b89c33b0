package id.tuntas.routing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a report may be given back before somebody decides finally (BW-6).
 *
 * @param unitReturns by units of one agency; then Admin Instansi assigns finally
 * @param agencyReturns by agencies; then Admin Nasional decides
 */
@ConfigurationProperties("tuntas.routing")
record HopLimits(
        @DefaultValue("2") int unitReturns,
        @DefaultValue("2") int agencyReturns) {}
