package org.marketops.sandbox.mail;

import com.atlassian.mail.Email;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.MailQueueItem;
import com.atlassian.mail.queue.SingleMailQueueItem;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The host's mail queue: in memory, flushed every minute and on demand, as Jira's is; what waits in it is lost when the process
 * is killed. A mail that cannot be sent is tried 10 times. Keeps the last 500 that left, to be looked at.
 */
public final class MailRoom implements MailQueue, AutoCloseable {

    static final String SENDER = "jira@sandbox.invalid";
    private static final int MOST_TRIES = 10;
    private static final int MOST_KEPT = 500;
    private static final Logger LOG = LoggerFactory.getLogger(MailRoom.class);

    private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final Deque<SentMail> sent = new ArrayDeque<>();
    private final Carrier carrier;
    private final ScheduledExecutorService job = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "mail-queue");
        thread.setDaemon(true);
        return thread;
    });

    private MailRoom(Carrier carrier) {
        this.carrier = carrier;
    }

    /** @param server as {@code host:port}, or null to keep mails without sending them */
    public static MailRoom to(String server) {
        return new MailRoom(server == null ? mail -> { } : new Smtp(server));
    }

    /** From now on the queue is flushed every minute. */
    public void start() {
        job.scheduleWithFixedDelay(this::flush, 1, 1, TimeUnit.MINUTES);
    }

    @Override
    public void addItem(MailQueueItem item) {
        waiting.add(new Waiting(((SingleMailQueueItem) item).getEmail()));
    }

    public int waiting() {
        return waiting.size();
    }

    /** Sends what waits now. What fails stays, until it has failed 10 times. */
    public synchronized void flush() {
        List<Waiting> failed = new ArrayList<>();
        for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
            if (!send(next)) {
                failed.add(next);
            }
        }
        waiting.addAll(failed);
    }

    private boolean send(Waiting next) {
        String from = next.email.getFrom() == null ? SENDER : next.email.getFrom();
        SentMail mail = new SentMail(next.email, from, "<JIRA." + UUID.randomUUID() + "@sandbox.invalid>", Instant.now());
        try {
            carrier.carry(mail);
        } catch (MessagingException | RuntimeException e) {
            next.tries++;
            LOG.warn("A mail to {} was not sent, try {} of {}: {}", mail.to(), next.tries, MOST_TRIES, e.toString());
            return next.tries >= MOST_TRIES;
        }
        synchronized (sent) {
            sent.addFirst(mail);
            if (sent.size() > MOST_KEPT) {
                sent.removeLast();
            }
        }
        return true;
    }

    /** The mails that left, newest first. */
    public List<SentMail> sent() {
        synchronized (sent) {
            return new ArrayList<>(sent);
        }
    }

    /** Ends the job; what still waits is lost, as in Jira. */
    @Override
    public void close() {
        job.shutdownNow();
    }

    /** One mail in the queue. */
    private static final class Waiting {

        private final Email email;
        private int tries;

        private Waiting(Email email) {
            this.email = email;
        }
    }
}
