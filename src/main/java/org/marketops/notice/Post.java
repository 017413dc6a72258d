package org.marketops.notice;

import org.marketops.approval.PlanFacts;
import org.marketops.approval.Round;

/** Hands mails to the host, which sends them. */
public interface Post {

    /** @throws RuntimeException if the host does not take it now */
    void send(Mail mail, Round round, PlanFacts plan, Wishes wishes);
}
