package org.marketops.sandbox.plugin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.BundleException;

/** The framework's reason for not starting a bundle, in plain words and its own. */
final class Resolution {

    private static final Pattern PACKAGE = Pattern.compile("missing requirement[^;]*osgi\\.wiring\\.package; .*?\\(osgi\\.wiring\\.package=([\\w.]+)\\)");
    private static final Pattern JAVA = Pattern.compile("osgi\\.ee; .*?\\(version=([\\d.]+)\\)");

    private Resolution() {
    }

    static PluginRefused refusal(BundleException e) {
        String message = e.getCause() == null ? String.valueOf(e.getMessage()) : e.getMessage() + " " + e.getCause().getMessage();
        Matcher java = JAVA.matcher(message);
        if (java.find()) {
            return refused("The plugin needs Java " + java.group(1) + "; this host runs on Java "
                    + Runtime.version().feature() + ". ", message, e);
        }
        Matcher missing = PACKAGE.matcher(message);
        if (missing.find()) {
            return refused("The plugin needs the package " + missing.group(1) + ", which this host does not have. ", message, e);
        }
        return refused("The plugin's bundle cannot be used. ", message, e);
    }

    private static PluginRefused refused(String plain, String message, BundleException cause) {
        return new PluginRefused("upm.pluginInstall.error.bundle.unresolved", plain + message, cause);
    }
}
