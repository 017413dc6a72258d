package org.marketops.sandbox.plugin;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.ServletConfig;
import javax.servlet.ServletContext;
import org.dom4j.Element;

/** The {@code <init-param>} children of a servlet or rest module. */
final class PluginServletConfig implements ServletConfig {

    private final PluginModule module;
    private final ServletContext context;
    private final Map<String, String> params = new LinkedHashMap<>();

    PluginServletConfig(PluginModule module, ServletContext context) {
        this.module = module;
        this.context = context;
        for (Element param : module.element().elements("init-param")) {
            params.put(param.elementTextTrim("param-name"), param.elementTextTrim("param-value"));
        }
    }

    @Override
    public String getServletName() {
        return module.completeKey();
    }

    @Override
    public ServletContext getServletContext() {
        return context;
    }

    @Override
    public String getInitParameter(String name) {
        return params.get(name);
    }

    @Override
    public Enumeration<String> getInitParameterNames() {
        return Collections.enumeration(params.keySet());
    }
}
