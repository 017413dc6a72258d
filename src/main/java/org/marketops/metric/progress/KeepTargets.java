package org.marketops.metric.progress;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;
import org.marketops.metric.Measure;
import org.marketops.metric.dictionary.CurrentDictionary;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Dictionary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Sets and removes targets of issues and of whole projects. For whoever may not set them there is nothing; amounts need the right to see money. */
public final class KeepTargets {

    private static final BigDecimal MOST = new BigDecimal("1000000000000");
    private static final int MOST_OF_ISSUE = 100;
    private static final Measure ANY = Measure.of(BigDecimal.ONE);

    private final Targets targets;
    private final TargetRights rights;
    private final CurrentDictionary dictionary;
    private final Transactions transactions;

    public KeepTargets(Targets targets, TargetRights rights, CurrentDictionary dictionary, Transactions transactions) {
        this.targets = targets;
        this.rights = rights;
        this.dictionary = dictionary;
        this.transactions = transactions;
    }

    /**
     * @param target with the edition that was read, 0 for a new one
     * @throws NotFound if the person may not set it
     * @throws TargetRefused if it is none, or somebody else was faster
     */
    public Target set(PersonKey who, Target target) {
        Definition metric = requireAllowed(who, target);
        check(metric, target.value());
        return transactions.retryOnConflict(() -> {
            targets.claim();
            List<Target> all = beside(target);
            requireSameEdition(all, target.metric(), target.period(), target.edition());
            if (target.edition() == 0 && all.size() >= MOST_OF_ISSUE) {
                throw new TargetRefused(TargetRefused.Reason.TOO_MANY, Integer.toString(MOST_OF_ISSUE));
            }
            Target saved = target.saved(metric.code());
            targets.put(saved);
            return saved;
        });
    }

    /** @throws NotFound if there is none, or the person may not set it */
    public void remove(PersonKey who, IssueId issue, String code, TargetPeriod period, int edition) {
        remove(who, Target.of(issue, code, period, ANY, edition));
    }

    /** @param gone what was read of it: its value does not matter. @throws NotFound if there is none, or the person may not set it */
    public void remove(PersonKey who, Target gone) {
        String code = gone.metric();
        TargetPeriod period = gone.period();
        requireAllowed(who, gone);
        transactions.retryOnConflict(() -> {
            targets.claim();
            List<Target> all = beside(gone);
            Target found = find(all, code, period).orElseThrow(() -> new NotFound("target " + code));
            requireSameEdition(all, code, period, gone.edition());
            targets.remove(found);
            return null;
        });
    }

    /** Those of the same issue or project. */
    private List<Target> beside(Target target) {
        return target.project().isPresent() ? targets.ofProject(target.project().getAsLong()) : targets.of(target.issue());
    }

    private Definition requireAllowed(PersonKey who, Target target) {
        String code = target.metric();
        boolean may = target.project().isPresent() ? rights.maySetOfProject(who, target.project().getAsLong()) : rights.maySet(who, target.issue());
        if (!may) {
            throw new NotFound("targets");
        }
        Dictionary now = dictionary.now();
        Definition metric = now.find(code).orElseThrow(() -> new TargetRefused(TargetRefused.Reason.UNKNOWN_METRIC, code));
        if (now.restsOnMoney(metric) && !rights.maySeeMoney(who)) {
            throw new NotFound("metric " + code);
        }
        return metric;
    }

    private static void check(Definition metric, Measure value) {
        if (metric.isMoney() != value.isMoney()) {
            throw new TargetRefused(metric.isMoney() ? TargetRefused.Reason.NEEDS_CURRENCY : TargetRefused.Reason.HAS_NO_CURRENCY, metric.code());
        }
        BigDecimal number = value.value().orElseThrow();
        if (number.signum() <= 0) {
            throw new TargetRefused(TargetRefused.Reason.NOT_ABOVE_ZERO, metric.code());
        }
        if (number.compareTo(MOST) > 0) {
            throw new TargetRefused(TargetRefused.Reason.TOO_LARGE, metric.code(), MOST.toPlainString());
        }
    }

    private static void requireSameEdition(List<Target> all, String code, TargetPeriod period, int edition) {
        if (find(all, code, period).map(Target::edition).orElse(0) != edition) {
            throw new TargetRefused(TargetRefused.Reason.CHANGED, code, period.key());
        }
    }

    private static Optional<Target> find(List<Target> all, String code, TargetPeriod period) {
        return all.stream().filter(target -> target.metric().equalsIgnoreCase(code) && target.period().equals(period)).findFirst();
    }
}
