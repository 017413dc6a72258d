package org.marketops.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;

/** What a route returns: a status and a JSON body, or none. */
final class Answer {

    private final int status;
    private final JsonNode body;

    private Answer(int status, JsonNode body) {
        this.status = status;
        this.body = body;
    }

    static Answer ok(JsonNode body) {
        return new Answer(200, body);
    }

    static Answer created(JsonNode body) {
        return new Answer(201, body);
    }

    static Answer nothing() {
        return new Answer(204, null);
    }

    int status() {
        return status;
    }

    /** Null when there is none. */
    JsonNode body() {
        return body;
    }
}
