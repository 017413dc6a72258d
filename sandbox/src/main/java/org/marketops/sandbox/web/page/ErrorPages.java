package org.marketops.sandbox.web.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Pages that say what went wrong. None shows a stack trace. */
public final class ErrorPages {

    private static final Map<Integer, String> TITLES = Map.of(
            400, "This request cannot be read",
            401, "Log in to see this",
            403, "You cannot do this",
            404, "Page not found",
            405, "This page takes no such request",
            409, "This does not fit what is stored now");
    private static final Map<Integer, String> HINTS = Map.of(
            400, "Go back and check what was sent.",
            403, "Your permissions do not include this.",
            404, "The address is wrong, or what it names is gone or not for you to see.");

    private final Frame frame;

    public ErrorPages(Frame frame) {
        this.frame = frame;
    }

    /** @param message may be null */
    public void error(HttpServletRequest request, HttpServletResponse response, int status, String message) throws IOException {
        String title = TITLES.getOrDefault(status, "Something went wrong");
        String text = message == null ? HINTS.getOrDefault(status, "") : message;
        write(request, response, status, title, Model.of("title", title).with("message", text));
    }

    public void failed(HttpServletRequest request, HttpServletResponse response, String reference) throws IOException {
        write(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "Something went wrong",
                Model.of("title", "Something went wrong").with("message", "The page could not be made. The server's log tells why.")
                        .with("reference", reference));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, int status, String title, Model model)
            throws IOException {
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        String body = frame.template(request, response, "web/page/error.vm", model);
        response.getOutputStream().write(frame.render(request, response, PageView.of(title, body)).getBytes(StandardCharsets.UTF_8));
        // Sent at once: nothing that was written before the error may follow it.
        response.flushBuffer();
    }
}
