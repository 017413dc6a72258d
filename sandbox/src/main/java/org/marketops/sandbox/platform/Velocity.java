package org.marketops.sandbox.platform;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.log.NullLogChute;

/**
 * Velocity 1.6 as Jira runs it: every reference is escaped for HTML, except those whose name ends in {@code Html}. One
 * engine per class loader, dropped with it. Thread safe.
 */
public final class Velocity {

    private final Map<ClassLoader, VelocityEngine> engines = new WeakHashMap<>();

    /** @throws IllegalArgumentException if there is no such template, or it does not parse */
    public String render(ClassLoader templates, String template, Map<String, ?> context) {
        StringWriter html = new StringWriter();
        try {
            render(templates, template, context, html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return html.toString();
    }

    /** @throws IllegalArgumentException if there is no such template, or it does not parse */
    public void render(ClassLoader templates, String template, Map<String, ?> context, Writer out) throws IOException {
        VelocityEngine engine = engine(templates);
        try {
            engine.getTemplate(template, "UTF-8").merge(escaping(context), out);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalArgumentException("Template " + template + ": " + e.getMessage(), e);
        }
    }

    /** Renders a piece of template text, as labels and links of web items are. */
    public String renderFragment(ClassLoader templates, String text, Map<String, ?> context) {
        if (text.indexOf('$') < 0 && text.indexOf('#') < 0) {
            return text;
        }
        StringWriter out = new StringWriter();
        try {
            engine(templates).evaluate(new VelocityContext(Templates.copy(context)), out, "fragment", text);
        } catch (Exception e) {
            throw new IllegalArgumentException("Template text \"" + text + "\": " + e.getMessage(), e);
        }
        return out.toString();
    }

    private static VelocityContext escaping(Map<String, ?> context) {
        VelocityContext velocity = new VelocityContext(Templates.copy(context));
        EventCartridge events = new EventCartridge();
        events.addEventHandler(new HtmlEscaping());
        events.attachToContext(velocity);
        return velocity;
    }

    private synchronized VelocityEngine engine(ClassLoader templates) {
        return engines.computeIfAbsent(templates, Velocity::newEngine);
    }

    /** Forgets the templates of a plugin that goes. */
    public synchronized void forget(ClassLoader templates) {
        engines.remove(templates);
    }

    private static VelocityEngine newEngine(ClassLoader templates) {
        VelocityEngine engine = new VelocityEngine();
        engine.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM, new NullLogChute());
        engine.setProperty(RuntimeConstants.INPUT_ENCODING, "UTF-8");
        engine.setProperty(RuntimeConstants.RESOURCE_LOADER, "plugin");
        engine.setProperty("plugin.resource.loader.instance", new Templates(templates));
        engine.setProperty("plugin.resource.loader.cache", "true");
        engine.setProperty("plugin.resource.loader.modificationCheckInterval", "0");
        engine.setProperty("userdirective", EscapingDirective.class.getName() + "$Enable," + EscapingDirective.class.getName() + "$Disable");
        engine.setProperty(RuntimeConstants.VM_LIBRARY, "");
        try {
            engine.init();
        } catch (Exception e) {
            throw new IllegalStateException("Velocity does not start", e);
        }
        return engine;
    }
}
