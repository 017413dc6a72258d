package org.marketops.setup.jira;

/** How a state is marked on the page: a colour and always a sign with it. */
enum Mark {
    FINE("ok", "✓"),
    NEW("wait", "+"),
    LOOK("warn", "!"),
    FAILED("bad", "✕"),
    OPEN("", "·");

    private final String style;
    private final String sign;

    Mark(String style, String sign) {
        this.style = style;
        this.sign = sign;
    }

    String style() {
        return style;
    }

    String sign() {
        return sign;
    }
}
