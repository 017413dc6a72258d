package org.marketops.plan.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.Cells;
import org.marketops.budget.Kind;
import org.marketops.objective.Objective;
import org.marketops.plan.ObjectiveNode;
import org.marketops.plan.PlanItem;
import org.marketops.plan.PlanNode;
import org.marketops.plan.YearSum;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rows of the table: objectives, items with their sums by currency, their lines below them, the totals last. */
final class PlanRows {

    private static final int BYTES_OF_LINE = 900;
    private static final int DEEPEST = 6;
    /** So many rows are one part of the table, which the browser lays out when it comes into sight. */
    private static final int PART = 15;
    /** Ids of objectives and of issues stand in one attribute. */
    private static final String OBJECTIVE = "o";
    private static final String NONE = "o0";

    private final PlanYear plan;
    private final PlanWords words;
    private final ObjectiveHeads heads;
    private final String contextPath;
    private final Markup html;
    private final RowCells cells;
    private final boolean shownIsPlan;
    private int rows;

    PlanRows(PlanYear plan, PlanWords words, AmountWriter amounts, ObjectiveHeads heads, String contextPath) {
        this.plan = plan;
        this.words = words;
        this.heads = heads;
        this.contextPath = contextPath;
        this.shownIsPlan = plan.kind() == Kind.PLAN;
        this.html = new Markup(plan.tree().lines().size() * BYTES_OF_LINE);
        this.cells = new RowCells(html, amounts, plan.monthNow(), words.text("over"));
    }

    /** As HTML, with every text escaped. */
    CharSequence html() {
        plan.tree().objectives().forEach(node -> objective(node, 0, ""));
        ObjectiveNode orphans = plan.tree().orphans();
        boolean grouped = !plan.goals().isEmpty() && !orphans.plans().isEmpty();
        if (grouped) {
            group(orphans, 0, NONE, "");
        }
        orphans.plans().forEach(top -> node(top, grouped ? 1 : 0, grouped ? NONE : ""));
        html.raw("</tbody><tbody>");
        new PlanTotals(plan, words, html, cells, contextPath).write();
        return html.out();
    }

    /** How wide columns must be for the longest amount; after {@link #html}. */
    int width() {
        return cells.width();
    }

    private void objective(ObjectiveNode node, int depth, String parent) {
        String id = OBJECTIVE + node.objective().map(Objective::id).orElse(0);
        group(node, depth, id, parent);
        node.below().forEach(below -> objective(below, depth + 1, id));
        node.plans().forEach(top -> node(top, depth + 1, id));
    }

    private void group(ObjectiveNode node, int depth, String id, String parent) {
        Row row = new Row(depth, "objective", id, parent, () -> heads.write(html, node));
        sums(row, node.sums());
    }

    private void node(PlanNode node, int depth, String parent) {
        String above = parent.isEmpty() ? node.item().parent().map(issue -> Long.toString(issue.value())).orElse("") : parent;
        String level = node.item().level().name().toLowerCase(Locale.ROOT);
        Row row = new Row(depth, level, Long.toString(node.item().issue().value()), above, () -> name(node, parent));
        sums(row, node.sums());
        node.lines().forEach(line -> line(line, depth + 1));
        String id = Long.toString(node.item().issue().value());
        node.children().forEach(child -> node(child, depth + 1, id));
    }

    private void begin() {
        if (rows++ > 0 && rows % PART == 0) {
            html.raw("</tbody><tbody>");
        }
    }

    /** One row for each currency, or one without amounts. */
    private void sums(Row row, Map<Currency, YearSum> sums) {
        if (sums.isEmpty()) {
            begin();
            row.open(html, "", true);
            html.raw("<td></td>");
            cells.none();
        }
        boolean first = true;
        for (Map.Entry<Currency, YearSum> sum : sums.entrySet()) {
            begin();
            row.open(html, sum.getKey().getCurrencyCode(), first);
            html.raw("<td>").raw(sum.getKey().getCurrencyCode()).raw("</td>");
            cells.sums(sum.getKey(), sum.getValue());
            first = false;
        }
    }

    private void name(PlanNode node, String parent) {
        Issue issue = plan.issue(node.item().issue());
        html.raw("<a href=\"").raw(contextPath).raw("/browse/").raw(issue.getKey()).raw("\">").text(issue.getKey())
                .raw(" ").text(issue.getSummary()).raw("</a>");
        status(node, issue);
        html.raw("<br><span class=\"mo-small-text mo-quiet\">").text(kind(node));
        if (node.item().level() != PlanItem.Level.PLAN && issue.getStatus() != null) {
            html.raw(", ").text(issue.getStatus().getName());
        }
        if (node.lines().stream().anyMatch(BudgetLine::isLocked)) {
            html.raw(", ").text(words.text("locked"));
        }
        Optional<Objective> own = parent.startsWith(OBJECTIVE) ? Optional.empty() : plan.goals().of(node.item().issue());
        own.ifPresent(objective -> html.raw(", ").text(words.text("for", objective.name())));
        html.raw("</span>");
        if (plan.mayEdit(node.item().issue())) {
            html.raw(" <a class=\"mo-small-text\" href=\"").raw(lineAddress()).raw("issue=").raw(issue.getKey()).raw("&amp;year=")
                    .raw(plan.year()).raw("\" aria-label=\"").text(words.text("addTo", issue.getKey())).raw("\">")
                    .text(words.text("add")).raw("</a>");
        }
    }

