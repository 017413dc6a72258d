package org.marketops.notice.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.approval.RoundId;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.notice.Mail;
import org.marketops.notice.News;
import org.marketops.notice.Outbox;
import org.marketops.notice.Topic;

/** News and mails as rows. */
public final class AoOutbox implements Outbox {

    private static final String OPEN = "OPEN";
    private static final String DONE = "DONE";
    private static final String SENT = "SENT";
    private static final String DROPPED = "DROPPED";
    private static final int MOST_PLANS = 1000;

    private final ActiveObjects rows;

    public AoOutbox(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public void add(News news) {
        rows.create(NewsRow.class,
                new DBParam(NewsRow.NEWS_KEY, news.key()),
                new DBParam(NewsRow.ISSUE_ID, news.round().issue().value()),
                new DBParam(NewsRow.ROUND_NO, news.round().number()),
                new DBParam(NewsRow.KIND_NAME, news.kind().name()),
                new DBParam(NewsRow.ACTOR_KEY, news.actor().value()),
                new DBParam(NewsRow.CONTENT_HASH, news.hash()),
                new DBParam(NewsRow.REMARK, news.remark().isEmpty() ? null : news.remark()),
                new DBParam(NewsRow.HAPPENED_AT, news.at().toEpochMilli()),
                new DBParam(NewsRow.STATE_NAME, OPEN));
    }

    @Override
    public boolean knows(String key) {
        return rows.find(NewsRow.class, NewsRow.NEWS_KEY + " = ?", key).length > 0;
    }

    @Override
    public List<News> openNews(IssueId plan) {
        List<News> open = new ArrayList<>();
        for (NewsRow row : rows.find(NewsRow.class, Query.select()
                .where(NewsRow.ISSUE_ID + " = ? AND " + NewsRow.STATE_NAME + " = ?", plan.value(), OPEN).order("ID ASC"))) {
            open.add(fromRow(row));
        }
        return open;
    }

    @Override
    public Optional<News> findOpenNews(int id) {
        return newsRow(id).filter(row -> OPEN.equals(row.getStateName())).map(AoOutbox::fromRow);
    }

    @Override
    public void expand(News news, List<Mail> mails) {
        for (Mail mail : mails) {
            if (rows.find(MailRow.class, MailRow.MAIL_KEY + " = ?", mail.key()).length == 0) {
                create(mail);
            }
        }
        newsRow(news.id()).ifPresent(row -> {
            row.setStateName(DONE);
            row.save();
        });
    }

    private void create(Mail mail) {
        rows.create(MailRow.class,
                new DBParam(MailRow.MAIL_KEY, mail.key()),
                new DBParam(MailRow.ISSUE_ID, mail.round().issue().value()),
                new DBParam(MailRow.ROUND_NO, mail.round().number()),
                new DBParam(MailRow.TOPIC_NAME, mail.topic().name()),
                new DBParam(MailRow.PERSON_KEY, mail.to().value()),
                new DBParam(MailRow.ACTOR_KEY, mail.actor().value()),
                new DBParam(MailRow.STAGE_NO, mail.stage()),
                new DBParam(MailRow.CONTENT_HASH, mail.hash()),
                new DBParam(MailRow.REMARK, mail.remark().isEmpty() ? null : mail.remark()),
                new DBParam(MailRow.HAPPENED_AT, mail.at().toEpochMilli()),
                new DBParam(MailRow.STATE_NAME, OPEN));
    }

    @Override
    public List<Mail> openMails(IssueId plan) {
        List<Mail> open = new ArrayList<>();
        for (MailRow row : rows.find(MailRow.class, Query.select()
                .where(MailRow.ISSUE_ID + " = ? AND " + MailRow.STATE_NAME + " = ?", plan.value(), OPEN).order("ID ASC"))) {
            open.add(fromRow(row));
        }
        return open;
    }

    @Override
    public void sent(Mail mail) {
        mailRow(mail.id()).ifPresent(row -> end(row, SENT, null));
    }

    @Override
    public void drop(Mail mail, String why) {
        mailRow(mail.id()).ifPresent(row -> end(row, DROPPED, why));
    }

    private static void end(MailRow row, String state, String problem) {
        row.setStateName(state);
        row.setProblem(problem);
        row.save();
    }

    @Override
    public void failed(Mail mail, String problem) {
        mailRow(mail.id()).ifPresent(row -> {
            row.setTries(row.getTries() + 1);
            row.setProblem(problem);
            row.save();
        });
    }

    @Override
    public List<IssueId> plansWithOpen(Instant before) {
        Set<IssueId> plans = new LinkedHashSet<>();
        for (MailRow row : rows.find(MailRow.class, Query.select()
                .where(MailRow.STATE_NAME + " = ? AND " + MailRow.HAPPENED_AT + " < ?", OPEN, before.toEpochMilli())
                .order("ID ASC").limit(MOST_PLANS))) {
            plans.add(IssueId.of(row.getIssueId()));
        }
        for (NewsRow row : rows.find(NewsRow.class, Query.select()
                .where(NewsRow.STATE_NAME + " = ? AND " + NewsRow.HAPPENED_AT + " < ?", OPEN, before.toEpochMilli())
                .order("ID ASC").limit(MOST_PLANS))) {
            plans.add(IssueId.of(row.getIssueId()));
        }
        return new ArrayList<>(plans);
    }

    /** Read by a query each time: a row by its id may come out of a cache that another node knows nothing of. */
    private Optional<NewsRow> newsRow(int id) {
        NewsRow[] found = rows.find(NewsRow.class, "ID = ?", id);
        return found.length == 0 ? Optional.empty() : Optional.of(found[0]);
    }

    private Optional<MailRow> mailRow(int id) {
        MailRow[] found = rows.find(MailRow.class, "ID = ?", id);
        return found.length == 0 ? Optional.empty() : Optional.of(found[0]);
    }

    private static News fromRow(NewsRow row) {
        return new News(row.getID(), row.getNewsKey(), News.Kind.valueOf(row.getKindName()),
                new RoundId(IssueId.of(row.getIssueId()), row.getRoundNo()), PersonKey.of(row.getActorKey()), row.getContentHash(),
                text(row.getRemark()), Instant.ofEpochMilli(row.getHappenedAt()));
    }

    private static Mail fromRow(MailRow row) {
        return Mail.stored(row.getID(), Topic.valueOf(row.getTopicName()),
                new RoundId(IssueId.of(row.getIssueId()), row.getRoundNo()), PersonKey.of(row.getPersonKey()),
                PersonKey.of(row.getActorKey()), row.getStageNo(), row.getContentHash(), text(row.getRemark()),
                Instant.ofEpochMilli(row.getHappenedAt()));
    }

    private static String text(String stored) {
        return stored == null ? "" : stored;
    }
}
