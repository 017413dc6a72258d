package org.marketops.sandbox.web.admin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.marketops.sandbox.mail.MailRoom;
import org.marketops.sandbox.mail.SentMail;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Page;
import org.marketops.sandbox.web.page.PageView;
import org.marketops.sandbox.web.page.Visit;

/** The mails that left the queue, with their source, and a button that sends what still waits. */
final class OutboxPage extends Page {

    private static final long serialVersionUID = 1L;

    private final transient MailRoom mails;

    OutboxPage(Frame frame, MailRoom mails) {
        super(frame);
        this.mails = mails;
    }

    @Override
    protected void show(Visit visit) throws IOException {
        List<Model> rows = new ArrayList<>();
        for (SentMail mail : mails.sent()) {
            rows.add(Model.of("mail", mail).with("at", Date.from(mail.at())));
        }
        Model model = Model.of("rows", rows).with("waiting", mails.waiting());
        visit.show(PageView.of("Mail outbox", visit.template("web/admin/outbox.vm", model))
                .section(PageView.Section.ADMIN).active("mail_outbox"));
    }

    @Override
    protected void act(Visit visit) throws IOException {
        mails.flush();
        show(visit);
    }
}
