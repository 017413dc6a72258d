package org.marketops.sandbox.platform;

import java.io.Writer;
import org.apache.velocity.context.Context;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.directive.Directive;
import org.apache.velocity.runtime.parser.node.Node;

/** Jira's {@code #enable_html_escaping()} and {@code #disable_html_escaping()}; escaping is on until a template switches it off. */
public abstract class EscapingDirective extends Directive {

    private static final String OFF = EscapingDirective.class.getName() + ".off";

    private final String name;
    private final boolean off;

    EscapingDirective(String name, boolean off) {
        this.name = name;
        this.off = off;
    }

    static boolean isOff(Context context) {
        return context != null && Boolean.TRUE.equals(context.get(OFF));
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public int getType() {
        return LINE;
    }

    @Override
    public boolean render(InternalContextAdapter context, Writer writer, Node node) {
        context.put(OFF, off);
        return true;
    }

    /** Escaping on, as it is by default. */
    public static final class Enable extends EscapingDirective {
        public Enable() {
            super("enable_html_escaping", false);
        }
    }

    /** Escaping off for the rest of the template. */
    public static final class Disable extends EscapingDirective {
        public Disable() {
            super("disable_html_escaping", true);
        }
    }
}
