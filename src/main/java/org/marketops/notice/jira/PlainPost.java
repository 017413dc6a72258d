package org.marketops.notice.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.mail.Email;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.SingleMailQueueItem;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.templaterenderer.TemplateRenderer;
import org.marketops.jira.ActingAs;
import org.marketops.kernel.PersonKey;
import org.marketops.notice.WishBook;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.function.Supplier;

/** Mails to one person that are about no plan, as HTML or text as the reader chose. */
public final class PlainPost {

    private final MailQueue queue;
    private final UserManager users;
    private final WishBook wishBook;
    private final TemplateRenderer renderer;
    private final ApplicationProperties application;
    private final I18nResolver texts;
    private final ActingAs acting;

    public PlainPost(MailQueue queue, UserManager users, WishBook wishBook, TemplateRenderer renderer, ApplicationProperties application,
                     I18nResolver texts, ActingAs acting) {
        this.queue = queue;
        this.users = users;
        this.wishBook = wishBook;
        this.renderer = renderer;
        this.application = application;
        this.texts = texts;
        this.acting = acting;
    }

    /**
     * Nothing goes to a person who is gone, inactive or without an address.
     *
     * @param plain written in the language of the reader @throws RuntimeException if Jira does not take it now
     */
    public void send(PersonKey to, Supplier<PlainLetter> plain) {
        ApplicationUser reader = users.getUserByKey(to.value());
        if (reader == null || !reader.isActive() || reader.getEmailAddress() == null || !reader.getEmailAddress().contains("@")) {
            return;
        }
        acting.as(reader, () -> send(reader, plain.get()));
    }

    private void send(ApplicationUser reader, PlainLetter plain) {
        Letter letter = letter(plain);
        boolean html = wishBook.of(PersonKey.of(reader.getKey())).html();
        queue.addItem(new SingleMailQueueItem(new Email(reader.getEmailAddress()).setSubject(letter.getSubject())
                .setMimeType(html ? "text/html" : "text/plain").setBody(html ? html(letter) : letter.plain())));
    }

    private Letter letter(PlainLetter plain) {
        String base = application.getBaseUrl(UrlMode.CANONICAL);
        Letter letter = new Letter();
        letter.subject = plain.subject;
        letter.heading = plain.subject;
        letter.lead = plain.lead;
        plain.facts.forEach((label, value) -> letter.facts.add(new Letter.Line(label, value)));
        letter.button = plain.button;
        letter.link = base + plain.path;
        letter.why = plain.why;
        letter.choose = texts.getText("marketops.notice.choose");
        letter.chooseLink = base + NotificationsServlet.PATH;
        return letter;
    }

    private String html(Letter letter) {
        StringWriter html = new StringWriter();
        try {
            renderer.render(JiraPost.TEMPLATE, Collections.singletonMap("letter", letter), html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return html.toString();
    }
}
