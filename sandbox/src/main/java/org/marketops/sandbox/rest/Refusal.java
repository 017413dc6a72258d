package org.marketops.sandbox.rest;

import com.atlassian.jira.util.ErrorCollection;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A request that is answered with an error status and Jira's error body. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Collection<String> messages;
    private final transient Map<String, String> fields;

    private Refusal(int status, Collection<String> messages, Map<String, String> fields) {
        super(status + " " + messages + " " + fields, null, false, false);
        this.status = status;
        this.messages = messages;
        this.fields = fields;
    }

    static Refusal because(int status, String message) {
        return new Refusal(status, List.of(message), Map.of());
    }

    static Refusal field(String field, String message) {
        return new Refusal(400, List.of(), Map.of(field, message));
    }

    static Refusal of(ErrorCollection errors) {
        return new Refusal(400, List.copyOf(errors.getErrorMessages()), Map.copyOf(errors.getErrors()));
    }

    static Refusal notLoggedIn() {
        return because(401, "You are not authenticated. Authentication required to perform this operation.");
    }

    int status() {
        return status;
    }

    ObjectNode body() {
        ObjectNode body = Json.object();
        messages.forEach(body.putArray("errorMessages")::add);
        fields.forEach(body.putObject("errors")::put);
        return body;
    }
}
