package org.marketops.taxonomy.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import org.marketops.jira.ReaderTimes;
import org.marketops.taxonomy.SavedLink;


/** Saved links in words. */
public final class LinkLines {

    private final UserManager users;
    private final ReaderTimes dates;
    private final TaxonomyTexts texts;

    public LinkLines(UserManager users, ReaderTimes dates, TaxonomyTexts texts) {
        this.users = users;
        this.dates = dates;
        this.texts = texts;
    }

    Line line(SavedLink link) {
        ApplicationUser author = users.getUserByKey(link.author().value());
        String name = author == null ? link.author().value() : author.getDisplayName();
        return new Line(link.address(), texts.text("link.by", name, dates.at(link.at())));
    }

    /** One link. */
    public static final class Line {

        private final String address;
        private final String by;

        Line(String address, String by) {
            this.address = address;
            this.by = by;
        }

        public String getAddress() {
            return address;
        }

        /** Who saved it and when. */
        public String getBy() {
            return by;
        }
    }
}
