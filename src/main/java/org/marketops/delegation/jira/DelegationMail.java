package org.marketops.delegation.jira;

import org.marketops.delegation.Delegation;
import org.marketops.delegation.Messenger;
import org.marketops.kernel.PersonKey;
import org.marketops.notice.jira.PlainLetter;
import org.marketops.notice.jira.PlainPost;

/** Tells the other person by mail that a delegation begins, or that it was stopped and by whom. */
public final class DelegationMail implements Messenger {

    private final PlainPost post;
    private final DelegationTexts texts;

    public DelegationMail(PlainPost post, DelegationTexts texts) {
        this.post = post;
        this.texts = texts;
    }

    @Override
    public void take(Delegation delegation, PersonKey reader) {
        post.send(reader, () -> letter(delegation, reader));
    }

    private PlainLetter letter(Delegation delegation, PersonKey reader) {
        String from = texts.name(delegation.from());
        String to = texts.name(delegation.to());
        String days = texts.days(delegation.days());
        String what = delegation.cause().map(Enum::name).orElse("NEW");
        boolean standsIn = reader.equals(delegation.to());
        PlainLetter letter = new PlainLetter(texts.text("mail.subject." + what, from, to), texts.text("mail.lead." + what, from, to, days))
                .fact(texts.text("word.scope"), texts.reach(delegation.reach(), reader))
                .link(texts.text("mail.open"), DelegationsServlet.PATH)
                .why(texts.text(standsIn ? "mail.why.standin" : "mail.why.giver", from, to));
        return delegation.cause().isPresent() ? letter : letter.fact(texts.text("word.days"), days)
                .fact(texts.text("mail.too"), texts.text(delegation.keepMeToo() ? "mail.too.yes" : "mail.too.no", from));
    }
}
