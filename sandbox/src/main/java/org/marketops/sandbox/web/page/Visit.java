package org.marketops.sandbox.web.page;

import com.atlassian.jira.user.ApplicationUser;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.marketops.sandbox.web.LoginRedirect;

/** One request as a page sees it: who asks, what was sent, and the ways to answer. */
public final class Visit {

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final ApplicationUser user;
    private final Frame frame;

    Visit(HttpServletRequest request, HttpServletResponse response, ApplicationUser user, Frame frame) {
        this.request = request;
        this.response = response;
        this.user = user;
        this.frame = frame;
    }

    public HttpServletRequest request() {
        return request;
    }

    public HttpServletResponse response() {
        return response;
    }

    /** Null for an anonymous visitor, as Jira's own interfaces want it. */
    public ApplicationUser user() {
        return user;
    }

    /** The path below the context path, without query. */
    public String path() {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Trimmed; empty when absent. */
    public String text(String parameter) {
        String value = request.getParameter(parameter);
        return value == null ? "" : value.trim();
    }

    public List<String> texts(String parameter) {
        String[] values = request.getParameterValues(parameter);
        return values == null ? List.of() : Arrays.asList(values);
    }

    public Optional<Long> number(String parameter) {
        String text = text(parameter);
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    public String template(String name, Map<String, Object> model) {
        return frame.template(request, response, name, model);
    }

    /** Answers with a page of the given body. */
    public void show(PageView view) throws IOException {
        show(HttpServletResponse.SC_OK, view);
    }

    public void show(int status, PageView view) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-cache, no-store");
        response.getWriter().write(frame.render(request, response, view));
    }

    /** @param path below the context path */
    public void redirect(String path) throws IOException {
        response.sendRedirect(request.getContextPath() + path);
    }

    public void notFound(String message) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND, message);
    }

    public void forbidden(String message) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, message);
    }

    public void logIn() throws IOException {
        response.sendRedirect(LoginRedirect.to(request));
    }
}
