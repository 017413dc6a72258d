package org.marketops.objective.jira;

import org.marketops.jira.MarketingFields;
import org.marketops.objective.Cascade;
import org.marketops.objective.Figure;
import org.marketops.objective.Objective;
import org.marketops.objective.ObjectiveTree;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes one objective as a line of texts, without amounts for readers who may not see money. */
public final class ObjectiveLines {

    private static final int DEEPEST = 5;

    private final JiraObjectiveRights people;
    private final MarketingFields fields;
    private final ObjectiveTexts texts;

    public ObjectiveLines(JiraObjectiveRights people, MarketingFields fields, ObjectiveTexts texts) {
        this.fields = fields;
        this.people = people;
        this.texts = texts;
    }

    /** @param money whether the reader may see amounts of money */
    public ObjectiveLine of(ObjectiveTree tree, Objective objective, int linked, boolean money, String contextPath) {
        ObjectiveLine line = new ObjectiveLine();
        line.name = objective.name();
        line.url = ObjectivesServlet.address(contextPath, objective.id());
        line.indent = "mo-deep" + Math.min(DEEPEST, tree.depth(objective.id()));
        line.level = texts.level(objective);
        line.owner = people.name(objective.owner());
        line.period = texts.period(objective.period());
        line.metric = texts.metric(objective.yardstick());
        line.confidence = objective.confidence().isPresent() ? objective.confidence().getAsInt() + "\u00a0%" : "";
        line.linked = String.valueOf(linked);
        line.linkedUrl = linked == 0 ? "" : search(contextPath, objective);
        line.archived = objective.isArchived() ? texts.text("page.archived") : "";
        if (money || !objective.yardstick().unit().isMoney()) {
            figures(line, objective, Cascade.of(tree, objective));
        }
        return line;
    }

    private void figures(ObjectiveLine line, Objective objective, Cascade cascade) {
        line.baseline = amount(objective, objective.baseline());
        line.target = amount(objective, objective.target());
        line.reserve = objective.reserve().signum() == 0 ? "" : amount(objective, Optional.of(objective.reserve()));
        boolean leaf = cascade.childrensSum().reason().filter(reason -> reason == Figure.Reason.NO_CHILDREN).isPresent();
        line.sum = leaf ? "" : value(objective, cascade.childrensSum());
        line.sumNote = leaf ? "" : said(cascade.childrensSum(), left(cascade));
        if (!leaf) {
            Figure gap = cascade.gap();
            line.gap = value(objective, gap);
            line.gapNote = gap.reason().isPresent() && !gap.equals(cascade.childrensSum()) ? texts.reason(gap) : "";
            boolean over = gap.value().filter(value -> value.signum() < 0).isPresent();
            line.gapClass = over ? "warn" : "";
            line.gapSign = over ? "!" : "";
            line.gapNote = over ? texts.text("page.over") : line.gapNote;
        }
    }

    private String left(Cascade cascade) {
        if (cascade.withoutTarget() > 0) {
            return texts.text("page.withoutTarget", cascade.withoutTarget());
        }
        return cascade.otherwise() > 0 ? texts.text("page.otherwise", cascade.otherwise()) : "";
    }

    private String said(Figure figure, String otherwise) {
        return figure.reason().isPresent() ? texts.reason(figure) : otherwise;
    }

    private String value(Objective objective, Figure figure) {
        return figure.value().map(value -> texts.amount(value, objective.yardstick())).orElse("\u2013");
    }

    private String amount(Objective objective, Optional<BigDecimal> value) {
        return value.map(known -> texts.amount(known, objective.yardstick())).orElse("");
    }

    /** The rows behind the number: the function also finds activities. */
    private String search(String contextPath, Objective objective) {
        String types = Stream.of(fields.issueTypeId("plan"), fields.issueTypeId("campaign")).flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        String jql = "issue in underObjective(\"" + objective.name().replace("\\", "\\\\").replace("\"", "\\\"")
                + "\") AND issuetype in (" + types + ")";
        return contextPath + "/issues/?jql=" + URLEncoder.encode(jql, StandardCharsets.UTF_8);
    }
}
