package org.marketops.webhook.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import org.marketops.metric.progress.ReachedTarget;
import org.marketops.metric.progress.Target;
import org.marketops.metric.progress.TargetEar;
import org.marketops.webhook.HookKind;
import org.marketops.webhook.News;
import org.marketops.webhook.NewsBell;
import org.marketops.webhook.TellNews;

import java.math.BigDecimal;

/** Tells other systems that a target is reached: which one, and how far, unless money is part of it. */
public final class TargetNews implements TargetEar {

    private final TellNews news;
    private final IssueManager issues;
    private final NewsBell bell;

    public TargetNews(TellNews news, IssueManager issues, NewsBell bell) {
        this.news = news;
        this.issues = issues;
        this.bell = bell;
    }

    @Override
    public void reached(ReachedTarget reached) {
        Target target = reached.target();
        Issue issue = issues.getIssueObject(target.issue().value());
        if (issue == null) {
            return;
        }
        // A target that was removed and set anew begins its editions anew; with the time the event is the same nowhere else.
        String identity = target.issue() + " " + target.metric() + " " + target.period() + " " + target.edition() + " " + reached.at().toEpochMilli();
        News told = News.of(HookKind.TARGET_REACHED, identity, issue.getKey(), reached.at())
                .with("issue", issue.getKey()).with("metric", target.metric()).with("period", target.period().key())
                .with("firstDay", reached.firstDay().toString()).with("lastDay", reached.lastDay().toString()).with("edition", target.edition());
        if (reached.value().isPresent()) {
            told = told.with("target", plain(target.value().value().orElseThrow())).with("value", plain(reached.value().get()));
        }
        news.tell(told);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    @Override
    public void settled() {
        bell.ring();
    }
}
