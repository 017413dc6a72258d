package org.marketops.sandbox.plugin;

/** A jar that cannot be installed, or a step that cannot be done with a plugin. The message tells an administrator why. */
public final class PluginRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String subCode;

    PluginRefused(String subCode, String message) {
        super(message);
        this.subCode = subCode;
    }

    PluginRefused(String subCode, String message, Throwable cause) {
        super(message, cause);
        this.subCode = subCode;
    }

    /** In the manner of the plugin manager's own codes, as {@code upm.pluginInstall.error.invalid.plugin}. */
    public String subCode() {
        return subCode;
    }
}
