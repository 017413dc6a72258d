package org.marketops.sandbox.web;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The request and response that the current thread serves; empty outside of web threads. */
public final class CurrentRequest {

    private static final ThreadLocal<CurrentRequest> CURRENT = new ThreadLocal<>();

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    private CurrentRequest(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    public static Optional<HttpServletRequest> request() {
        return Optional.ofNullable(CURRENT.get()).map(current -> current.request);
    }

    public static Optional<HttpServletResponse> response() {
        return Optional.ofNullable(CURRENT.get()).map(current -> current.response);
    }

    static void set(HttpServletRequest request, HttpServletResponse response) {
        CURRENT.set(new CurrentRequest(request, response));
    }

    static void clear() {
        CURRENT.remove();
    }
}
