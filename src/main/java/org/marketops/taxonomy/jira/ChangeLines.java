package org.marketops.taxonomy.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import org.marketops.jira.ReaderTimes;
import org.marketops.kernel.PersonKey;
import org.marketops.taxonomy.Taxonomy;
import org.marketops.taxonomy.TermChange;
import org.marketops.taxonomy.TermRecord;

import java.util.List;
import java.util.stream.Collectors;

/** The last changes of terms in words. */
public final class ChangeLines {

    static final int MOST = 50;

    private final TermRecord written;
    private final UserManager users;
    private final ReaderTimes dates;
    private final TaxonomyTexts texts;

    public ChangeLines(TermRecord written, UserManager users, ReaderTimes dates, TaxonomyTexts texts) {
        this.written = written;
        this.users = users;
        this.dates = dates;
        this.texts = texts;
    }

    /** Newest first, at most {@link #MOST}. */
    List<Line> newest(Taxonomy now) {
        return written.newest(MOST).stream().map(change -> line(change, now)).collect(Collectors.toList());
    }

    private Line line(TermChange change, Taxonomy now) {
        Line line = new Line();
        line.when = dates.at(change.at());
        line.who = change.author().map(this::name).orElse(texts.text("change.app"));
        line.dimension = now.dimension(change.dimension()).map(texts::label).orElse(change.dimension());
        line.code = change.code();
        line.what = what(change);
        return line;
    }

    private String name(PersonKey person) {
        ApplicationUser user = users.getUserByKey(person.value());
        return user == null ? person.value() : user.getDisplayName();
    }

    private String what(TermChange change) {
        String key = "change." + change.kind().name();
        switch (change.kind()) {
            case SYNONYMS:
            case RETIRED:
            case DIMENSION_TIED:
                return texts.text(key + (change.after().isEmpty() ? ".none" : ""), change.before(), change.after());
            default:
                return texts.text(key, change.before(), change.after());
        }
    }

    /** One change. */
    public static final class Line {

        private String when;
        private String who;
        private String dimension;
        private String code;
        private String what;

        public String getWhen() {
            return when;
        }

        public String getWho() {
            return who;
        }

        public String getDimension() {
            return dimension;
        }

        /** Empty for a change of the dimension itself. */
        public String getCode() {
            return code;
        }

        public String getWhat() {
            return what;
        }
    }
}
