package org.marketops.metric.page.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.metric.MadeFigures;
import org.marketops.metric.MetricKey;
import org.marketops.metric.page.Breakdown;
import org.marketops.metric.page.Figure;
import org.marketops.metric.page.Origin;
import org.marketops.metric.page.OriginRow;
import org.marketops.metric.page.Origins;
import org.marketops.metric.page.Window;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Leads from a number, or from one group of a breakdown, to the imports and the figures that made it, as its reader may see them. */
public final class DrillDown {

    private final Origins origins;
    private final SeenSubjects subjects;

    public DrillDown(Origins origins, SeenSubjects subjects) {
        this.origins = origins;
        this.subjects = subjects;
    }

    /** Imports of a whole project tell of all its issues: not for a reader who may not see all of them. */
    boolean isPartlyHidden(FiguresAnswer answer) {
        return issues(answer).isEmpty() && !answer.seen.subject().hidden().isEmpty();
    }

    /** Oldest first. @throws NotFound for a metric that is computed: it has no figures of its own */
    List<Origin> imports(FiguresAnswer answer, String metric) {
        requireCounted(answer, metric);
        return isPartlyHidden(answer) ? List.of() : all(answer, metric);
    }

    /**
     * Whether some of the imports do not count in the number: where rows of leads tell of a campaign and a month, what files say of the same is
     * kept and left out.
     */
    boolean isPartlyOutdone(FiguresAnswer answer, String metric, List<Origin> imports) {
        long made = imports.stream().filter(DrillDown::isOfLeads).count();
        return made > 0 && made < imports.size() && MetricKey.ofBoth().stream().anyMatch(key -> key.code().equals(metric));
    }

    static boolean isOfLeads(Origin origin) {
        return MadeFigures.LEADS.equals(origin.source());
    }

    /** The page of what brought it. */
    static String link(FiguresAnswer answer, Origin origin, String contextPath) {
        String servlets = contextPath + "/plugins/servlet/marketops/";
        return isOfLeads(origin) ? servlets + "funnel?project=" + answer.seen.projectKey()
                : servlets + "import?project=" + answer.seen.projectKey() + "&batch=" + origin.batch();
    }

    private List<Origin> all(FiguresAnswer answer, String metric) {
        Window window = answer.question.window();
        List<Origin> found = issues(answer).map(issues -> origins.ofIssues(issues, metric, window, answer.knownAt()))
                .orElseGet(() -> origins.ofProject(answer.seen.subject().project().orElseThrow(), metric, window, answer.knownAt()));
        return found.stream().filter(origin -> isOfGroup(answer, origin)).collect(Collectors.toList());
    }

    /** @param after the last one that was read before, or 0; @param most that are read: those that the reader may not see are left out */
    Rows rows(FiguresAnswer answer, String metric, long after, int most) {
        requireCounted(answer, metric);
        Window window = answer.question.window();
        List<OriginRow> found = issues(answer).map(issues -> issues.isEmpty() ? List.<OriginRow>of() : origins.rows(issues, metric, window, answer.knownAt(), after, most))
                .orElseGet(() -> ofProject(answer, metric, after, most));
        Map<Long, Optional<String>> keys = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (OriginRow row : found) {
            Optional<String> key = keys.computeIfAbsent(row.issue().value(), id -> subjects.visible(id).map(Issue::getKey));
            if (key.isPresent() && isOfGroup(answer, row.origin())) {
                rows.add(new Row(row, key.get()));
            }
        }
        return new Rows(rows, found.size() < most ? 0 : found.get(found.size() - 1).id());
    }

    private List<OriginRow> ofProject(FiguresAnswer answer, String metric, long after, int most) {
        Set<Long> imports = all(answer, metric).stream().map(Origin::batch).collect(Collectors.toSet());
        return origins.rowsOfImports(imports, metric, answer.question.window(), after, most);
    }

    /** Issues with figures that belong to what is looked at; empty for the whole of a project, or all of one of its sources. */
    Optional<Set<IssueId>> issues(FiguresAnswer answer) {
        if (answer.question.group().isPresent() && answer.split != Split.SOURCE) {
            return Optional.of(answer.chosen().map(DrillDown::owners).orElse(Set.of()));
        }
        return answer.seen.subject().project().isPresent() ? Optional.empty() : Optional.of(new LinkedHashSet<>(answer.seen.subject().issues()));
    }

    static Set<IssueId> owners(Breakdown.Line line) {
        Set<IssueId> owners = new HashSet<>();
        line.figures().stream().map(Figure::owner).forEach(owner -> owners.add(IssueId.of(owner)));
        return owners;
    }

    private static boolean isOfGroup(FiguresAnswer answer, Origin origin) {
        return answer.split != Split.SOURCE || answer.question.group().filter(group -> !group.equals(origin.source())).isEmpty();
    }

    private static void requireCounted(FiguresAnswer answer, String metric) {
        if (!answer.dictionary().required(metric).formula().isEmpty()) {
            throw new NotFound("rows of " + metric);
        }
    }

    /** A figure and the key of its issue. */
    static final class Row {

        final OriginRow row;
        final String key;

        Row(OriginRow row, String key) {
            this.row = row;
            this.key = key;
        }
    }

    /** Some figures, and where the next ones begin; 0 if there are no more. */
    static final class Rows {

        final List<Row> rows;
        final long next;

        Rows(List<Row> rows, long next) {
            this.rows = rows;
            this.next = next;
        }
    }
}
