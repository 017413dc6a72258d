package org.marketops.setup.jira;

import org.marketops.setup.Kind;
import org.marketops.setup.Outcome;
import org.marketops.setup.SetupReport;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of the table: neighbours of one kind and one state share a row, in the order of the work. */
final class ReportRows {

    private final Texts texts;

    ReportRows(Texts texts) {
        this.texts = texts;
    }

    List<RowView> of(SetupReport report) {
        List<RowView> rows = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Outcome.State state : Outcome.State.values()) {
                List<Outcome> same = report.outcomes().stream()
                        .filter(outcome -> outcome.thing().kind() == kind && outcome.state() == state)
                        .collect(Collectors.toList());
                if (!same.isEmpty()) {
                    rows.add(row(kind, state, same));
                }
            }
        }
        return rows;
    }

    private RowView row(Kind kind, Outcome.State state, List<Outcome> outcomes) {
        String names = outcomes.stream().map(outcome -> texts.nameOf(outcome.thing())).collect(Collectors.joining(", "));
        return new RowView(texts.get("kind." + kind.code()), names, outcomes.size(), markOf(state),
                texts.get("state." + state), note(kind, state, outcomes));
    }

    private static Mark markOf(Outcome.State state) {
        switch (state) {
            case FOUND:
            case CREATED:
                return Mark.FINE;
            case MISSING:
                return Mark.NEW;
            case FAILED:
                return Mark.FAILED;
            default:
                return Mark.OPEN;
        }
    }

    private String note(Kind kind, Outcome.State state, List<Outcome> outcomes) {
        if (state == Outcome.State.FAILED) {
            return outcomes.stream().flatMap(outcome -> outcome.failure().stream()).map(Throwable::getMessage).collect(Collectors.joining(" "));
        }
        if (state == Outcome.State.FOUND && kind == Kind.WORKFLOW) {
            return texts.get("note.workflow");
        }
        boolean fresh = state == Outcome.State.MISSING || state == Outcome.State.CREATED;
        if (fresh && kind == Kind.GROUP) {
            return texts.get("note.group");
        }
        if (fresh && kind == Kind.PROJECT) {
            return texts.get("note.project");
        }
        if (fresh && kind == Kind.TAXONOMY) {
            return texts.get("note.taxonomy");
        }
        return fresh && kind == Kind.APPROVAL_POLICY ? texts.get("note.policy") : "";
    }
}
