package com.atlassian.jira.web;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The request that the current thread serves; null on threads that serve none. */
public class ExecutingHttpRequest {

    private static final ThreadLocal<HttpServletRequest> CURRENT = new ThreadLocal<>();

    protected ExecutingHttpRequest() {
    }

    public static HttpServletRequest get() {
        return CURRENT.get();
    }

    public static void set(HttpServletRequest request, HttpServletResponse response) {
        CURRENT.set(request);
    }

    public static void clear() {
        CURRENT.remove();
    }
}
