package org.marketops.approval.jira;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the screen of a decision says above its comment, as plain texts for its template. An empty text is not shown. */
public final class DecisionSection {

    String verb = "";
    String summary = "";
    String asItIs = "";
    String amount = "";
    String dates = "";
    String newTitle = "";
    String newIntroduction = "";
    String caption = "";
    String decidedCaption = "";
    String same = "";
    String doesTitle = "";
    String version = "";
    String versionText = "";
    String read = "";
    String refusal = "";
    final List<Line> fresh = new ArrayList<>();
    final List<Line> differences = new ArrayList<>();
    final List<Line> sinceDecided = new ArrayList<>();
    final List<Answer> does = new ArrayList<>();
    private final Words words;

    DecisionSection(RefusalTexts texts) {
        this.words = new Words(texts);
    }

    public String getVerb() {
        return verb;
    }

    public String getSummary() {
        return summary;
    }

    public String getAsItIs() {
        return asItIs;
    }

    public String getAmount() {
        return amount;
    }

    public String getDates() {
        return dates;
    }

    public String getNewTitle() {
        return newTitle;
    }

    public String getNewIntroduction() {
        return newIntroduction;
    }

    public String getCaption() {
        return caption;
    }

    public String getDecidedCaption() {
        return decidedCaption;
    }

    public String getSame() {
        return same;
    }

    public String getDoesTitle() {
        return doesTitle;
    }

    public String getVersion() {
        return version;
    }

    public String getVersionText() {
        return versionText;
    }

    /** For the hidden field of the form. */
    public String getRead() {
        return read;
    }

    public String getRefusal() {
        return refusal;
    }

    public List<Line> getFresh() {
        return Collections.unmodifiableList(fresh);
    }

    public List<Line> getDifferences() {
        return Collections.unmodifiableList(differences);
    }

    public List<Line> getSinceDecided() {
        return Collections.unmodifiableList(sinceDecided);
    }

    public List<Answer> getDoes() {
        return Collections.unmodifiableList(does);
    }

    public Words getWords() {
        return words;
    }

    /** One field that is not as it was. */
    public static final class Line {
        private final String field;
        private final String before;
        private final String after;
        private final String difference;
        private final String by;

        Line(String field, String before, String after, String difference, String by) {
            this.field = field;
            this.before = before;
            this.after = after;
            this.difference = difference;
            this.by = by;
        }

        public String getField() {
            return field;
        }

        public String getBefore() {
            return before;
        }

        public String getAfter() {
            return after;
        }

        public String getDifference() {
            return difference;
        }

        public String getBy() {
            return by;
        }
    }

    /** One consequence: what it is about, and what happens. */
    public static final class Answer {
        private final String question;
        private final String text;

        Answer(String question, String text) {
            this.question = question;
            this.text = text;
        }

        public String getQuestion() {
            return question;
        }

        public String getText() {
            return text;
        }
    }

    /** Words of the template itself. */
    public static final class Words {
        private final RefusalTexts texts;

        Words(RefusalTexts texts) {
            this.texts = texts;
        }

        /** @return the word of that name, for example {@code field} */
        public String get(String name) {
            return texts.text("decide.word." + name);
        }
    }
}
