package org.marketops.objective.jira;

import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.MetricKey;
import org.marketops.objective.Goal;
import org.marketops.objective.GoalRefused;
import org.marketops.objective.Level;
import org.marketops.objective.Objective;
import org.marketops.objective.ObjectiveTree;
import org.marketops.objective.Yardstick;

/** Prepares the page of one objective: its place, its figures, the form for those who may edit, and the goal builder. */
public final class ObjectivePage {

    private final AoObjectives objectives;
    private final JiraObjectiveRights rights;
    private final ObjectiveInput input;
    private final ObjectiveLines lines;
    private final GoalBuilder goals;
    private final ObjectiveTexts texts;

    public ObjectivePage(AoObjectives objectives, JiraObjectiveRights rights, ObjectiveInput input, ObjectiveLines lines, GoalBuilder goals,
                         ObjectiveTexts texts) {
        this.objectives = objectives;
        this.rights = rights;
        this.input = input;
        this.lines = lines;
        this.goals = goals;
        this.texts = texts;
    }

    /** The form for a new one. @param parent may be empty @throws NotFound for those who may not edit */
    ObjectiveView fresh(ApplicationUser reader, String parent, String contextPath) {
        Map<String, String> typed = new TreeMap<>();
        typed.put("owner", reader.getUsername());
        typed.put("parent", parent);
        typed.put("level", parent.isEmpty() ? Level.MARKETING.name() : Level.FUNCTION.name());
        typed.put("unit", Yardstick.Unit.COUNT.name());
        typed.put("better", "higher");
        return form(reader, "", "", typed, Map.of(), contextPath);
    }

    /** The objective as it is stored. @throws NotFound if it is absent */
    ObjectiveView of(ApplicationUser reader, int id, String contextPath) {
        Objective objective = objectives.find(id).orElseThrow(() -> new NotFound("objective " + id));
        PersonKey me = PersonKey.of(reader.getKey());
        ObjectiveView view = view(objective, me, contextPath);
        if (view.editor) {
            fill(view, objectives.tree(), objective, input.typed(objective), Map.of());
            goalDefaults(view, objective);
        }
        return view;
    }

    /** With what was typed and what is wrong with it. @param id empty for a new one @throws NotFound for those who may not edit */
    ObjectiveView form(ApplicationUser reader, String id, String version, Map<String, String> typed, Map<String, String> problems,
                       String contextPath) {
        PersonKey me = PersonKey.of(reader.getKey());
        if (!rights.mayEdit(me)) {
            throw new NotFound("objectives");
        }
        ObjectiveTree tree = objectives.tree();
        Objective objective = id.isEmpty() ? null : tree.find(Integer.parseInt(id)).orElseThrow(() -> new NotFound("objective " + id));
        ObjectiveView view = objective == null ? new ObjectiveView() : view(objective, me, contextPath);
        if (objective == null) {
            view.isNew = true;
            view.editor = true;
            view.heading = texts.text("page.new");
        } else {
            goalDefaults(view, objective);
            view.version = version;
        }
        fill(view, tree, objective, typed, problems);
        return view;
    }

    /** With what was typed, ready to be saved over what somebody else has saved. */
    ObjectiveView again(ApplicationUser reader, int id, Map<String, String> typed, String contextPath) {
        Objective stored = objectives.find(id).orElseThrow(() -> new NotFound("objective " + id));
        return form(reader, String.valueOf(id), String.valueOf(stored.version()), typed, Map.of(), contextPath);
    }

    /** With the answer of the goal builder. */
    ObjectiveView goal(ApplicationUser reader, int id, Map<String, String> typed, String contextPath) {
        ObjectiveView view = of(reader, id, contextPath);
        if (!view.goal.offered) {
            throw new NotFound("goal of objective " + id);
        }
        Objective objective = objectives.find(id).orElseThrow(() -> new NotFound("objective " + id));
        GoalInput.FIELDS.forEach(field -> view.goal.typed.put(field, typed.getOrDefault(field, "")));
        try {
            show(view.goal, objective, goals.of(objective, reader, typed));
        } catch (BadObjective bad) {
            view.goal.problems.putAll(bad.problems());
            view.goal.refused = texts.text("goal.wrong");
        } catch (GoalRefused refused) {
            view.goal.refused = texts.refusal(refused);
        }
        return view;
    }

