package org.marketops.setup.jira;

/** One thing that was checked before, as the template reads it. */
public final class CheckView {

    private final Mark mark;
    private final String text;

    CheckView(Mark mark, String text) {
        this.mark = mark;
        this.text = text;
    }

    public String getStyle() {
        return mark.style();
    }

    public String getSign() {
        return mark.sign();
    }

    public String getText() {
        return text;
    }
}
