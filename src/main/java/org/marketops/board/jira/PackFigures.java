package org.marketops.board.jira;

import org.marketops.board.GoalResult;
import org.marketops.board.RegionMoney;
import org.marketops.lead.FunnelFigures;
import org.marketops.lead.Tagging;
import org.marketops.objective.Figure;

import java.util.List;
import java.util.Map;

/** All figures of a quarter, read once, before anybody's rights are asked for. */
final class PackFigures {

    final List<GoalResult> goals;
    /** What the quarter before came to, by the id of the objective; absent for goals of a whole year. */
    final Map<Integer, Figure> before;
    final List<RegionMoney> money;
    final List<FunnelFigures.Line> funnel;
    final Tagging tagging;
    /** Plans and campaigns that count for no objective that is pursued. */
    final int orphans;

    private final boolean endOfYear;

    PackFigures(List<GoalResult> goals, Map<Integer, Figure> before, List<RegionMoney> money, List<FunnelFigures.Line> funnel, Tagging tagging,
                int orphans, boolean endOfYear) {
        this.goals = goals;
        this.before = before;
        this.money = money;
        this.funnel = funnel;
        this.tagging = tagging;
        this.orphans = orphans;
        this.endOfYear = endOfYear;
    }

    /** Whether goals of the year can be judged: the quarter is its last. */
    boolean isEndOfYear() {
        return endOfYear;
    }
}
