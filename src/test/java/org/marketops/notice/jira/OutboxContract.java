package org.marketops.notice.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.approval.RoundId;
import org.marketops.jira.AoTransactions;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Sha256;
import org.marketops.notice.Mail;
import org.marketops.notice.News;
import org.marketops.notice.Topic;
import org.marketops.notice.Wishes;
import org.marketops.testing.RealActiveObjects;

/** What outbox and wishes promise, on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OutboxContract {

    private static final PersonKey ANN = PersonKey.of("ann");
    private static final PersonKey BOB = PersonKey.of("bob");
    private static final Instant T0 = Instant.parse("2026-07-09T12:00:00.123Z");
    private static final String HASH = Sha256.of("content");
    private static long nextPlan = 900;

    private RealActiveObjects database;
    private AoOutbox outbox;
    private AoWishBook wishBook;
    private AoTransactions transactions;

    abstract RealActiveObjects start();

    @BeforeAll
    void open() {
        database = start();
        ActiveObjects rows = database.activeObjects();
        transactions = new AoTransactions(rows);
        outbox = new AoOutbox(rows);
        wishBook = new AoWishBook(rows, transactions);
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @Test
    void newsComeBackAsTheyWereWrittenAndOnlyWhileTheyAreOpen() {
        RoundId round = round();
        outbox.add(news(round, "Shorter, \u20ac \"quoted\""));

        News found = outbox.openNews(round.issue()).get(0);

        assertThat(found.remark()).isEqualTo("Shorter, \u20ac \"quoted\"");
        assertThat(found.at()).isEqualTo(T0);
        assertThat(found.round()).isEqualTo(round);
        assertThat(outbox.knows(found.key())).isTrue();
        outbox.expand(found, Collections.emptyList());
        assertThat(outbox.openNews(round.issue())).isEmpty();
        assertThat(outbox.findOpenNews(found.id())).isEmpty();
        assertThat(outbox.knows(found.key())).isTrue();
    }

    @Test
    void newsAreGoneWithTheTransactionThatFailed() {
        RoundId round = round();

        assertThatThrownBy(() -> transactions.retryOnConflict(() -> {
            outbox.add(news(round, ""));
            throw new IllegalArgumentException("the vote failed");
        })).isInstanceOf(IllegalArgumentException.class);

        assertThat(outbox.openNews(round.issue())).isEmpty();
    }

    @Test
    void theSameMailIsWrittenOnce() {
        RoundId round = round();
        outbox.add(news(round, "first"));
        News first = outbox.openNews(round.issue()).get(0);

        outbox.expand(first, Arrays.asList(mail(round, ANN), mail(round, BOB)));
        outbox.expand(first, Collections.singletonList(mail(round, ANN)));

        assertThat(outbox.openMails(round.issue())).extracting(Mail::to).containsExactly(ANN, BOB);
    }

    @Test
    void whatIsSentOrDroppedIsNoLongerOpenAndWhatFailedIs() {
        RoundId round = round();
        outbox.add(news(round, ""));
        outbox.expand(outbox.openNews(round.issue()).get(0), Arrays.asList(mail(round, ANN), mail(round, BOB),
                mail(round, PersonKey.of("cy"))));
        List<Mail> mails = outbox.openMails(round.issue());

        outbox.sent(mails.get(0));
        outbox.drop(mails.get(1), "it is no longer asked");
        outbox.failed(mails.get(2), "the queue is away");

        assertThat(outbox.openMails(round.issue())).extracting(mail -> mail.to().value()).containsExactly("cy");
        assertThat(outbox.plansWithOpen(T0.plusMillis(1))).contains(round.issue());
        assertThat(outbox.plansWithOpen(T0)).doesNotContain(round.issue());
    }

    @Test
    void aChoiceIsKeptAndChangedAndNobodyElseHasIt() {
        assertThat(wishBook.of(ANN).asked()).isTrue();

        wishBook.save(ANN, new Wishes(false, true, false));
        wishBook.save(ANN, new Wishes(true, false, false));

        assertThat(wishBook.of(ANN)).extracting(Wishes::asked, Wishes::decided, Wishes::html).containsExactly(true, false, false);
        assertThat(wishBook.of(BOB).decided()).isTrue();
    }

    private static RoundId round() {
        nextPlan++;
        return new RoundId(IssueId.of(nextPlan), 1);
    }

    private static News news(RoundId round, String remark) {
        return new News(0, round + ":" + HASH, News.Kind.SUBMITTED, round, ANN, HASH, remark, T0);
    }

    private static Mail mail(RoundId round, PersonKey to) {
        return Mail.stored(0, Topic.ASKED, round, to, PersonKey.of("jana"), 1, HASH, "", T0);
    }
}
