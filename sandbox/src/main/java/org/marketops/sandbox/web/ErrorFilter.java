package org.marketops.sandbox.web;

import java.io.IOException;
import java.util.UUID;
import javax.servlet.FilterChain;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;
import org.marketops.sandbox.web.page.ErrorPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns {@code sendError} and exceptions into pages of the sandbox. The log has the stack trace, the page its reference. */
final class ErrorFilter extends HttpFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorFilter.class);

    private final ErrorPages pages;

    ErrorFilter(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
        boolean rest = path(request).startsWith("/rest/");
        try {
            chain.doFilter(request, rest ? response : new ErrorPageResponse(request, response));
        } catch (Exception | LinkageError e) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("{} {} failed, reference {}", request.getMethod(), path(request), reference, e);
            if (!response.isCommitted()) {
                response.resetBuffer();
                if (rest) {
                    response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
                    response.setContentType("application/json;charset=UTF-8");
                    response.getWriter().write("{\"errorMessages\":[\"Internal server error, reference " + reference + "\"],\"errors\":{}}");
                } else {
                    pages.failed(request, response, reference);
                }
            }
        }
    }

    private final class ErrorPageResponse extends HttpServletResponseWrapper {
        private final HttpServletRequest request;

        ErrorPageResponse(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status) throws IOException {
            sendError(status, null);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            if (isCommitted()) {
                throw new IllegalStateException("The answer has been sent already");
            }
            pages.error(request, (HttpServletResponse) getResponse(), status, message);
        }
    }
}
