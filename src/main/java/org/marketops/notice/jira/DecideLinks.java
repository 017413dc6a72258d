package org.marketops.notice.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.I18nResolver;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.marketops.approval.Decision;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.Round;
import org.marketops.approval.jira.DecisionAction;
import org.marketops.notice.DecideByMail;
import org.marketops.notice.Mail;

/** Puts links to decide into letters that ask for a decision: those that the workflow offers the reader now. */
public final class DecideLinks {

    static final List<Decision> DECISIONS = List.of(Decision.APPROVE, Decision.REQUEST_CHANGES, Decision.REJECT);
    private static final String TEXT = "marketops.notice.decide.";

    private final DecideByMail decideByMail;
    private final DecisionAction actions;
    private final Letters letters;
    private final I18nResolver texts;

    public DecideLinks(DecideByMail decideByMail, DecisionAction actions, Letters letters, I18nResolver texts) {
        this.decideByMail = decideByMail;
        this.actions = actions;
        this.letters = letters;
        this.texts = texts;
    }

    /** @return the token that is in the letter now */
    Optional<String> add(Letter letter, Mail mail, Round round, PlanFacts plan, Issue issue, ApplicationUser reader) {
        List<Decision> offered = mail.topic().isRequest() ? offered(issue, reader) : List.of();
        Optional<String> token = offered.isEmpty() ? Optional.empty() : decideByMail.offer(mail.to(), round, plan);
        token.ifPresent(found -> {
            offered.forEach(decision -> letter.decisions.add(new Letter.Link(texts.getText(TEXT + decision.argument()),
                    letters.base() + DecideServlet.address(found, decision))));
            letter.decide = texts.getText(TEXT + "hint", DecideByMail.GOOD_FOR.toDays());
        });
        return token;
    }

    List<Decision> offered(Issue issue, ApplicationUser person) {
        return DECISIONS.stream().filter(decision -> actions.isOffered(issue, person, decision)).collect(Collectors.toList());
    }

    void forget(String token) {
        decideByMail.forget(token);
    }
}
