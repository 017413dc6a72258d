package org.marketops.approval.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.workflow.TransitionOptions;
import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.approval.Moves;
import org.marketops.jira.ActingAs;
import org.marketops.jira.Incident;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Performs a transition that conditions hide from people. The thread speaks for the person as long as it lasts. */
public final class JiraMoves implements Moves {

    private static final Logger LOG = LoggerFactory.getLogger(JiraMoves.class);

    private final IssueService issues;
    private final UserManager users;
    private final ActingAs acting;
    private final I18nResolver texts;

    public JiraMoves(IssueService issues, UserManager users, ActingAs acting, I18nResolver texts) {
        this.issues = issues;
        this.users = users;
        this.acting = acting;
        this.texts = texts;
    }

    @Override
    public Optional<String> move(IssueId plan, int action, PersonKey inTheNameOf) {
        ApplicationUser user = users.getUserByKey(inTheNameOf.value());
        if (user == null) {
            return Optional.of(texts.getText("marketops.approval.move.nobody", inTheNameOf.value()));
        }
        try {
            return acting.as(user, () -> move(plan, action, user));
        } catch (RuntimeException failure) {
            return Optional.of(texts.getText("marketops.approval.move.failed", Incident.of(failure, LOG)));
        }
    }

    private Optional<String> move(IssueId plan, int action, ApplicationUser user) {
        TransitionOptions unhidden = new TransitionOptions.Builder().skipConditions().skipPermissions().build();
        IssueService.TransitionValidationResult valid = issues.validateTransition(user, plan.value(), action,
                issues.newIssueInputParameters(), unhidden);
        if (!valid.isValid()) {
            return Optional.of(inWords(valid.getErrorCollection()));
        }
        // Workflow validators speak up only here.
        IssueService.IssueResult result = issues.transition(user, valid);
        return result.isValid() ? Optional.empty() : Optional.of(inWords(result.getErrorCollection()));
    }

    private static String inWords(ErrorCollection errors) {
        List<String> words = new ArrayList<>(errors.getErrorMessages());
        words.addAll(errors.getErrors().values());
        return String.join(" ", words);
    }
}
