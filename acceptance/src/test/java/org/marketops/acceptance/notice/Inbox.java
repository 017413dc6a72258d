package org.marketops.acceptance.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;
import org.marketops.sandbox.launch.Host;
import org.marketops.sandbox.launch.Wait;

/** A real mail server on a free port of this machine, and what has come in there. */
public final class Inbox implements AutoCloseable {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    public Inbox() {
        server.start();
    }

    /** For {@code --smtp}. */
    public String address() {
        return "127.0.0.1:" + server.getSmtp().getPort();
    }

    /** Waits until so many mails about the issue have come in, sending what the host has queued. */
    public List<Letter> await(Host host, String issueKey, int count) {
        return Wait.atMost(Duration.ofSeconds(30)).until(count + " mails about " + issueKey, () -> {
            host.as("admin").post("/rest/sandbox/1.0/mails", "{}").expect(200);
            return about(issueKey);
        }, letters -> letters.size() >= count);
    }

    public List<Letter> about(String issueKey) {
        return all().stream().filter(letter -> letter.subject.startsWith("[" + issueKey + "]")).collect(Collectors.toList());
    }

    public List<Letter> all() {
        List<Letter> letters = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            letters.add(new Letter(message));
        }
        return letters;
    }

    @Override
    public void close() {
        server.stop();
    }

    /** One mail as it came in. */
    public static final class Letter {

        final String to;
        final String subject;
        final String type;
        public final String body;
        final String messageId;
        final String inReplyTo;

        Letter(MimeMessage message) {
            try {
                to = Arrays.stream(message.getAllRecipients()).map(Object::toString).collect(Collectors.joining(","));
                subject = message.getSubject();
                type = message.getContentType();
                body = (String) message.getContent();
                messageId = message.getMessageID();
                inReplyTo = String.join(",", message.getHeader("In-Reply-To") == null ? new String[0] : message.getHeader("In-Reply-To"));
            } catch (MessagingException | IOException e) {
                throw new AssertionError("a mail that cannot be read", e);
            }
        }

        /** {@code marcus: Waiting for you}, without the summary. */
        public String who() {
            return to.substring(0, to.indexOf('@')) + ": " + subject.replaceAll("^\\[[^\\]]+\\] ", "").replaceAll(": .*", "");
        }

        @Override
        public String toString() {
            return who();
        }
    }
}
