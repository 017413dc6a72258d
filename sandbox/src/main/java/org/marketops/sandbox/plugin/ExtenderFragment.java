package org.marketops.sandbox.plugin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The fragment bundle that sets up the Spring extender: without it, its threads would keep the JVM alive. */
final class ExtenderFragment {

    private ExtenderFragment() {
    }

    static InputStream jar() throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.marketops.sandbox.extender");
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Fragment-Host", "org.eclipse.gemini.blueprint.extender");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest);
                InputStream configuration = ExtenderFragment.class.getResourceAsStream("/extender/extender.xml")) {
            jar.putNextEntry(new JarEntry("META-INF/spring/extender/extender.xml"));
            configuration.transferTo(jar);
            jar.closeEntry();
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
