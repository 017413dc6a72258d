package org.marketops.objective;

import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;
import org.marketops.objective.ObjectiveRefused.Reason;

import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** Adds, changes, moves and archives objectives. Whoever may not edit plans is told that there is nothing. */
public final class KeepObjectives {

    private final Objectives objectives;
    private final ObjectiveRights rights;
    private final Transactions transactions;
    private final ObjectiveChoices choices;

    public KeepObjectives(Objectives objectives, ObjectiveRights rights, Transactions transactions, ObjectiveChoices choices) {
        this.objectives = objectives;
        this.rights = rights;
        this.transactions = transactions;
        this.choices = choices;
    }

    /** @throws ObjectiveRefused with the field that is to be changed */
    public Objective add(PersonKey who, Objective draft) {
        refuseStrangers(who, draft);
        Objective added = transactions.retryOnConflict(() -> {
            objectives.claimShape();
            check(objectives.tree(), draft);
            return objectives.add(draft);
        });
        choices.follow();
        return added;
    }

    /**
     * @param changed with the version that was read; its parent too may be another
     * @throws NotFound if it is absent
     * @throws ObjectiveRefused with the field that is to be changed, STALE if somebody else was faster
     */
    public Objective change(PersonKey who, Objective changed) {
        return edit(who, changed.id(), changed.version(), before -> changed.archived(before.isArchived()));
    }

    /** @param newParent empty for the top */
    public Objective move(PersonKey who, int id, int version, OptionalInt newParent) {
        return edit(who, id, version, before -> before.under(newParent));
    }

    /** Its figures and the issues that name it stay; no issue can be put under it any more. Twice is the same as once. */
    public Objective archive(PersonKey who, int id, int version) {
        return edit(who, id, version, before -> before.archived(true));
    }

    public Objective restore(PersonKey who, int id, int version) {
        return edit(who, id, version, before -> before.archived(false));
    }

    private Objective edit(PersonKey who, int id, int version, UnaryOperator<Objective> change) {
        Objective saved = transactions.retryOnConflict(() -> {
            objectives.claimShape();
            ObjectiveTree tree = objectives.tree();
            Objective before = tree.find(id).filter(found -> rights.mayEdit(who)).orElseThrow(() -> new NotFound("objective " + id));
            Objective after = change.apply(before);
            refuseStrangers(who, before);
            refuseStrangers(who, after);
            if (before.version() != version) {
                throw new ObjectiveRefused(Reason.STALE, before.name());
            }
            if (before.isArchived() && after.isArchived()) {
                throw new ObjectiveRefused(Reason.ARCHIVED, before.name());
            }
            check(tree, after);
            return objectives.save(after);
        });
        choices.follow();
        return saved;
    }

    private void refuseStrangers(PersonKey who, Objective objective) {
        if (!rights.mayEdit(who)) {
            throw new NotFound("objectives");
        }
        if (objective.yardstick().unit().isMoney() && !rights.maySeeMoney(who)) {
            throw new ObjectiveRefused(Reason.NEEDS_MONEY, objective.name());
        }
    }

    private void check(ObjectiveTree tree, Objective after) {
        tree.named(after.name()).filter(other -> other.id() != after.id()).ifPresent(other -> {
            throw new ObjectiveRefused(Reason.NAME_TAKEN, other.name());
        });
        if (after.isArchived()) {
            tree.childrenOf(after.id()).stream().filter(child -> !child.isArchived()).findFirst().ifPresent(child -> {
                throw new ObjectiveRefused(Reason.HAS_CHILDREN, after.name(), child.name());
            });
            return;
        }
        if (!rights.isActive(after.owner())) {
            throw new ObjectiveRefused(Reason.OWNER, after.owner().value());
        }
        if (after.parent().isPresent()) {
            checkParent(tree, after, after.parent().getAsInt());
        }
        checkChildren(tree, after);
    }

    private static void checkParent(ObjectiveTree tree, Objective after, int parentId) {
        Objective parent = tree.find(parentId).filter(found -> !found.isArchived())
                .orElseThrow(() -> new ObjectiveRefused(Reason.NO_PARENT));
        if (after.id() != 0) {
            tree.refuseRing(after.id(), parentId);
        }
        if (!after.level().mayStandUnder(parent.level())) {
            throw new ObjectiveRefused(Reason.LEVEL, after.level().name(), parent.name(), parent.level().name());
        }
        if (!parent.period().holds(after.period())) {
            throw new ObjectiveRefused(Reason.PERIOD, after.period().key(), parent.name(), parent.period().key());
        }
    }

    private static void checkChildren(ObjectiveTree tree, Objective after) {
        for (Objective child : tree.childrenOf(after.id())) {
            if (!child.isArchived() && !(child.level().mayStandUnder(after.level()) && after.period().holds(child.period()))) {
                throw new ObjectiveRefused(Reason.CHILD_DOES_NOT_FIT, child.name(), child.period().key(), child.level().name());
            }
        }
    }
}
