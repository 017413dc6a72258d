package org.marketops.rulebook.jira;

import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import org.marketops.approval.content.MaterialField;
import org.marketops.approval.jira.FieldNames;
import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.Condition;
import org.marketops.approval.policy.Conduct;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Scope;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Stage;
import org.marketops.approval.policy.Step;
import org.marketops.kernel.PersonKey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A policy in plain words: who decides in which order, what ends it, and for which plans. */
public final class PolicyWords {

    private final RulebookTexts texts;
    private final FieldNames fields;
    private final ProjectManager projects;
    private final IssueTypeManager types;

    public PolicyWords(RulebookTexts texts, FieldNames fields, ProjectManager projects, IssueTypeManager types) {
        this.texts = texts;
        this.fields = fields;
        this.projects = projects;
        this.types = types;
    }

    /** One sentence a stage. */
    List<String> route(Policy policy) {
        List<String> sentences = new ArrayList<>();
        for (Stage stage : policy.stages()) {
            String steps = stage.steps().stream().map(step -> stage.steps().size() == 1 ? step(step)
                    : texts.text("words.step", step.name(), step(step))).collect(Collectors.joining("; "));
            sentences.add(texts.text(sentences.isEmpty() ? "words.first" : "words.then", stage.name(), steps));
        }
        return sentences;
    }

    private String step(Step step) {
        String who = step.seats().stream().map(this::seat).collect(Collectors.joining(", "));
        ApproveRule rule = step.approveRule().equals(ApproveRule.count(1)) ? ApproveRule.any() : step.approveRule();
        boolean alone = step.seats().size() == 1 && (step.seats().get(0).source() == Seat.Source.USER
                || step.seats().get(0).source() == Seat.Source.LEAD
                || step.seats().get(0).source() == Seat.Source.USER_FIELD && rule.kind() == ApproveRule.Kind.ANY);
        String said = alone ? texts.text("words.alone", who) : texts.text("words.approve." + rule.kind(), who, rule.number());
        if (step.seats().size() > 1) {
            for (Seat seat : step.seats()) {
                said += seat.isRequired() ? texts.text("words.required", seat(seat)) : "";
            }
        }
        return step.condition().isAlways() ? said : texts.text("words.if", condition(step.condition()), said);
    }

    /** What ends it, and who may not decide. */
    List<String> limits(Policy policy) {
        List<String> sentences = new ArrayList<>();
        boolean same = policy.steps().stream().map(Step::rejectRule).distinct().count() == 1;
        for (Step step : policy.steps()) {
            RejectRule rule = step.rejectRule();
            if (!same || sentences.isEmpty()) {
                sentences.add(texts.text("words.reject." + rule.kind(), same ? texts.text("words.anyStep") : step.name(), rule.number()));
            }
        }
        policy.steps().stream().filter(step -> !step.rejectRule().equals(RejectRule.first()))
                .forEach(step -> step.seats().stream().filter(Seat::hasVeto)
                        .forEach(seat -> sentences.add(texts.text("words.veto", seat(seat), step.name()))));
        Conduct conduct = policy.conduct();
        sentences.add(texts.text("words.own." + conduct.selfApproval(), conduct.selfBelow().map(below -> texts.money(below, conduct.selfCurrency()))
                .orElse("")));
        sentences.add(texts.text("words.edit." + policy.material().onEdit()));
        if (conduct.requestDays() > 0) {
            sentences.add(texts.text("words.request", conduct.requestDays()));
        }
        if (conduct.holds() != Conduct.Holds.FOR_EVER) {
            sentences.add(texts.text("words.holds." + conduct.holds(), conduct.holdsDays()));
        }
        return sentences;
    }

    private String seat(Seat seat) {
        return seat(seat.source().name().toLowerCase(Locale.ROOT), seat.name());
    }

    /** @param source as the form has it; one that is not known is left as it is */
    String seat(String source, String name) {
        if (name.isEmpty() && !source.equals("lead")) {
            return texts.text("words.seat.nobody");
        }
        switch (source) {
            case "user":
                return texts.name(PersonKey.of(name));
            case "user_field":
                return texts.text("words.seat.user_field", fields.of(name));
            case "group":
            case "role":
            case "lead":
                return texts.text("words.seat." + source, name);
            default:
                return name;
        }
    }

    /** The value if it is one of these, else the first. */
    static String known(String value, String... values) {
        return Arrays.asList(values).contains(value) ? value : values[0];
    }

    String condition(Condition condition) {
        return condition.isAlways() ? texts.text("words.always")
                : condition.tests().stream().map(this::test).collect(Collectors.joining(texts.text("words.and")));
    }

    String test(Condition.Test test) {
        String value = test.amount() == null ? String.join(", ", test.values()) : texts.money(test.amount(), test.currency());
        return texts.text("words.test." + test.op().name().toLowerCase(Locale.ROOT), fields.of(test.field()), value);
    }

    /** Which plans a policy is for. */
    String scope(Scope scope) {
        String where = scope.projects().stream().map(this::project).collect(Collectors.joining(", "));
        String what = scope.issueTypes().stream().map(this::type).collect(Collectors.joining(", "));
        String both = (scope.projects().isEmpty() ? "P" : "p") + (scope.issueTypes().isEmpty() ? "T" : "t");
        switch (both) {
            case "PT":
                return texts.text("scope.everything");
            case "Pt":
                return texts.text("scope.types", what);
            case "pT":
                return texts.text("scope.projects", where);
            default:
                return texts.text("scope.both", what, where);
        }
    }

    private String project(long id) {
        Project found = projects.getProjectObj(id);
        return found == null ? texts.text("scope.gone", Long.toString(id)) : found.getKey();
    }

    private String type(String id) {
        IssueType found = types.getIssueType(id);
        return found == null ? texts.text("scope.gone", id) : found.getName();
    }

    String field(String key) {
        return fields.of(key);
    }

    static List<String> standardFields() {
        List<String> keys = new ArrayList<>();
        for (MaterialField field : MaterialField.values()) {
            keys.add(field.key());
        }
        return keys;
    }
}
