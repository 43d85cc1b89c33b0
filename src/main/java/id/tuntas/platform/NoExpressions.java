package id.tuntas.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.query.Query;
import org.springframework.stereotype.Component;

/**
 * Closes CVE-2026-109432. The engine refuses expressions in a query that comes from outside, but looks neither into its
 * or-parts nor, once they are merged, at the query by which somebody narrows a stored filter: whoever may log in could
 * have Java called. Here no query that is executed holds an expression anywhere. Stored filters may, because only the
 * operator and the house itself store filters.
 */
@Component
class NoExpressions extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // One for each chain: an interceptor knows its successor and cannot serve two.
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(engine.getCustomPreCommandInterceptorsTxRequired(), new OnQueries()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                with(engine.getCustomPreCommandInterceptorsTxRequiresNew(), new OnQueries()));
        engine.setFilterService(new Filters(engine));
    }

    private static List<CommandInterceptor> with(List<CommandInterceptor> present, CommandInterceptor last) {
        var all = present == null ? new ArrayList<CommandInterceptor>() : new ArrayList<>(present);
        all.add(last);
        return all;
    }

    private static void refuseExpressions(Object query) {
        var parts = query instanceof TaskQueryImpl tasks
                ? Stream.concat(Stream.of(tasks), tasks.getQueries().stream())
                : Stream.of(query);
        if (parts.anyMatch(part ->
                part instanceof AbstractQuery<?, ?> one && !one.getExpressions().isEmpty())) {
            throw new BadUserRequestException("Ekspresi tidak diperbolehkan dalam pencarian.");
        }
    }

    /** A query is its own command. */
    private static final class OnQueries extends CommandInterceptor {
        @Override
        public <T> T execute(Command<T> command) {
            refuseExpressions(command);
            return next.execute(command);
        }
    }

    /** Every way to run a filter passes here, and every way to store one. */
    private static final class Filters extends FilterServiceImpl {

        private final ProcessEngineConfigurationImpl engine;

        Filters(ProcessEngineConfigurationImpl engine) {
            this.engine = engine;
        }

        @Override
        public Filter saveFilter(Filter filter) {
            operatorOnly();
            return super.saveFilter(filter);
        }

        @Override
        public void deleteFilter(String filter) {
            operatorOnly();
            super.deleteFilter(filter);
        }

        @Override
        public <T, Q extends Query<?, T>> List<T> list(String filter, Q narrower) {
            refuseExpressions(narrower);
            return isOffDuty() ? List.of() : super.list(filter, narrower);
        }

        @Override
        public <T, Q extends Query<?, T>> List<T> listPage(String filter, Q narrower, int first, int most) {
            refuseExpressions(narrower);
            return isOffDuty() ? List.of() : super.listPage(filter, narrower, first, most);
        }

        @Override
        public <T, Q extends Query<?, T>> T singleResult(String filter, Q narrower) {
            refuseExpressions(narrower);
            return isOffDuty() ? null : super.singleResult(filter, narrower);
        }

        @Override
        public Long count(String filter, Query<?, ?> narrower) {
            refuseExpressions(narrower);
            return isOffDuty() ? 0L : super.count(filter, narrower);
        }

        /** Who sits in no group today finds nothing (ACT-14); the engine would stumble over the empty list. */
        private boolean isOffDuty() {
            var asker = engine.getIdentityService().getCurrentAuthentication();
            return asker != null
                    && asker.getUserId() != null
                    && (asker.getGroupIds() == null || asker.getGroupIds().isEmpty());
        }

        private void operatorOnly() {
            var asker = engine.getIdentityService().getCurrentAuthentication();
            if (asker != null
                    && asker.getUserId() != null
                    && (asker.getGroupIds() == null || !asker.getGroupIds().contains(Roles.ADMIN))) {
                throw new AuthorizationException("Filter hanya dapat dibuat, diubah, dan dihapus oleh admin.");
            }
        }
    }
}
