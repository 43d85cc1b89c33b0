package id.tuntas.platform;

import id.tuntas.platform.Accounts.Group;
import id.tuntas.platform.Accounts.Plan;
import id.tuntas.platform.Accounts.User;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The first operator, {@code admin}: made at the first start with the password of the settings, before any request is
 * answered. A password changed later stays as it is.
 */
@Component
class Operator implements SmartInitializingSingleton {

    static final String ID = "admin";

    private final Accounts accounts;
    private final Environment settings;

    Operator(Accounts accounts, Environment settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var password = settings.getRequiredProperty(RequiredSettings.ADMIN_PASSWORD);
        accounts.ensure(new Plan(
                List.of(new Group(Roles.ADMIN, "Operator sistem")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new User(ID, "Operator", "Tuntas", null, password, Set.of(Roles.ADMIN)))));
    }
}
