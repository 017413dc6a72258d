package org.marketops.sandbox.plugin;

import com.atlassian.plugin.web.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dom4j.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Evaluates the {@code <condition>} and {@code <conditions>} children of a module. One that throws counts as false. */
final class Conditions {

    private static final Logger LOG = LoggerFactory.getLogger(Conditions.class);

    private Conditions() {
    }

    static boolean shouldDisplay(PluginModule module, Map<String, Object> context) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(module.classLoader());
        try {
            return all(module, module.element(), context, true);
        } catch (Exception | LinkageError e) {
            LOG.error("A condition of {} failed; it is not shown", module.completeKey(), e);
            return false;
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static boolean all(PluginModule module, Element parent, Map<String, Object> context, boolean and)
            throws ClassNotFoundException {
        List<Element> children = new ArrayList<>(parent.elements("condition"));
        children.addAll(parent.elements("conditions"));
        for (Element child : children) {
            boolean holds = child.getName().equals("condition")
                    ? holds(module, child, context)
                    : all(module, child, context, !"OR".equalsIgnoreCase(child.attributeValue("type", "AND")));
            if (holds != and) {
                return holds;
            }
        }
        return and || children.isEmpty();
    }

    private static boolean holds(PluginModule module, Element element, Map<String, Object> context)
            throws ClassNotFoundException {
        Condition condition = (Condition) module.create(element.attributeValue("class"));
        condition.init(PluginModule.params(element));
        return condition.shouldDisplay(context) != Boolean.parseBoolean(element.attributeValue("invert", "false"));
    }
}
