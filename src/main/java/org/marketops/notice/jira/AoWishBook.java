package org.marketops.notice.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;
import org.marketops.notice.WishBook;
import org.marketops.notice.Wishes;

/** Wishes as rows, one a person. */
public final class AoWishBook implements WishBook {

    private final ActiveObjects rows;
    private final Transactions transactions;

    public AoWishBook(ActiveObjects rows, Transactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    @Override
    public Wishes of(PersonKey person) {
        WishRow[] found = find(person);
        return found.length == 0 ? Wishes.DEFAULT
                : new Wishes(found[0].isWhenAsked(), found[0].isWhenDecided(), found[0].isAsHtml());
    }

    @Override
    public void save(PersonKey person, Wishes wishes) {
        transactions.retryOnConflict(() -> {
            WishRow[] found = find(person);
            if (found.length == 0) {
                rows.create(WishRow.class, new DBParam(WishRow.PERSON_KEY, person.value()),
                        new DBParam(WishRow.WHEN_ASKED, wishes.asked()),
                        new DBParam(WishRow.WHEN_DECIDED, wishes.decided()),
                        new DBParam(WishRow.AS_HTML, wishes.html()));
                return null;
            }
            found[0].setWhenAsked(wishes.asked());
            found[0].setWhenDecided(wishes.decided());
            found[0].setAsHtml(wishes.html());
            found[0].save();
            return null;
        });
    }

    private WishRow[] find(PersonKey person) {
        return rows.find(WishRow.class, WishRow.PERSON_KEY + " = ?", person.value());
    }
}
