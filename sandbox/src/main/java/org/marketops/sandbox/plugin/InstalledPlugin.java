package org.marketops.sandbox.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Manage apps shows of one plugin, at the moment of asking. Immutable. */
public final class InstalledPlugin {

    private final Descriptor descriptor;
    private final boolean enabled;
    private final String failure;

    InstalledPlugin(Descriptor descriptor, boolean enabled, String failure) {
        this.descriptor = descriptor;
        this.enabled = enabled;
        this.failure = failure;
    }

    public String key() {
        return descriptor.key();
    }

    public String name() {
        return descriptor.name();
    }

    public String version() {
        return descriptor.version();
    }

    public String description() {
        return descriptor.description();
    }

    public String vendorName() {
        return descriptor.vendorName();
    }

    public String vendorUrl() {
        return descriptor.vendorUrl();
    }

    /** The {@code <param>} values of the descriptor, as {@code configure.url}. */
    public Map<String, String> params() {
        return descriptor.params();
    }

    public Optional<String> configureUrl() {
        return Optional.ofNullable(params().get("configure.url"));
    }

    public boolean enabled() {
        return enabled;
    }

    /** Why it is installed and not enabled though someone wants it enabled; empty otherwise. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** All declared modules, in the order of the descriptor. */
    public List<ModuleInfo> modules() {
        return descriptor.modules();
    }

    @Override
    public String toString() {
        return key() + " " + version() + (enabled ? " enabled" : " not enabled");
    }
}
