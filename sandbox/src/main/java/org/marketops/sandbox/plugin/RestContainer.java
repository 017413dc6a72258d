package org.marketops.sandbox.plugin;

import com.sun.jersey.api.core.DefaultResourceConfig;
import com.sun.jersey.api.core.ResourceConfig;
import com.sun.jersey.core.spi.component.ComponentContext;
import com.sun.jersey.core.spi.component.ioc.IoCComponentProvider;
import com.sun.jersey.core.spi.component.ioc.IoCComponentProviderFactory;
import com.sun.jersey.core.spi.component.ioc.IoCInstantiatedComponentProvider;
import com.sun.jersey.spi.container.WebApplication;
import com.sun.jersey.spi.container.servlet.ServletContainer;
import com.sun.jersey.spi.container.servlet.WebConfig;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.ws.rs.Path;
import javax.ws.rs.ext.Provider;
import org.dom4j.Element;

/** The Jersey of one REST module: resources and providers of its packages, made by the plugin's Spring context. */
final class RestContainer extends ServletContainer {

    private static final long serialVersionUID = 1L;
    /** Kept here, since the JDK forgets a logger, and its level, that nobody holds. */
    private static final Logger JERSEY = Logger.getLogger("com.sun.jersey");

    private final transient PluginModule module;
    private final transient RestRules rules;

    RestContainer(PluginModule module, RestRules rules) {
        this.module = module;
        this.rules = rules;
        JERSEY.setLevel(Level.WARNING);
    }

    @Override
    protected ResourceConfig getDefaultResourceConfig(Map<String, Object> properties, WebConfig config) {
        DefaultResourceConfig resources = new DefaultResourceConfig();
        // The description of the interface would need JAXB, which the JDK no longer has.
        resources.getFeatures().put(ResourceConfig.FEATURE_DISABLE_WADL, true);
        resources.getProperties().put(ResourceConfig.PROPERTY_RESOURCE_FILTER_FACTORIES, rules);
        for (Element element : module.element().elements("package")) {
            for (Class<?> type : module.plugin().classes(element.getTextTrim())) {
                if (isComponent(type)) {
                    resources.getClasses().add(type);
                }
            }
        }
        return resources;
    }

    private static boolean isComponent(Class<?> type) {
        boolean marked = type.isAnnotationPresent(Path.class) || type.isAnnotationPresent(Provider.class);
        return marked && !type.isInterface() && !Modifier.isAbstract(type.getModifiers());
    }

    @Override
    protected void initiate(ResourceConfig resources, WebApplication application) {
        application.initiate(resources, new FromSpring(module.plugin()));
    }

    /** The plugin's own classes come from its context; Jersey makes the rest. */
    private static final class FromSpring implements IoCComponentProviderFactory {
        private final LoadedPlugin plugin;

        FromSpring(LoadedPlugin plugin) {
            this.plugin = plugin;
        }

        @Override
        public IoCComponentProvider getComponentProvider(Class<?> type) {
            return getComponentProvider(null, type);
        }

        @Override
        public IoCComponentProvider getComponentProvider(ComponentContext context, Class<?> type) {
            if (type.getClassLoader() != plugin.classLoader()) {
                return null;
            }
            return new IoCInstantiatedComponentProvider() {
                @Override
                public Object getInstance() {
                    return plugin.create(type);
                }

                @Override
                public Object getInjectableInstance(Object instance) {
                    return instance;
                }
            };
        }
    }
}
