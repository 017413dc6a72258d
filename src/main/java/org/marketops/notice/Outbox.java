package org.marketops.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.marketops.kernel.IssueId;

/** News and mails that are still to be followed up. All in rows: a crash loses none. */
public interface Outbox {

    /** Adds the news in the transaction that is running. */
    void add(News news);

    /** Whether news with the key were ever added. */
    boolean knows(String key);

    /** Oldest first. */
    List<News> openNews(IssueId plan);

    /** The news, if it is still open. */
    Optional<News> findOpenNews(int id);

    /** Nothing is left to be said of it: the mails are added, those with a key that is there left out. */
    void expand(News news, List<Mail> mails);

    /** Oldest first. */
    List<Mail> openMails(IssueId plan);

    void sent(Mail mail);

    /** It will not be sent, and why. */
    void drop(Mail mail, String why);

    /** It stays open; tried once more without success. */
    void failed(Mail mail, String problem);

    /** Plans with something open that happened before the time, at most 2,000, the longest waiting first. */
    List<IssueId> plansWithOpen(Instant before);
}
