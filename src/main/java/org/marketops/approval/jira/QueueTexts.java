package org.marketops.approval.jira;

import org.marketops.approval.Decision;
import org.marketops.approval.QueueLine;
import org.marketops.approval.RoundEvent;
import org.marketops.approval.content.Difference;
import org.marketops.approval.content.MaterialField;
import org.marketops.jira.CurrentUser;
import org.marketops.kernel.PersonKey;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says each line of a queue in words. Amounts only for those who may see money. */
public final class QueueTexts {

    private static final Map<Decision, String[]> SIGNS = Map.of(Decision.APPROVE, new String[] {"\u2713", "ok"},
            Decision.REJECT, new String[] {"\u2715", "bad"}, Decision.REQUEST_CHANGES, new String[] {"!", "warn"},
            Decision.ABSTAIN, new String[] {"\u00b7", ""});

    private final RefusalTexts texts;
    private final StepTexts steps;
    private final ShortRules rules;
    private final DifferenceTexts differences;
    private final DueTexts dues;
    private final Clock clock;
    private final VoterNames voters;
    private final CurrentUser currentUser;

    public QueueTexts(RefusalTexts texts, StepTexts steps, ShortRules rules, DifferenceTexts differences, DueTexts dues,
                      Clock clock, VoterNames voters, CurrentUser currentUser) {
        this.texts = texts;
        this.steps = steps;
        this.rules = rules;
        this.differences = differences;
        this.dues = dues;
        this.clock = clock;
        this.voters = voters;
        this.currentUser = currentUser;
    }

    boolean maySeeMoney() {
        return differences.maySeeMoney();
    }

    QueueView.Row toDecide(QueueLine line, String contextPath) {
        QueueView.Row row = plan(line, contextPath);
        row.rule = rule(line);
        row.ruleMore = line.step().map(step -> texts.text("queue.rule.approvals", step.approvals())).orElse("");
        List<Difference> changed = line.differences();
        row.changed = !changed.isEmpty();
        row.changes = changes(changed);
        row.notInBulk = notInBulk(line, row.changed);
        row.selection = line.plan().key() + ":" + line.content().hash();
        return row;
    }

    /** For whom the reader decides, or who decides for the reader. */
    QueueView.Row delegated(QueueLine line, String contextPath) {
        QueueView.Row row = plan(line, contextPath);
        row.rule = rule(line);
        row.standing = line.seat().map(texts::name).orElse("");
        line.standin().ifPresent(standin -> row.standing = texts.text("queue.handedOver", texts.name(standin.person()), texts.day(standin.until())));
        return row;
    }

    private String notInBulk(QueueLine line, boolean changed) {
        if (!line.round().policy().conduct().allowsBulk()) {
            return texts.text("queue.bulk.not.policy");
        }
        if (line.round().policy().conduct().needsCommentToApprove()) {
            return texts.text("queue.bulk.not.comment");
        }
        return changed ? texts.text("queue.bulk.not.changed") : "";
    }

    QueueView.Row sent(QueueLine line, Optional<PersonKey> reader, String contextPath) {
        QueueView.Row row = plan(line, contextPath);
        row.standing = standing(line, reader);
        row.remark = line.round().last(RoundEvent.Kind.CHANGES_REQUESTED).map(Optional::of)
                .orElseGet(() -> line.round().last(RoundEvent.Kind.REJECTED)).map(RoundEvent::comment)
                .filter(comment -> voters.areShown(line.round(), currentUser.user())).orElse("");
        return row;
    }

    QueueView.Row done(QueueLine line, Optional<PersonKey> reader, String contextPath) {
        QueueView.Row row = plan(line, contextPath);
        row.standing = standing(line, reader);
        line.decision().ifPresent(vote -> {
            Decision decision = vote.decision().orElseThrow(IllegalStateException::new);
            row.sign = SIGNS.get(decision)[0];
            row.markClass = SIGNS.get(decision)[1];
            row.mark = texts.text("queue.decided." + decision.argument(), steps.at(vote.at()));
            row.remark = vote.comment();
        });
        return row;
    }

    private QueueView.Row plan(QueueLine line, String contextPath) {
        QueueView.Row row = new QueueView.Row();
        row.key = line.plan().key();
        row.summary = line.plan().summary();
        row.url = contextPath + "/browse/" + row.key;
        row.person = texts.name(line.round().opening().submitter());
        row.amount = amount(line);
        row.since = steps.at(line.since());
        line.due().ifPresent(due -> {
            row.due = dues.text(due);
            row.dueClass = dues.markClass(due);
            row.dueSign = dues.sign(due);
        });
        row.age = texts.text("queue.age", Duration.between(line.since(), clock.instant()).toDays());
        return row;
    }

    /** For example EUR 241,500; empty without an amount or the right to see it. */
    String amount(QueueLine line) {
        Map<String, String> content = line.content().values();
        String amount = content.get(MaterialField.BUDGET.key());
        return amount == null || !maySeeMoney() ? ""
                : (content.getOrDefault(MaterialField.CURRENCY.key(), "") + " " + texts.amount(amount)).trim();
    }

    boolean isOverdue(QueueLine line) {
        return line.due().filter(dues::isOverdue).isPresent();
    }

    String rule(QueueLine line) {
        return line.step().map(step -> rules.of(step, line.seats())).orElse("");
    }

    /** For example: 3 changes, + EUR 5,500. */
    private String changes(List<Difference> changed) {
        if (changed.isEmpty()) {
            return texts.text("queue.changes.none");
        }
        String count = texts.text("queue.changes", changed.size());
        String money = changed.stream().filter(difference -> difference.field().equals(MaterialField.BUDGET.key())
                && !differences.isHidden(difference)).map(this::step).findFirst().orElse("");
        return money.isEmpty() ? count : count + ", " + money;
    }

    private String step(Difference difference) {
        boolean comparable = difference.currencyBefore().equals(difference.currencyAfter()) && !difference.before().isEmpty()
                && !difference.after().isEmpty();
        if (!comparable) {
            return texts.text("queue.changes.amount", differences.before(difference), differences.after(difference));
        }
        BigDecimal step = new BigDecimal(difference.after()).subtract(new BigDecimal(difference.before()));
        return (step.signum() < 0 ? "\u2212 " : "+ ") + (difference.currencyAfter() + " "
                + texts.amount(step.abs().toPlainString())).trim();
    }

    /** Where the plan stands now. */
    String standing(QueueLine line, Optional<PersonKey> reader) {
        switch (line.round().state()) {
            case WAITING:
                if (!line.isInApproval()) {
                    return texts.text("queue.standing.CLOSED");
                }
                return line.waitedFor().isEmpty() ? texts.text("queue.standing.nobody")
                        : texts.text("queue.standing.WAITING", steps.names(line.waitedFor(), reader));
            case APPROVED:
                return texts.text(approved(line));
            case CHANGES_REQUESTED:
                return texts.text("queue.standing.CHANGES_REQUESTED", steps.names(List.of(line.round().opening().submitter()), reader));
            default:
                return texts.text("queue.standing." + line.round().state().name());
        }
    }

    private static String approved(QueueLine line) {
        boolean changed = line.isChangedSinceApproval();
        return line.isInApproval() ? "queue.standing.APPROVED.notMoved"
                : changed ? "queue.standing.APPROVED.changed" : "queue.standing.APPROVED";
    }
}
