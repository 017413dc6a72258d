package org.marketops.notice.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.mail.Email;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.SingleMailQueueItem;
import com.atlassian.templaterenderer.TemplateRenderer;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.Round;
import org.marketops.jira.ActingAs;
import org.marketops.notice.Mail;
import org.marketops.notice.Post;
import org.marketops.notice.Wishes;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Collections;
import java.util.Optional;

/**
 * Puts mails into Jira's own queue, from where Jira sends them with its server and sender. One part, HTML or text as the reader
 * chose: Jira's mail object is not known to take several.
 */
public final class JiraPost implements Post {

    static final String TEMPLATE = "templates/notice/mail.vm";

    private final MailQueue queue;
    private final Letters letters;
    private final DecideLinks decideLinks;
    private final IssueManager issues;
    private final UserManager users;
    private final TemplateRenderer renderer;
    private final ActingAs acting;

    public JiraPost(MailQueue queue, Letters letters, DecideLinks decideLinks, IssueManager issues, UserManager users,
                    TemplateRenderer renderer, ActingAs acting) {
        this.queue = queue;
        this.letters = letters;
        this.decideLinks = decideLinks;
        this.issues = issues;
        this.users = users;
        this.renderer = renderer;
        this.acting = acting;
    }

    @Override
    public void send(Mail mail, Round round, PlanFacts plan, Wishes wishes) {
        Issue issue = issues.getIssueObject(plan.id().value());
        ApplicationUser reader = users.getUserByKey(mail.to().value());
        acting.as(reader, () -> send(mail, round, plan, issue, reader, wishes));
    }

    private void send(Mail mail, Round round, PlanFacts plan, Issue issue, ApplicationUser reader, Wishes wishes) {
        Letter letter = letters.write(mail, round, plan, issue, reader);
        Optional<String> token = decideLinks.add(letter, mail, round, plan, issue, reader);
        try {
            send(letter, issue, reader, wishes);
        } catch (RuntimeException refused) {
            token.ifPresent(decideLinks::forget);
            throw refused;
        }
    }

    private void send(Letter letter, Issue issue, ApplicationUser reader, Wishes wishes) {
        Email email = new Email(reader.getEmailAddress()).setSubject(letter.getSubject())
                .setMimeType(wishes.html() ? "text/html" : "text/plain")
                .setBody(wishes.html() ? html(letter) : letter.plain());
        putIntoThread(email, issue);
        queue.addItem(new SingleMailQueueItem(email));
    }

    /** All our mails of an issue answer one that was never sent, as Jira's do, so that mail programs show them as one thread. */
    private void putIntoThread(Email email, Issue issue) {
        String host = URI.create(letters.base()).getHost();
        try {
            email.setInReplyTo("<marketops." + issue.getId() + "@" + (host == null ? "jira" : host) + ">");
        } catch (LinkageError missing) {
            // A Jira without this setter: the mails go out all the same, held together by the key in the subject.
            return;
        }
    }

    private String html(Letter letter) {
        StringWriter html = new StringWriter();
        try {
            renderer.render(TEMPLATE, Collections.singletonMap("letter", letter), html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return html.toString();
    }
}