    private void status(PlanNode node, Issue issue) {
        if (node.item().level() == PlanItem.Level.PLAN && issue.getStatus() != null) {
            html.raw(" <span class=\"aui-lozenge").raw(plan.look(issue)).raw("\">").text(issue.getStatus().getName()).raw("</span>");
        }
    }

    /** "Campaign plan, 4 campaigns". */
    private String kind(PlanNode node) {
        String level = words.text("level." + node.item().level());
        int parts = node.children().size();
        return parts == 0 ? level : level + ", " + words.text("parts." + node.children().get(0).item().level(), parts);
    }

    private String lineAddress() {
        return contextPath + PlanLineServlet.PATH + "?";
    }

    private void line(BudgetLine line, int depth) {
        boolean editable = plan.mayEdit(line.issueId());
        boolean locked = line.isLocked() && shownIsPlan;
        begin();
        html.raw("<tr class=\"mo-plan-line d").raw(Math.min(DEEPEST, depth)).raw(locked ? " mo-locked" : "").raw("\" data-line=\"").raw(line.id())
                .raw("\" data-version=\"").raw(line.version()).raw("\" data-parent=\"").raw(line.issueId().value())
                .raw("\" data-currency=\"").raw(line.currency().getCurrencyCode()).raw("\" data-digits=\"")
                .raw(Math.max(0, line.currency().getDefaultFractionDigits())).raw(line.isReserve() ? "\" data-reserve=\"1" : "")
                .raw(editable && !locked ? "\" data-edit=\"1" : "").raw("\"");
        if (locked) {
            line.planId().map(plan::issue).ifPresent(of -> html.raw(" data-plan=\"").raw(of.getKey()).raw("\""));
        }
        html.raw("><th scope=\"row\" class=\"nm\">");
        name(line, editable, locked);
        html.raw("</th><td>").raw(line.currency().getCurrencyCode()).raw("</td>");
        for (int month = 1; month <= Cells.MONTHS; month++) {
            html.raw(cells.start(month));
            cells.amount(line.cells().orZero(plan.kind(), month), line.currency(), line.cells().at(plan.kind(), month).isPresent());
        }
        html.raw("<td class=\"q mo-strong\">");
        cells.amount(line.cells().sum(plan.kind()), line.currency(), line.cells().has(plan.kind()));
        html.raw("<td></td><td></td><td></td></tr>");
    }

    private void name(BudgetLine line, boolean editable, boolean locked) {
        String name = line.category().isEmpty() ? words.text(line.isReserve() ? "reserve" : "unnamed") : line.category();
        String all = line.vendor().isEmpty() ? name : name + ", " + line.vendor();
        if (editable) {
            html.raw("<a href=\"").raw(lineAddress()).raw("line=").raw(line.id()).raw("&amp;kind=").raw(plan.kind().key()).raw("\">").text(all)
                    .raw("</a>");
        } else {
            html.text(all);
        }
        html.raw(" <span class=\"mo-small-text mo-quiet\">").text(words.text("tag." + line.tag()));
        if (line.isReserve() && !line.category().isEmpty()) {
            html.raw(", ").text(words.text("tag.RESERVE"));
        }
        if (locked) {
            html.raw(", ").text(words.text("locked"));
        }
        html.raw("</span>");
    }

    /** The beginning of a row that has sums. */
    private static final class Row {

        private final int depth;
        private final String level;
        private final String id;
        private final String parent;
        private final Runnable name;

        Row(int depth, String level, String id, String parent, Runnable name) {
            this.depth = depth;
            this.level = level;
            this.id = id;
            this.parent = parent;
            this.name = name;
        }

        void open(Markup html, String currency, boolean first) {
            html.raw("<tr class=\"mo-plan-").raw(level).raw(" d").raw(Math.min(DEEPEST, depth)).raw(first ? "" : " mo-plan-more")
                    .raw("\" data-node=\"").raw(id).raw("\" data-currency=\"").raw(currency).raw("\"");
            if (!parent.isEmpty()) {
                html.raw(" data-parent=\"").raw(parent).raw("\"");
            }
            html.raw("><th scope=\"row\" class=\"nm\">");
            name.run();
            html.raw("</th>");
        }
    }
}
