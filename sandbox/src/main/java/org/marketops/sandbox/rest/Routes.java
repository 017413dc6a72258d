package org.marketops.sandbox.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which code answers which method and path. A part of a path in braces is a variable. */
final class Routes {

    private final List<Route> routes = new ArrayList<>();

    Routes get(String path, Function<Call, Answer> code) {
        return on("GET", path, code);
    }

    Routes post(String path, Function<Call, Answer> code) {
        return on("POST", path, code);
    }

    Routes put(String path, Function<Call, Answer> code) {
        return on("PUT", path, code);
    }

    Routes delete(String path, Function<Call, Answer> code) {
        return on("DELETE", path, code);
    }

    private Routes on(String method, String path, Function<Call, Answer> code) {
        routes.add(new Route(method, path.split("/"), code));
        return this;
    }

    /** @throws Refusal 404 if no route has the path, 405 if one has it, but not for the method */
    Match match(String method, String[] parts) {
        boolean pathKnown = false;
        for (Route route : routes) {
            Optional<Map<String, String>> variables = route.variables(parts);
            pathKnown |= variables.isPresent();
            if (variables.isPresent() && route.method.equals(method)) {
                return new Match(route.code, variables.get());
            }
        }
        throw pathKnown ? Refusal.because(405, "The method " + method + " is not allowed here.")
                : Refusal.because(404, "null for uri: /" + String.join("/", parts));
    }

    /** The code that answers a request, and the variable parts of its path. */
    static final class Match {

        private final Function<Call, Answer> code;
        private final Map<String, String> variables;

        private Match(Function<Call, Answer> code, Map<String, String> variables) {
            this.code = code;
            this.variables = variables;
        }

        Function<Call, Answer> code() {
            return code;
        }

        Map<String, String> variables() {
            return variables;
        }
    }

    private static final class Route {

        private final String method;
        private final String[] template;
        private final Function<Call, Answer> code;

        private Route(String method, String[] template, Function<Call, Answer> code) {
            this.method = method;
            this.template = template;
            this.code = code;
        }

        private Optional<Map<String, String>> variables(String[] parts) {
            if (parts.length != template.length) {
                return Optional.empty();
            }
            Map<String, String> variables = new LinkedHashMap<>();
            for (int i = 0; i < parts.length; i++) {
                if (template[i].startsWith("{")) {
                    variables.put(template[i].substring(1, template[i].length() - 1), parts[i]);
                } else if (!template[i].equals(parts[i])) {
                    return Optional.empty();
                }
            }
            return Optional.of(variables);
        }
    }
}
