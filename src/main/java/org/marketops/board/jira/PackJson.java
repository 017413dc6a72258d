package org.marketops.board.jira;

import org.marketops.board.GoalResult;
import org.marketops.board.RegionMoney;
import org.marketops.board.Standing;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;
import org.marketops.lead.FunnelFigures;
import org.marketops.lead.Tagging;
import org.marketops.objective.Figure;
import org.marketops.objective.Objective;
import org.marketops.objective.Period;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The content of a pack: the same figures give the same bytes. Page, REST and CSV are made of it, and it is what is frozen. */
final class PackJson {

    private static final Comparator<GoalResult> BY_NAME = Comparator.comparing(each -> each.objective().name());

    private final JiraNames names;
    private final NamedModel model;
    private final PackLists lists;

    PackJson(JiraNames names, NamedModel model) {
        this.names = names;
        this.model = model;
        this.lists = new PackLists(names, model);
    }

    /** @param money false leaves out amounts and all that is made of them, the order of objectives too */
    ObjectNode of(String projectKey, Period quarter, PackFigures figures, boolean money) {
        ObjectNode pack = Json.object().put("project", projectKey).put("quarter", quarter.key()).put("money", money);
        goals(pack.putArray("objectives"), figures, money);
        if (money) {
            ArrayNode regions = pack.putArray("regions");
            figures.money.forEach(each -> region(regions.addObject(), each));
            figures.openMonth().ifPresent(day -> pack.put("forecastFrom", day.toString()));
        }
        ArrayNode funnel = pack.putArray("funnel");
        for (int stage = 0; stage < figures.leads.funnel().size(); stage++) {
            stage(funnel.addObject(), figures.leads.funnel().get(stage), figures.leads.other().get(stage));
        }
        Tagging leads = figures.leads.tagging();
        ObjectNode tagging = pack.putObject("tagging").put("tagged", leads.tagged()).put("collected", leads.collected());
        leads.rate().ifPresent(rate -> tagging.put("rate", rate));
        leads.band().ifPresent(band -> tagging.put("band", band.name()));
        pack.put("withoutObjective", figures.goals.orphans);
        lists.put(pack, figures, money);
        if (!figures.failed.isEmpty()) {
            ObjectNode failed = pack.putObject("failed");
            figures.failed.forEach(failed::put);
        }
        return pack;
    }

    private void goals(ArrayNode goals, PackFigures figures, boolean money) {
        List<GoalResult> shut = new ArrayList<>();
        for (GoalResult goal : figures.goals.goals) {
            if (money || !isMoney(goal.objective())) {
                goal(goals.addObject(), goal, figures, true);
            } else {
                shut.add(goal);
            }
        }
        shut.sort(BY_NAME);
        shut.forEach(goal -> goal(goals.addObject(), goal, figures, false));
    }

    static boolean isMoney(Objective objective) {
        return objective.yardstick().unit().isMoney();
    }

    private void goal(ObjectNode node, GoalResult goal, PackFigures figures, boolean open) {
        Objective objective = goal.objective();
        node.put("id", objective.id()).put("name", objective.name()).put("owner", names.of(objective.owner()))
                .put("period", objective.period().key()).put("metric", objective.yardstick().metric())
                .put("unit", objective.yardstick().unit().name()).put("lowerIsBetter", objective.yardstick().isLowerBetter());
        if (open) {
            model.put(node, objective.yardstick().metric());
            node.put("currency", objective.yardstick().currency());
            number(node, "target", objective.target());
            figure(node, "result", goal.result());
            figure(node, "attainment", goal.attainment());
            // A year is judged when it is over.
            boolean judged = !objective.period().isYear() || figures.goals.isEndOfYear();
            goal.attainment().value().filter(any -> judged).ifPresent(value -> node.put("standing", Standing.of(value).name()));
            other(node, "before", figures.goals.before.get(objective.id()));
            other(node, "yearBefore", figures.goals.yearBefore.get(objective.id()));
        }
    }

    /** @param then null for a goal of a whole year */
    private static void other(ObjectNode node, String name, GoalResult then) {
        if (then != null) {
            figure(node, name, then.result());
            number(node, name + "Attainment", then.attainment().value());
        }
    }

    private static void number(ObjectNode node, String name, Optional<BigDecimal> value) {
        value.ifPresent(known -> node.put(name, plain(known)));
    }

    /** Texts: 1 and 1.0 would be different bytes, and a reader in JavaScript would round. */
    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static void figure(ObjectNode node, String name, Figure figure) {
        number(node, name, figure.value());
        figure.reason().ifPresent(reason -> node.put(name + "Reason", reason.name()));
    }

    private static void region(ObjectNode node, RegionMoney each) {
        node.put("region", each.region()).put("currency", each.currency().getCurrencyCode());
        amount(node, "plan", each.plan(), each);
        amount(node, "actual", each.actual(), each);
        amount(node, "difference", each.difference(), each);
        amount(node, "planOfYear", each.planOfYear(), each);
        amount(node, "forecastOfYear", each.forecastOfYear(), each);
        amount(node, "overYear", each.overYear(), each);
        node.put("forecastAssumed", each.isForecastAssumed());
    }

    private static void amount(ObjectNode node, String name, long minorUnits, RegionMoney of) {
        node.put(name, plain(BigDecimal.valueOf(minorUnits, of.currency().getDefaultFractionDigits())));
    }

    private static void stage(ObjectNode node, FunnelFigures.Line line, FunnelFigures.Line yearBefore) {
        node.put("stage", line.stage().name()).put("leads", line.leads());
        line.ownName().ifPresent(name -> node.put("stageName", name));
        number(node, "conversion", line.conversion());
        number(node, "previous", line.previous());
        number(node, "yearBefore", yearBefore.conversion());
        node.put("immature", line.isImmature());
    }
}
