package id.tuntas.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tuntas.fuzz.Hostility.Door;
import id.tuntas.fuzz.Hostility.Form;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The doors of the house, read off its handlers, each with a body as its handler would like it. */
final class Doors {

    /** What a field of this name holds in a good request; any other gets something of its type. */
    private final Map<String, String> values;

    private final ObjectMapper json;

    Doors(Map<String, String> values, ObjectMapper json) {
        this.values = values;
        this.json = json;
    }

    /** All of them, open or not, always in the same order. */
    List<Door> of(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> {
                    var methods = entry.getKey().getMethodsCondition().getMethods();
                    return entry.getKey().getPatternValues().stream()
                            .flatMap(path -> (methods.isEmpty()
                                            ? Stream.of("GET")
                                            : methods.stream().map(Enum::name))
                                    .map(method -> door(method, path, entry.getValue())));
                })
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    private Door door(String method, String path, HandlerMethod handler) {
        var fields = new LinkedHashMap<String, String>();
        var form = Form.FIELDS;
        for (var typed : handler.getMethodParameters()) {
            var parameter = typed.getParameter();
            if (parameter.isAnnotationPresent(RequestBody.class)) {
                fields.clear();
                fields.put("", json(parameter.getType()));
                return new Door(method, path, List.of(), Form.JSON, fields);
            }
            if (isFile(parameter)) {
                form = Form.PARTS;
                fields.put(Hostility.FILE + name(parameter), "%PDF-1.7\n");
            } else if (parameter.isAnnotationPresent(RequestParam.class)) {
                fields.put(name(parameter), value(name(parameter), parameter.getType()));
            } else if (parameter.getType().isRecord() && !parameter.isAnnotationPresent(RequestHeader.class)) {
                Arrays.stream(parameter.getType().getRecordComponents())
                        .forEach(part -> fields.put(part.getName(), value(part.getName(), part.getType())));
            }
        }
        if (method.equals("GET")) {
            return new Door(method, path, List.copyOf(fields.keySet()), Form.NONE, Map.of());
        }
        fields.put("_csrf", Hostility.MASKED_TOKEN);
        return new Door(method, path, List.of(), form, fields);
    }

    private static boolean isFile(Parameter parameter) {
        return parameter.getParameterizedType().getTypeName().contains(MultipartFile.class.getName());
    }

    private static String name(Parameter parameter) {
        var annotated = parameter.getAnnotation(RequestParam.class);
        var name = annotated.name().isEmpty() ? annotated.value() : annotated.name();
        return StringUtils.hasLength(name) ? name : parameter.getName();
    }

    private String json(Class<?> type) {
        try {
            return json.writeValueAsString(good("", type));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Object good(String name, Class<?> type) {
        if (type.isRecord()) {
            var fields = new LinkedHashMap<String, Object>();
            for (RecordComponent part : type.getRecordComponents()) {
                fields.put(part.getName(), good(part.getName(), part.getType()));
            }
            return fields;
        }
        if (type == boolean.class || type == Boolean.class) {
            return false;
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return 5;
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return List.of();
        }
        var value = value(name, type);
        return value.isEmpty() ? null : value;
    }

    private String value(String name, Class<?> type) {
        if (values.containsKey(name)) {
            return values.get(name);
        }
        return type.isEnum() ? type.getEnumConstants()[0].toString() : "Tambahan dari pelapor";
    }
}
