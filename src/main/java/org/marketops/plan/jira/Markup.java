package org.marketops.plan.jira;

/**
 * HTML of the table body. Some 40,000 cells by a template cost several times what reading them does, so they are written here; every
 * text that comes from people goes through {@link #text}.
 */
final class Markup {

    private final StringBuilder out;

    Markup(int expected) {
        this.out = new StringBuilder(expected);
    }

    /** As it is: only for what this package writes itself. */
    Markup raw(String html) {
        out.append(html);
        return this;
    }

    Markup raw(long number) {
        out.append(number);
        return this;
    }

    Markup text(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&': out.append("&amp;"); break;
                case '<': out.append("&lt;"); break;
                case '>': out.append("&gt;"); break;
                case '"': out.append("&quot;"); break;
                case '\'': out.append("&#39;"); break;
                default: out.append(c);
            }
        }
        return this;
    }

    StringBuilder out() {
        return out;
    }
}
