package org.marketops.approval.jira;

import com.atlassian.jira.web.ExecutingHttpRequest;
import org.marketops.approval.Channel;

import javax.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;

/** Knows on which way the transition of this thread came: what our own pages say of it, else what the request's address says. */
public final class Channels {

    private final ThreadLocal<Channel> said = new ThreadLocal<>();

    /** Runs a transition of ours; the decisions in it are recorded with this channel. */
    public <T> T within(Channel channel, Supplier<T> transition) {
        said.set(channel);
        try {
            return transition.get();
        } finally {
            said.remove();
        }
    }

    Channel now() {
        Channel channel = said.get();
        return channel != null ? channel : isRest() ? Channel.REST : Channel.SCREEN;
    }

    /** What the person had before his eyes, if this is the form of a screen that says so. */
    Optional<ReadVersion> read() {
        if (said.get() != null) {
            return Optional.empty();
        }
        try {
            HttpServletRequest request = ExecutingHttpRequest.get();
            return request == null ? Optional.empty() : ReadVersion.of(request.getParameter(ReadVersion.PARAMETER));
        } catch (LinkageError missing) {
            return Optional.empty();
        }
    }

    private static boolean isRest() {
        try {
            HttpServletRequest request = ExecutingHttpRequest.get();
            return request != null && request.getRequestURI().startsWith(request.getContextPath() + "/rest/");
        } catch (LinkageError missing) {
            // A Jira without this class: its REST counts as a screen of Jira, which a transition there is.
            return false;
        }
    }
}
