package org.marketops.sandbox.mail;

import java.util.Date;
import java.util.Properties;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;

/** Sends mails over SMTP, one connection each, without log-in; gives up a connection after 10 s. */
final class Smtp implements Carrier {

    private static final String TIMEOUT_MILLIS = "10000";

    private final Session session;

    /** @param server as {@code host:port} */
    Smtp(String server) {
        int colon = server.lastIndexOf(':');
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", server.substring(0, colon));
        properties.setProperty("mail.smtp.port", server.substring(colon + 1));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        this.session = Session.getInstance(properties);
    }

    @Override
    public void carry(SentMail mail) throws MessagingException {
        Transport.send(message(mail));
    }

    private MimeMessage message(SentMail mail) throws MessagingException {
        MimeMessage message = new OwnMessageId(session, mail.messageId());
        message.setFrom(new InternetAddress(mail.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
        message.setSubject(mail.subject(), "UTF-8");
        message.setContent(mail.body(), mail.mimeType() + "; charset=UTF-8");
        message.setSentDate(Date.from(mail.at()));
        if (!mail.inReplyTo().isEmpty()) {
            message.setHeader("In-Reply-To", mail.inReplyTo());
            message.setHeader("References", mail.inReplyTo());
        }
        message.setHeader("Precedence", "bulk");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** The library would put an id of its own in place of ours when it saves the message. */
    private static final class OwnMessageId extends MimeMessage {

        private final String id;

        OwnMessageId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
