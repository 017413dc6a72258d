package org.marketops.approval.jira;

import com.atlassian.jira.web.ExecutingHttpRequest;
import org.marketops.approval.Channel;

import javax.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;

/** Knows on which way the transition of this thread came: what our own pages say of it, else what the request's address says. */
public final class Channels {

    private final ThreadLocal<Channel> said = new ThreadLocal<>();
    private final ThreadLocal<ReadVersion> readThere = new ThreadLocal<>();

    /** Runs a transition of ours; the decisions in it are recorded with this channel. */
    public <T> T within(Channel channel, Supplier<T> transition) {
        return within(channel, Optional.empty(), transition);
    }

    /** @param read what the person had before his eyes */
    <T> T within(Channel channel, Optional<ReadVersion> read, Supplier<T> transition) {
        said.set(channel);
        readThere.set(read.orElse(null));
        try {
            return transition.get();
        } finally {
            said.remove();
            readThere.remove();
        }
    }

    Channel now() {
        Channel channel = said.get();
        return channel != null ? channel : isRest() ? Channel.REST : Channel.SCREEN;
    }

    /** What the person had before his eyes, if this is a form that says so. */
    Optional<ReadVersion> read() {
        if (said.get() != null) {
            return Optional.ofNullable(readThere.get());
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
