package org.marketops.rulebook.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.Plans;
import org.marketops.approval.policy.Policy;
import org.marketops.jira.CurrentUser;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;

import java.util.Locale;
import java.util.Optional;

/** The part of the page that tries the draft out. */
public final class TrialForm {

    private final RulebookDesk desk;
    private final RulebookTexts texts;
    private final TrialView view;
    private final Plans plans;
    private final UserManager users;
    private final CurrentUser currentUser;

    public TrialForm(RulebookDesk desk, RulebookTexts texts, TrialView view, Plans plans, UserManager users, CurrentUser currentUser) {
        this.desk = desk;
        this.texts = texts;
        this.view = view;
        this.plans = plans;
        this.users = users;
        this.currentUser = currentUser;
    }

    void press(Pressed pressed, Optional<Policy> draft, FormView page) {
        page.put("tryPlan", pressed.text("tryPlan")).put("tryBy", pressed.text("tryBy"));
        boolean one = pressed.button().equals("try");
        if (!one && !pressed.button().equals("rehearse")) {
            return;
        }
        if (!draft.isPresent()) {
            page.put("tryWrong", texts.text("trial.unread"));
        } else if (one) {
            onPlan(pressed, draft.get(), page);
        } else {
            view.show(desk.trying().overPast(draft.get()), pressed.contextPath() + "/browse/", page);
        }
    }

    private void onPlan(Pressed pressed, Policy draft, FormView page) {
        String key = pressed.text("tryPlan").toUpperCase(Locale.ROOT);
        Optional<Issue> issue = visible(key);
        Optional<PlanFacts> plan = issue.flatMap(found -> plans.find(IssueId.of(found.getId())));
        if (!plan.isPresent()) {
            page.put("tryWrong", texts.text("trial.noPlan", key));
            return;
        }
        Optional<PersonKey> by = submitter(pressed.text("tryBy"), issue.get());
        if (by.isPresent()) {
            view.show(desk.trying().onPlan(draft, plan.get(), by.get()), key, page);
        } else {
            page.put("tryWrong", texts.text("trial.noPerson", pressed.text("tryBy")));
        }
    }

    /** The reporter, if nobody is named. */
    private Optional<PersonKey> submitter(String name, Issue issue) {
        return name.isEmpty() ? Optional.ofNullable(issue.getReporterId()).map(PersonKey::of)
                : Optional.ofNullable(users.getUserByName(name)).map(ApplicationUser::getKey).map(PersonKey::of);
    }

    private Optional<Issue> visible(String key) {
        try {
            return key.isEmpty() ? Optional.empty() : Optional.of(currentUser.visibleIssue(key));
        } catch (NotFound absentOrHidden) {
            return Optional.empty();
        }
    }
}
