package org.marketops.board.jira;

import org.marketops.board.Promise;
import org.marketops.board.RegionMoney;
import org.marketops.kernel.IssueId;
import org.marketops.lead.FunnelFigures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All figures of a quarter, read once, before anybody's rights are asked for. */
final class PackFigures {

    PackGoals goals = PackGoals.NONE;
    List<RegionMoney> money = new ArrayList<>();
    /** The quarter, with the one a year before beside it. */
    FunnelFigures.Quarter leads = FunnelFigures.Quarter.none();
    List<DecisionDue> decisions = new ArrayList<>();
    /** Made in the pack of the quarter before, for this one. */
    List<Promise> promised = new ArrayList<>();
    /** Made in this pack, for the quarter after. */
    List<Promise> promises = new ArrayList<>();
    /** A day in the middle of the fiscal month that is open; null where the year is over or has not begun. */
    LocalDate openMonth;
    /** Key and summary of issues that are named, as they are called now. */
    final Map<IssueId, String[]> names = new HashMap<>();
    /** Parts that could not be read: their incidents by their names. */
    SortedMap<String, String> failed = new TreeMap<>();

    Optional<LocalDate> openMonth() {
        return Optional.ofNullable(openMonth);
    }
}
