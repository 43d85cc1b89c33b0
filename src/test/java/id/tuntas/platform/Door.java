package id.tuntas.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/** Knocks at the front door over real HTTP, as somebody, with or without a browser; and the few people it needs. */
final class Door {

    static final String DESK = "uji-meja";
    static final String ANI = "uji-ani";
    static final String BUDI = "uji-budi";
    /** An officer of another desk. */
    static final String CITRA = "uji-citra";

    /** Forgets her password. */
    static final String DEWI = "uji-dewi";

    static final String OWNER = "uji-probis";
    static final String ADMIN = "admin";
    static final String WEBAPP = "/camunda/api/engine/engine/default";

    private final int port;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final List<String> headers = new ArrayList<>();

    Door(int port) {
        this.port = port;
    }

    /** With HTTP Basic. */
    static Door as(String user, int port) {
        var door = new Door(port);
        return user == null ? door : door.with("Authorization", basic(user, password(user)));
    }

    static String password(String user) {
        return user.equals(ADMIN) ? "Uji-Tuntas-2026!" : user;
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    Door with(String header, String value) {
        headers.addAll(List.of(header, value));
        return this;
    }

    Door asBrowser() {
        return with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8").with("Sec-Fetch-Mode", "navigate");
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, null, null);
    }

    HttpResponse<String> json(String method, String path, String body) {
        return send(method, path, "application/json", body);
    }

    HttpResponse<String> post(String path, String json) {
        return json("POST", path, json);
    }

    HttpResponse<String> form(String path, String body) {
        return send("POST", path, "application/x-www-form-urlencoded", body);
    }

    private HttpResponse<String> send(String method, String path, String type, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        for (var at = 0; at < headers.size(); at += 2) {
            request.header(headers.get(at), headers.get(at + 1));
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    /** Clears the browser's cookies. */
    void forget() {
        cookies.getCookieStore().removeAll();
    }

    /** The hidden field that a form of this page carries. */
    static String token(HttpResponse<String> page) {
        var field = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"").matcher(page.body());
        return field.find() ? field.group(1) : "";
    }

    /** Through the login page, as a person does. */
    HttpResponse<String> logIn(String user, String password) {
        var page = asBrowser().get("/masuk");
        return form("/masuk", "username=" + user + "&password=" + password + "&_csrf=" + token(page));
    }

    /** One officer's browser at Tasklist, which reads its token from a cookie and sends it back. */
    static Door atTasklist(String user, int port) {
        var browser = as(user, port);
        browser.get(WEBAPP + "/task/count");
        return browser.with("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"));
    }

    /** Makes the people and the model once per house. */
    static void furnish(ProcessEngine engine) {
        var identities = engine.getIdentityService();
        Map.of(ANI, DESK, BUDI, DESK, CITRA, "uji-meja-lain", DEWI, "uji-meja-lain", OWNER, "process-owner")
                .forEach((user, group) -> {
                    if (identities.createGroupQuery().groupId(group).count() == 0) {
                        identities.saveGroup(identities.newGroup(group));
                    }
                    if (identities.createUserQuery().userId(user).count() == 0) {
                        var officer = identities.newUser(user);
                        officer.setPassword(password(user));
                        identities.saveUser(officer);
                        identities.createMembership(user, group);
                    }
                });
        // First, so that it is the front door that refuses a process owner and not the lack of a permission.
        grant(engine, "process-owner", Resources.FILTER, "*", Permissions.ALL);
        for (var group : List.of(DESK, "uji-meja-lain", "process-owner")) {
            grant(engine, group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            grant(engine, group, Resources.FILTER, "*", Permissions.READ);
        }
        grant(engine, "process-owner", Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(engine, "process-owner", Resources.DEPLOYMENT, "*", Permissions.READ, Permissions.CREATE);
        engine.getRepositoryService()
                .createDeployment()
                .name("door-test")
                .addClasspathResource("door/door-test.bpmn")
                .addClasspathResource("door/door-test.form")
                .enableDuplicateFiltering(true)
                .deploy();
    }

    private static void grant(
            ProcessEngine engine, String group, Resource resource, String id, Permission... permissions) {
        var authorizations = engine.getAuthorizationService();
        if (authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                == 0) {
            var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.setPermissions(permissions);
            authorizations.saveAuthorization(grant);
        }
    }

    /** A fresh task that ANI and BUDI may take. */
    static String task(ProcessEngine engine) {
        var instance = engine.getRuntimeService().startProcessInstanceByKey("door-test");
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }
}
