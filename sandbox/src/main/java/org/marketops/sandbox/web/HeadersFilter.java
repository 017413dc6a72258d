package org.marketops.sandbox.web;

import com.atlassian.jira.web.ExecutingHttpRequest;
import java.io.IOException;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.concurrent.atomic.AtomicInteger;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** First of the chain: encoding, the headers of every answer, and the current request of the thread. */
final class HeadersFilter extends HttpFilter {

    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private final Runnable startRequest;

    /** @param startRequest what else begins anew with each request */
    HeadersFilter(Runnable startRequest) {
        this.startRequest = startRequest;
    }

    @Override
    void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8");
        boolean rest = path(request).startsWith("/rest/");
        int concurrent = running.incrementAndGet();
        try {
            response.setHeader("X-AREQUESTID",
                    LocalTime.now().get(ChronoField.MINUTE_OF_DAY) + "x" + count.incrementAndGet() + "x" + concurrent);
            response.setHeader("X-XSS-Protection", "1; mode=block");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
            response.setHeader("Content-Security-Policy", rest ? "sandbox" : "frame-ancestors 'self'");
            response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
            if (rest) {
                response.setHeader("Cache-Control", "no-cache, no-store, no-transform");
            }
            CurrentRequest.set(request, response);
            ExecutingHttpRequest.set(request, response);
            startRequest.run();
            chain.doFilter(request, response);
        } finally {
            ExecutingHttpRequest.clear();
            CurrentRequest.clear();
            running.decrementAndGet();
        }
    }
}
