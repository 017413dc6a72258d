package org.marketops.sandbox.platform;

import java.io.IOException;
import java.io.PrintWriter;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletOutputStream;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/**
 * Tells in the header {@code X-Sandbox-Statements} how many SQL statements plugins executed for an answer. Counted until
 * the answer begins to leave: pages and REST answers are made before.
 */
public final class StatementFilter implements Filter {

    public static final String HEADER = "X-Sandbox-Statements";

    private final StatementCounter counter;

    public StatementFilter(StatementCounter counter) {
        this.counter = counter;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        counter.reset();
        Counted counted = new Counted((HttpServletResponse) response);
        chain.doFilter(request, counted);
        counted.tell();
    }

    /** Headers cannot follow a body that has left, so the number is told whenever somebody begins to write. */
    private final class Counted extends HttpServletResponseWrapper {

        Counted(HttpServletResponse response) {
            super(response);
        }

        void tell() {
            if (!isCommitted()) {
                setHeader(HEADER, String.valueOf(counter.count()));
            }
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            tell();
            return super.getWriter();
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            tell();
            return super.getOutputStream();
        }
    }
}
