package org.marketops.sandbox.rest.upm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.marketops.sandbox.plugin.PluginRefused;

/** One installation that runs or has ended. Written by the installing thread, read by those that ask. */
final class InstallTask {

    static final String INSTALLING = "application/vnd.atl.plugins.install.installing+json";
    static final String FAILED = "application/vnd.atl.plugins.task.install.err+json";
    private static final int PING_MILLIS = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String id = UUID.randomUUID().toString();
    private final long started = System.currentTimeMillis();
    private final String source;
    private final String userKey;
    private volatile State state = State.running();

    InstallTask(String source, String userKey) {
        this.source = source;
        this.userKey = userKey;
    }

    String id() {
        return id;
    }

    void installed(String pluginKey) {
        state = new State(true, pluginKey, null, null);
    }

    void failed(PluginRefused refusal) {
        state = new State(true, null, refusal.subCode(), refusal.getMessage());
    }

    void failed(RuntimeException failure) {
        state = new State(true, null, "upm.pluginInstall.error.unexpected", "The installation failed: " + failure);
    }

    /** The key of the installed plugin; null while it is not. */
    String pluginKey() {
        return state.pluginKey;
    }

    String contentType() {
        return state.error == null ? INSTALLING : FAILED;
    }

    ObjectNode json(String root) {
        State now = state;
        ObjectNode json = JSON.createObjectNode().put("type", "INSTALL").put("pingAfter", PING_MILLIS);
        ObjectNode status = json.putObject("status").put("done", now.done).put("statusCode", 200)
                .put("contentType", now.error == null ? INSTALLING : FAILED).put("source", source).put("name", source);
        if (now.error != null) {
            status.put("subCode", now.subCode).put("errorMessage", now.error);
        }
        ObjectNode links = json.putObject("links").put("self", root + "pending/" + id).put("alternate", root + "tasks/" + id);
        if (now.pluginKey != null) {
            links.put("result", root + now.pluginKey + "-key");
        }
        return json.put("timestamp", started).put("userKey", userKey).put("id", id);
    }

    private static final class State {

        private final boolean done;
        private final String pluginKey;
        private final String subCode;
        private final String error;

        private State(boolean done, String pluginKey, String subCode, String error) {
            this.done = done;
            this.pluginKey = pluginKey;
            this.subCode = subCode;
            this.error = error;
        }

        private static State running() {
            return new State(false, null, null, null);
        }
    }
}