    private void show(GoalView view, Objective objective, Goal goal) {
        for (Goal.Line line : goal.sample()) {
            view.sample.add(new GoalView.SampleLine(texts.period(line.value().period()),
                    texts.amount(line.value().value(), objective.yardstick()), String.valueOf(line.weight())));
        }
        view.past = texts.amount(goal.past(), objective.yardstick());
        view.proposal = texts.amount(goal.proposal(), objective.yardstick());
        view.target = goal.proposal().toPlainString();
        view.caption = texts.text("goal.caption", goal.sample().size());
    }

    private ObjectiveView view(Objective objective, PersonKey me, String contextPath) {
        ObjectiveView view = new ObjectiveView();
        ObjectiveTree tree = objectives.tree();
        boolean money = rights.maySeeMoney(me);
        boolean visible = money || !objective.yardstick().unit().isMoney();
        view.id = String.valueOf(objective.id());
        view.version = String.valueOf(objective.version());
        view.heading = objective.name();
        view.archived = objective.isArchived();
        view.editor = rights.mayEdit(me) && visible;
        view.readOnly = view.editor ? "" : texts.text(visible ? "page.readOnly" : "page.readOnly.money");
        List<Objective> path = tree.path(objective.id());
        path.subList(0, path.size() - 1).forEach(above -> view.path.add(
                new ObjectiveView.Choice(ObjectivesServlet.address(contextPath, above.id()), above.name())));
        facts(view, lines.of(tree, objective, 0, money, contextPath));
        return view;
    }

    private void facts(ObjectiveView view, ObjectiveLine line) {
        fact(view, "level", line.level);
        fact(view, "owner", line.owner);
        fact(view, "period", line.period);
        fact(view, "metric", line.metric);
        fact(view, "baseline", line.baseline);
        fact(view, "target", line.target);
        fact(view, "sum", line.sum + (line.sumNote.isEmpty() ? "" : " " + line.sumNote));
        fact(view, "reserve", line.reserve);
        fact(view, "gap", line.gap + (line.gapNote.isEmpty() ? "" : " " + line.gapNote));
        fact(view, "confidence", line.confidence);
    }

    private void fact(ObjectiveView view, String name, String value) {
        if (!value.isEmpty()) {
            view.facts.add(new ObjectiveView.Choice(texts.text("page." + name), value));
        }
    }

    private void fill(ObjectiveView view, ObjectiveTree tree, Objective objective, Map<String, String> typed, Map<String, String> problems) {
        for (String field : ObjectiveInput.FIELDS) {
            view.typed.put(field, typed.getOrDefault(field, ""));
            view.problems.put(field, problems.getOrDefault(field, ""));
        }
        view.allProblems.addAll(problems.values());
        view.parents.add(new ObjectiveView.Choice("", texts.text("page.parent.none")));
        for (Objective possible : tree.inOrder()) {
            boolean itself = objective != null && tree.path(possible.id()).stream().anyMatch(above -> above.id() == objective.id());
            if (!possible.isArchived() && !itself) {
                view.parents.add(new ObjectiveView.Choice(String.valueOf(possible.id()),
                        "\u00a0\u00a0".repeat(tree.depth(possible.id())) + possible.name()));
            }
        }
        for (Level level : Level.values()) {
            view.levels.add(new ObjectiveView.Choice(level.name(), texts.text("level." + level.name())));
        }
        for (Yardstick.Unit unit : Yardstick.Unit.values()) {
            view.units.add(new ObjectiveView.Choice(unit.name(), texts.text("unit." + unit.name())));
        }
        for (String quarter : List.of("", "1", "2", "3", "4")) {
            view.quarters.add(new ObjectiveView.Choice(quarter, quarter.isEmpty() ? texts.text("page.quarter.none") : "Q" + quarter));
        }
        for (MetricKey metric : MetricKey.values()) {
            view.metrics.add(metric.code());
        }
    }

    private void goalDefaults(ObjectiveView view, Objective objective) {
        view.goal.offered = view.editor && !view.archived;
        GoalInput.FIELDS.forEach(field -> {
            view.goal.typed.put(field, "");
            view.goal.problems.put(field, "");
        });
        view.goal.typed.put("method", "lastYear");
        view.goal.typed.put("periods", "4");
        view.goal.typed.put("growth", "10");
        view.goal.typed.put("weighting", "equal");
        view.goal.typed.put("source", ObjectiveTexts.isImported(objective.yardstick()) ? "imported" : "typed");
    }
}
