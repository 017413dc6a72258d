package org.marketops.notice.jira;

import java.util.ArrayList;
import java.util.List;

/** What one mail says, ready to be laid out as HTML or as text: plain values only, made for one reader. */
public final class Letter {

    String subject = "";
    String heading = "";
    String lead = "";
    String quote = "";
    String step = "";
    String changesTitle = "";
    String button = "";
    String decide = "";
    String link = "";
    String why = "";
    String choose = "";
    String chooseLink = "";
    final List<Line> facts = new ArrayList<>();
    final List<Line> changes = new ArrayList<>();
    final List<Link> decisions = new ArrayList<>();

    public String getSubject() {
        return subject;
    }

    public String getHeading() {
        return heading;
    }

    public String getLead() {
        return lead;
    }

    /** What somebody wrote; empty if nothing. */
    public String getQuote() {
        return quote;
    }

    /** Which step it is and by which rule it ends; empty if it is about no step. */
    public String getStep() {
        return step;
    }

    public String getChangesTitle() {
        return changesTitle;
    }

    public String getButton() {
        return button;
    }

    public String getLink() {
        return link;
    }

    public String getWhy() {
        return why;
    }

    public String getChoose() {
        return choose;
    }

    public String getChooseLink() {
        return chooseLink;
    }

    /** Says for whom and how long the links to decide are good; empty if there are none. */
    public String getDecide() {
        return decide;
    }

    /** The first is what most people do. */
    public List<Link> getDecisions() {
        return decisions;
    }

    public List<Line> getFacts() {
        return facts;
    }

    public List<Line> getChanges() {
        return changes;
    }

    /** The letter without any mark-up. */
    String plain() {
        StringBuilder text = new StringBuilder();
        paragraph(text, heading);
        paragraph(text, lead);
        paragraph(text, quote.isEmpty() ? "" : "> " + quote.replace("\n", "\n> "));
        paragraph(text, step);
        paragraph(text, lines(facts));
        paragraph(text, changes.isEmpty() ? "" : changesTitle + "\n" + lines(changes));
        decisions.forEach(decision -> paragraph(text, decision.label + ":\n" + decision.address));
        paragraph(text, decide);
        paragraph(text, button + ":\n" + link);
        text.append("-- \n").append(why).append('\n').append(choose).append(":\n").append(chooseLink).append('\n');
        return text.toString();
    }

    private static void paragraph(StringBuilder text, String words) {
        if (!words.isEmpty()) {
            text.append(words).append("\n\n");
        }
    }

    private static String lines(List<Line> lines) {
        List<String> words = new ArrayList<>();
        lines.forEach(line -> words.add(line.label + ": " + line.value));
        return String.join("\n", words);
    }

    /** One decision and the page where it is made. */
    public static final class Link {

        private final String label;
        private final String address;

        Link(String label, String address) {
            this.label = label;
            this.address = address;
        }

        public String getLabel() {
            return label;
        }

        public String getAddress() {
            return address;
        }
    }

    /** A label and its value. */
    public static final class Line {

        private final String label;
        private final String value;

        Line(String label, String value) {
            this.label = label;
            this.value = value;
        }

        public String getLabel() {
            return label;
        }

        public String getValue() {
            return value;
        }
    }
}
