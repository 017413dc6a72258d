package org.marketops.sandbox.web.page;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * A page of the host. Anonymous visitors are sent to the log-in page unless {@link #open()}; a POST is answered only with a
 * valid form token.
 */
public abstract class Page extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Frame frame;

    protected Page(Frame frame) {
        this.frame = frame;
    }

    /** Whether anonymous visitors may come here. */
    protected boolean open() {
        return false;
    }

    /** Whether a POST must carry a form token. */
    protected boolean needsToken() {
        return true;
    }

    protected abstract void show(Visit visit) throws IOException;

    protected void act(Visit visit) throws IOException {
        visit.response().sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = frame.visit(request, response);
        if (admitted(visit)) {
            show(visit);
        }
    }

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = frame.visit(request, response);
        if (admitted(visit) && (!needsToken() || tokenIsValid(visit))) {
            act(visit);
        }
    }

    /** For links that change something by GET, as Jira's workflow buttons do. Answers with the failure page when false. */
    protected final boolean tokenIsValid(Visit visit) throws IOException {
        return frame.checkToken(visit);
    }

    private boolean admitted(Visit visit) throws IOException {
        if (visit.user() == null && !open()) {
            visit.logIn();
            return false;
        }
        return true;
    }
}
