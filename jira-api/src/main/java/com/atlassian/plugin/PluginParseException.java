package com.atlassian.plugin;

/** Signature of the host type; members as far as they are called. */
public class PluginParseException extends RuntimeException {
    public PluginParseException() {
    }

    public PluginParseException(String message) {
        super(message);
    }
}
