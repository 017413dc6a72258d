package org.marketops.setup.jira;

import com.atlassian.jira.user.ApplicationUser;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Refused;
import org.marketops.lead.TakeLeads;
import org.marketops.lead.ToldRow;
import org.marketops.metric.Measure;
import org.marketops.metric.progress.KeepTargets;
import org.marketops.metric.progress.Target;
import org.marketops.metric.progress.TargetPeriod;
import org.marketops.metric.progress.Targets;
import org.marketops.objective.KeepObjectives;
import org.marketops.objective.Level;
import org.marketops.objective.Objective;
import org.marketops.objective.Objectives;
import org.marketops.objective.Period;
import org.marketops.objective.Yardstick;
import org.marketops.setup.DemoGoal;
import org.marketops.setup.DemoGoals;
import org.marketops.setup.DemoRefused;
import org.marketops.setup.DemoTarget;
import org.marketops.time.FiscalCalendars;
import org.marketops.time.FiscalMonth;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** What the demo wants to reach and the leads that it won, through the doors that people use. */
final class DemoMeasures {

    private final KeepObjectives keepObjectives;
    private final Objectives objectives;
    private final KeepTargets keepTargets;
    private final Targets targets;
    private final TakeLeads takeLeads;
    private final FiscalCalendars calendars;

    DemoMeasures(KeepObjectives keepObjectives, Objectives objectives, KeepTargets keepTargets, Targets targets, TakeLeads takeLeads,
            FiscalCalendars calendars) {
        this.keepObjectives = keepObjectives;
        this.objectives = objectives;
        this.keepTargets = keepTargets;
        this.targets = targets;
        this.takeLeads = takeLeads;
        this.calendars = calendars;
    }

    OptionalLong keepObjective(ApplicationUser admin, ApplicationUser owner, DemoGoal goal, long parent) {
        Optional<Objective> there = objectives.tree().named(goal.name());
        if (there.isPresent() && !there.get().isArchived()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(refusing(() -> there.isPresent() ? keepObjectives.restore(key(admin), there.get().id(), there.get().version())
                : keepObjectives.add(key(admin), draft(owner, goal, parent))).id());
    }

    private Objective draft(ApplicationUser owner, DemoGoal goal, long parent) {
        FiscalMonth month = calendars.current().monthOf(goal.day());
        Period period = goal.isOfYear() ? Period.year(month.fiscalYear()) : Period.quarter(month.fiscalYear(), month.quarter());
        return Objective.draft(goal.name(), key(owner), period.isYear() ? Level.ENTERPRISE : Level.MARKETING, period,
                        Yardstick.of(goal.metric(), Yardstick.Unit.COUNT, "", false))
                .withTarget(Optional.of(BigDecimal.valueOf(goal.target())))
                .under(parent == 0 ? OptionalInt.empty() : OptionalInt.of((int) parent));
    }

    void archiveObjective(ApplicationUser admin, long id) {
        objectives.find((int) id).filter(found -> !found.isArchived())
                .ifPresent(found -> refusing(() -> keepObjectives.archive(key(admin), found.id(), found.version())));
    }

    void setTarget(ApplicationUser person, IssueId plan, DemoTarget target) {
        TargetPeriod year = TargetPeriod.read(Integer.toString(calendars.current().yearOf(DemoGoals.SPRING))).orElseThrow();
        Measure value = target.currency().isEmpty() ? Measure.of(target.value()) : Measure.money(target.value(), target.currency());
        refusing(() -> keepTargets.set(key(person), Target.of(plan, target.metric(), year, value, 0)));
    }

    void removeTargets(ApplicationUser person, IssueId plan) {
        for (Target target : targets.of(plan)) {
            refusing(() -> {
                keepTargets.remove(key(person), plan, target.metric(), target.period(), target.edition());
                return target;
            });
        }
    }

    long takeLeads(ApplicationUser person, long projectId, String key, List<ToldRow> rows) {
        return refusing(() -> takeLeads.take(key(person), projectId, key, rows)).id();
    }

    void undoLeads(ApplicationUser person, long projectId, long importId) {
        try {
            takeLeads.undo(key(person), projectId, importId);
        } catch (NotFound gone) {
            // Somebody has taken it back already.
        }
    }

    private static <T> T refusing(Supplier<T> work) {
        try {
            return work.get();
        } catch (Refused | NotFound refused) {
            throw new DemoRefused(refused.getMessage());
        }
    }

    private static PersonKey key(ApplicationUser person) {
        return PersonKey.of(person.getKey());
    }
}
