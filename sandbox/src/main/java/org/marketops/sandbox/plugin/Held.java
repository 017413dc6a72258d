package org.marketops.sandbox.plugin;

import org.osgi.framework.Bundle;

/** One installed plugin and where it stands; guarded by the plugin system's lock. */
final class Held {

    final Bundle bundle;
    Descriptor descriptor;
    /** Null while it is not enabled. */
    PluginBundle enabled;
    /** Null unless enabling failed. */
    String failure;

    Held(Bundle bundle, Descriptor descriptor) {
        this.bundle = bundle;
        this.descriptor = descriptor;
    }

    InstalledPlugin view() {
        return new InstalledPlugin(descriptor, enabled != null, failure);
    }
}
