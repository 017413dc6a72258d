package org.marketops.acceptance.jar;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What tests of other packages read from the finished jar. */
public final class PluginJarAccess {

    private final PluginJar jar = PluginJar.built();

    public List<String> entries() {
        return jar.entries();
    }

    public byte[] read(String entry) {
        return jar.read(entry);
    }

    public String descriptor() {
        return new String(jar.read("atlassian-plugin.xml"), StandardCharsets.UTF_8);
    }
}
