package org.marketops.sandbox.platform;

import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.util.ContextAware;

/** Escapes what a template inserts, unless the reference's last name ends in {@code Html}. */
final class HtmlEscaping implements ReferenceInsertionEventHandler, ContextAware {

    private Context context;

    @Override
    public Object referenceInsert(String reference, Object value) {
        if (value == null || preparedHtml(reference) || EscapingDirective.isOff(context)) {
            return value;
        }
        return escape(value.toString());
    }

    @Override
    public void setContext(Context context) {
        this.context = context;
    }

    static boolean preparedHtml(String reference) {
        String name = reference.replaceAll("[${}!]", "");
        int arguments = name.lastIndexOf('(');
        if (name.endsWith(")") && arguments > 0) {
            name = name.substring(0, arguments);
        }
        return name.endsWith("Html");
    }

    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&':
                    out.append("&amp;");
                    break;
                case '<':
                    out.append("&lt;");
                    break;
                case '>':
                    out.append("&gt;");
                    break;
                case '"':
                    out.append("&quot;");
                    break;
                case '\'':
                    out.append("&#39;");
                    break;
                default:
                    out.append(c);
            }
        }
        return out.toString();
    }
}
