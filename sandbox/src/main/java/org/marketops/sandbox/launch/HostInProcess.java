package org.marketops.sandbox.launch;

import java.net.URI;

/** A sandbox in the JVM of the test. */
public final class HostInProcess implements Host {

    private SandboxConfig config;
    private Sandbox sandbox;

    private HostInProcess(SandboxConfig config) {
        this.config = config;
        this.sandbox = Sandbox.start(config);
    }

    public static HostInProcess start(SandboxConfig config) {
        return new HostInProcess(config);
    }

    /** The rooms of the running sandbox; another one after a restart. */
    public Sandbox sandbox() {
        return sandbox;
    }

    @Override
    public URI baseUrl() {
        return sandbox.baseUrl();
    }

    @Override
    public void restart() {
        config = config.port(baseUrl().getPort());
        sandbox.close();
        sandbox = Sandbox.start(config);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
