package org.marketops.sandbox.rest;

import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;

/** One REST request: who asks, the variable parts of the path, the query and the body. */
final class Call {

    private final HttpServletRequest request;
    private final ApplicationUser user;
    private final Map<String, String> variables;

    Call(HttpServletRequest request, ApplicationUser user, Map<String, String> variables) {
        this.request = request;
        this.user = user;
        this.variables = variables;
    }

    HttpServletRequest request() {
        return request;
    }

    /** Null for an anonymous caller. */
    ApplicationUser user() {
        return user;
    }

    ApplicationUser loggedIn() {
        if (user == null) {
            throw Refusal.notLoggedIn();
        }
        return user;
    }

    String path(String variable) {
        return variables.get(variable);
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isEmpty());
    }

    int number(String name, int otherwise) {
        String value = query(name).orElse(null);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw Refusal.because(400, "The parameter '" + name + "' has to be a number, but is '" + value + "'.");
        }
    }

    /** The words of a comma-separated parameter. */
    Set<String> words(String name) {
        return Set.copyOf(List.of(query(name).orElse("").split("\\s*,\\s*")));
    }

    JsonNode body() {
        try {
            String text = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            JsonNode body = Json.read(text);
            if (body.isObject()) {
                return body;
            }
            throw Refusal.because(400, "The request body has to be a JSON object.");
        } catch (JsonProcessingException e) {
            throw Refusal.because(400, "The request body is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw Refusal.because(400, "The request body cannot be read: " + e.getMessage());
        }
    }
}
