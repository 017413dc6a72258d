package org.marketops.sandbox.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;

/** One answer of a server. */
public final class Reply {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpResponse<String> response;

    Reply(HttpResponse<String> response) {
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** Where the answer came from, after redirects. */
    public URI uri() {
        return response.uri();
    }

    /** @throws AssertionError showing the answer, if it is no JSON */
    public JsonNode json() {
        try {
            return JSON.readTree(body());
        } catch (IOException e) {
            throw new AssertionError("No JSON in " + this, e);
        }
    }

    /** @throws AssertionError showing the answer, if it has another status */
    public Reply expect(int status) {
        if (status() != status) {
            throw new AssertionError("Expected " + status + ", but got " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        String text = body();
        String start = text.length() > 2_000 ? text.substring(0, 2_000) + "…" : text;
        return response.request().method() + " " + uri() + " -> " + status() + System.lineSeparator() + start;
    }
}
