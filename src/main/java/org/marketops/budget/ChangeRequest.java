package org.marketops.budget;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.marketops.kernel.IssueId;

/** New planned amounts for lines of an approved plan, and why. Immutable. */
public final class ChangeRequest {

    /** WAITING: beyond what the policy lets pass; carried out once the plan is open for changes again. */
    public enum State { WAITING, APPLIED, WITHDRAWN }

    /** One cell. An empty text of an amount is none. */
    public static final class Wish {

        private final int line;
        private final int monthKey;
        private final Long minorUnits;

        /** @param minorUnits null clears the cell */
        public Wish(int line, int monthKey, Long minorUnits) {
            this.line = line;
            this.monthKey = monthKey;
            this.minorUnits = minorUnits;
        }

        public int line() {
            return line;
        }

        public int monthKey() {
            return monthKey;
        }

        /** Null clears the cell. */
        public Long minorUnits() {
            return minorUnits;
        }
    }

    private final int id;
    private final IssueId plan;
    private final List<Wish> wishes;
    private final Act act;
    private final State state;

    private ChangeRequest(int id, IssueId plan, List<Wish> wishes, Act act, State state) {
        this.id = id;
        this.plan = Objects.requireNonNull(plan, "plan");
        this.wishes = List.copyOf(wishes);
        this.act = Objects.requireNonNull(act, "act");
        this.state = Objects.requireNonNull(state, "state");
    }

    /** @param act who asked, when and why */
    public static ChangeRequest of(IssueId plan, List<Wish> wishes, Act act, State state) {
        return new ChangeRequest(0, plan, wishes, act, state);
    }

    public ChangeRequest saved(int newId) {
        return new ChangeRequest(newId, plan, wishes, act, state);
    }

    public int id() {
        return id;
    }

    public IssueId plan() {
        return plan;
    }

    public List<Wish> wishes() {
        return wishes;
    }

    public Act act() {
        return act;
    }

    public State state() {
        return state;
    }

    /** The line with its part of the wishes. */
    public BudgetLine on(BudgetLine line) {
        Cells cells = line.cells();
        for (Wish wish : wishes) {
            if (wish.line() == line.id()) {
                cells = cells.with(Kind.PLAN, Cells.month(wish.monthKey()),
                        wish.minorUnits() == null ? OptionalLong.empty() : OptionalLong.of(wish.minorUnits()));
            }
        }
        return line.withCells(cells);
    }
}
