package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.approval.ApprovalRefused;
import org.marketops.approval.ApprovalRefused.Reason;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.content.Difference;
import org.marketops.approval.Round;
import org.marketops.approval.Rounds;
import org.marketops.kernel.PersonKey;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Nobody decides on something other than what was on the screen: content that somebody else changed while the screen was open
 * has to be read first. A screen that shows no version, because scripts are off, asks nothing of the kind.
 */
public final class ReadBeforeDeciding {

    private final Rounds rounds;
    private final DifferenceTexts differences;
    private final FieldChanges changes;
    private final StepTexts words;
    private final RefusalTexts texts;

    public ReadBeforeDeciding(Rounds rounds, DifferenceTexts differences, FieldChanges changes, StepTexts words, RefusalTexts texts) {
        this.rounds = rounds;
        this.differences = differences;
        this.changes = changes;
        this.words = words;
        this.texts = texts;
    }

    void check(Issue issue, PlanFacts plan, PersonKey who, ReadVersion read) {
        Optional<Round> round = rounds.latest(plan.id());
        // Without a round there is nothing to decide on; the function says so.
        if (!round.isPresent() || read.hash().equals(round.get().contentOf(plan).hash())) {
            return;
        }
        Set<String> differing = round.get().opening().content().differencesTo(round.get().contentOf(plan)).stream()
                .map(differences::name).collect(Collectors.toSet());
        Optional<FieldChanges.Change> last = changes.latest(issue, differing).filter(change -> change.at().isAfter(read.at()));
        if (!last.isPresent()) {
            throw new ApprovalRefused(Reason.READ_AGAIN);
        }
        if (!last.get().author().filter(who::equals).isPresent()) {
            throw new ApprovalRefused(Reason.READ_FIRST, last.get().author().map(texts::name).orElse("?"), words.at(last.get().at()));
        }
    }
}
