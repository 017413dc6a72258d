package org.marketops.sandbox.platform;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.collections.ExtendedProperties;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;

/** Templates from a class loader, by their path with or without a leading slash. */
final class Templates extends ResourceLoader {

    private final ClassLoader loader;

    Templates(ClassLoader loader) {
        this.loader = loader;
    }

    static Map<String, Object> copy(Map<String, ?> context) {
        return new HashMap<>(context);
    }

    @Override
    public void init(ExtendedProperties configuration) {
    }

    @Override
    public InputStream getResourceStream(String name) {
        InputStream stream = loader.getResourceAsStream(name.startsWith("/") ? name.substring(1) : name);
        if (stream == null) {
            throw new ResourceNotFoundException("There is no template " + name);
        }
        return stream;
    }

    @Override
    public boolean isSourceModified(Resource resource) {
        return false;
    }

    @Override
    public long getLastModified(Resource resource) {
        return 0;
    }
}
