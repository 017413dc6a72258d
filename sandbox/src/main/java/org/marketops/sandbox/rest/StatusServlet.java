package org.marketops.sandbox.rest;

import java.io.IOException;
import java.util.function.Supplier;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** {@code /status}: the state of the host for load balancers, without log-in. Status 200 alone does not mean ready. */
public final class StatusServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<String> state;

    public StatusServlet(Supplier<String> state) {
        this.state = state;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-cache, no-store, no-transform");
        response.getWriter().write("{\"state\":\"" + state.get() + "\"}");
    }
}
