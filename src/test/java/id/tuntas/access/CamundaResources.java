package id.tuntas.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;

/** Everything that Camunda answers to, read off its own annotations, so that nothing is closed by forgetting it. */
final class CamundaResources {

    /** A method and a path; names in braces as Camunda gives them. */
    record Resource(String method, String path) implements Comparable<Resource> {

        /** With something in the place of each name. */
        String example() {
            return path.replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "x");
        }

        @Override
        public int compareTo(Resource other) {
            return (path + method).compareTo(other.path + other.method);
        }
    }

    private final Set<Resource> found = new TreeSet<>();

    private CamundaResources() {}

    /** The engine's API below the places where it stands. */
    static Set<Resource> ofTheEngine() {
        var all = new CamundaResources();
        all.walk(DefaultProcessEngineRestServiceImpl.class, "", new HashSet<>());
        return all.found;
    }

    /** Of engines other than the one, by name. */
    static Set<Resource> ofNamedEngines() {
        var all = new CamundaResources();
        all.walk(NamedProcessEngineRestServiceImpl.class, "/engine", new HashSet<>());
        return all.found;
    }

    /** The API of the webapps, without the engine's. */
    static Set<Resource> ofTheWebapps() {
        var all = new CamundaResources();
        all.walk(new AdminApplication(), "/camunda/api/admin");
        all.walk(new CockpitApplication(), "/camunda/api/cockpit");
        all.walk(new TasklistApplication(), "/camunda/api/tasklist");
        all.walk(new WelcomeApplication(), "/camunda/api/welcome");
        return all.found;
    }

    private void walk(Application webapp, String place) {
        for (var type : webapp.getClasses()) {
            path(type).ifPresent(path -> walk(type, join(place, path), new HashSet<>()));
        }
    }

    private void walk(Class<?> type, String place, Collection<Class<?>> above) {
        if (above.contains(type)) {
            return;
        }
        var below = new HashSet<>(above);
        below.add(type);
        for (var method : type.getMethods()) {
            var path = annotated(method, Path.class).map(Path::value);
            var verb = verb(method);
            if (verb.isPresent()) {
                found.add(new Resource(
                        verb.get(), path.map(more -> join(place, more)).orElse(place)));
            } else if (path.isPresent()) {
                walk(method.getReturnType(), join(place, path.get()), below);
            }
        }
    }

    private static String join(String place, String path) {
        var more = path.startsWith("/") ? path : "/" + path;
        return place + (more.endsWith("/") ? more.substring(0, more.length() - 1) : more);
    }

    private static Optional<String> path(Class<?> type) {
        return Optional.ofNullable(type.getAnnotation(Path.class)).map(Path::value);
    }

    private static Optional<String> verb(Method method) {
        return declarations(method)
                .flatMap(each -> Arrays.stream(each.getAnnotations()))
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static <A extends Annotation> Optional<A> annotated(Method method, Class<A> annotation) {
        return declarations(method)
                .map(each -> each.getAnnotation(annotation))
                .filter(each -> each != null)
                .findFirst();
    }

    /** JAX-RS inherits the annotations of a method from superclasses and interfaces. */
    private static Stream<Method> declarations(Method method) {
        return Stream.concat(
                Stream.of(method), types(method.getDeclaringClass()).flatMap(type -> {
                    try {
                        return Stream.of(type.getMethod(method.getName(), method.getParameterTypes()));
                    } catch (NoSuchMethodException notThere) {
                        return Stream.empty();
                    }
                }));
    }

    private static Stream<Class<?>> types(Class<?> type) {
        return Stream.concat(
                        Arrays.stream(type.getInterfaces()),
                        type.getSuperclass() == null ? Stream.empty() : Stream.of(type.getSuperclass()))
                .flatMap(each -> Stream.concat(Stream.of(each), types(each)));
    }
}
