package org.marketops.approval.jira;

import com.atlassian.jira.web.ExecutingHttpRequest;
import org.marketops.approval.Channel;

import javax.servlet.http.HttpServletRequest;
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
