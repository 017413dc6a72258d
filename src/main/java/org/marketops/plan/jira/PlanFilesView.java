package org.marketops.plan.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import org.marketops.budget.Cells;
import org.marketops.budget.FilePreview;
import org.marketops.budget.Kind;
import org.marketops.budget.RowFlaw;
import org.marketops.kernel.Refused;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the page of files shows, ready to be written. */
public final class PlanFilesView {

    private static final int MOST_PARTS = 200;
    private static final int MOST_FLAWS = 100;
    private static final String[] WORDS = {"import", "tabLines", "tabActuals", "choose", "read", "export", "exportHint", "nothingSaved", "back",
        "row", "column", "inFile", "toDo", "issue", "currency", "total", "again", "flaws", "flawsCaption", "removeTitle", "removeHint",
        "document", "position", "reason", "remove", "empty", "positions", "count", "happens"};

    private final DrawerWords words;
    private final IssueManager issues;

    public PlanFilesView(DrawerWords words, IssueManager issues) {
        this.words = words;
        this.issues = issues;
    }

    void around(Map<String, Object> values, PlanVisit visit) {
        boolean actuals = PlanFilesServlet.isActuals(visit);
        values.put("words", words.texts("files", WORDS));
        values.put("actuals", actuals);
        values.put("kind", actuals ? "actuals" : "lines");
        values.put("address", visit.address(PlanFilesServlet.PATH));
        values.put("exportAddress", visit.request().getContextPath() + "/rest/marketops/1.0/budget/projects/" + visit.project().getKey()
                + "/lines.csv?year=" + visit.year());
        values.putIfAbsent("title", words.text(actuals ? "files.titleActuals" : "files.titleLines", visit.yearName()));
    }

    String kind(PlanVisit visit) {
        return "&kind=" + (PlanFilesServlet.isActuals(visit) ? "actuals" : "lines");
    }

    void choose(Map<String, Object> values, PlanVisit visit) {
        values.put("step", "choose");
        values.put("hint", PlanFilesServlet.isActuals(visit) ? words.text("files.hintActuals")
                : words.text("files.hintLines", Integer.toString(Cells.key(visit.year(), 1)), Integer.toString(Cells.key(visit.year(), Cells.MONTHS))));
        values.put("done", done(visit));
        for (String field : new String[] {"document", "position", "reason"}) {
            values.put(field, visit.sent(field));
        }
    }

    private String done(PlanVisit visit) {
        if (visit.numberIfAny("made").isPresent()) {
            return words.text("files.made", visit.number("made"));
        }
        if (visit.numberIfAny("added").isPresent()) {
            return words.text("files.added", visit.number("added"), visit.numberIfAny("known").orElse(0), visit.numberIfAny("removed").orElse(0));
        }
        return visit.numberIfAny("gone").isPresent() ? words.text("files.gone") : "";
    }

    void preview(Map<String, Object> values, PlanVisit visit, String fileName, FilePreview preview) {
        boolean actuals = PlanFilesServlet.isActuals(visit);
        Kind[] kinds = actuals ? new Kind[] {Kind.ACTUAL} : Kind.values();
        values.put("step", "preview");
        values.put("title", words.text("files.of", fileName));
        values.put("summary", actuals ? words.text("files.readActuals", preview.rows())
                : words.text("files.readLines", preview.newLines(), visit.yearName()));
        values.put("states", actuals ? states(preview) : List.of());
        values.put("twins", preview.twins() == 0 ? "" : words.text("files.twins", preview.twins()));
        values.put("rows", preview.rows());
        values.put("button", words.text(actuals ? "files.doActuals" : "files.doLines", preview.rows()));
        values.put("caption", words.text("files.caption" + (actuals ? "Actuals" : "Lines")));
        values.put("count", words.text("files.count" + (actuals ? "Actuals" : "Lines")));
        List<String> heads = new ArrayList<>();
        for (Kind kind : kinds) {
            heads.add(words.kind(kind));
        }
        values.put("kinds", heads);
        List<FilePreview.Part> parts = preview.parts();
        List<Map<String, Object>> rows = new ArrayList<>();
        parts.stream().limit(MOST_PARTS).forEach(part -> rows.add(part(part, kinds, heads)));
        values.put("parts", rows);
        values.put("more", parts.size() > MOST_PARTS ? words.text("files.more", parts.size() - MOST_PARTS) : "");
        values.put("totals", totals(parts, kinds, heads));
    }

    private List<Map<String, Object>> states(FilePreview preview) {
        return List.of(state("ok", "✓", "new", preview.rows(), words.text("files.newDo", preview.newLines())),
                state("", "=", "known", preview.known(), words.text("files.knownDo")),
                state("", "=", "removed", preview.removed(), words.text("files.removedDo")));
    }

    private Map<String, Object> state(String css, String sign, String name, int count, String happens) {
        return Map.of("css", css, "sign", sign, "name", words.text("files." + name), "count", count, "happens", happens);
    }

    private Map<String, Object> part(FilePreview.Part part, Kind[] kinds, List<String> heads) {
        Issue issue = issues.getIssueObject(part.issue().value());
        long[] amounts = new long[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            amounts[i] = part.amount(kinds[i]);
        }
        return Map.of("name", issue == null ? part.issue().toString() : issue.getKey() + " " + issue.getSummary(),
                "currency", part.currency().getCurrencyCode(), "rows", part.rows(), "amounts", cells(amounts, part.currency(), heads));
    }

    private List<Map<String, String>> cells(long[] amounts, Currency currency, List<String> heads) {
        List<Map<String, String>> cells = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            cells.add(Map.of("label", heads.get(i), "text", amounts[i] == 0 ? "" : words.amount(amounts[i], currency)));
        }
        return cells;
    }

    /** By currency: two of them are never added. */
    private List<Map<String, Object>> totals(List<FilePreview.Part> parts, Kind[] kinds, List<String> heads) {
        Map<String, long[]> sums = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (FilePreview.Part part : parts) {
            String code = part.currency().getCurrencyCode();
            long[] sum = sums.computeIfAbsent(code, key -> new long[kinds.length]);
            for (int i = 0; i < kinds.length; i++) {
                sum[i] = Math.addExact(sum[i], part.amount(kinds[i]));
            }
            counts.merge(code, part.rows(), Integer::sum);
        }
        List<Map<String, Object>> totals = new ArrayList<>();
        sums.forEach((code, sum) -> totals.add(Map.of("name", words.text("files.totalIn", code), "currency", code, "rows", counts.get(code),
                "amounts", cells(sum, Currency.getInstance(code), heads))));
        return totals;
    }

    void flaws(Map<String, Object> values, String fileName, List<RowFlaw> flaws) {
        values.put("step", "flaws");
        values.put("title", words.text("files.of", fileName));
        values.put("summary", flaws.size() >= MOST_FLAWS ? words.text("files.manyFlaws", flaws.size()) : words.text("files.someFlaws", flaws.size()));
        List<Map<String, String>> rows = new ArrayList<>();
        for (RowFlaw flaw : flaws) {
            rows.add(Map.of("row", Long.toString(flaw.row()), "column", flaw.column(), "value", flaw.value(), "toDo", toDo(flaw)));
        }
        values.put("flaws", rows);
    }

    /** The sentence of a script's answer, without row and column, which have columns of their own here. */
    private String toDo(RowFlaw flaw) {
        List<String> arguments = new ArrayList<>(List.of(Long.toString(flaw.row()), flaw.column(), flaw.value()));
        arguments.addAll(flaw.arguments());
        String sentence = words.other("marketops.budget.file." + flaw.reason(), arguments);
        int end = sentence.indexOf(": ");
        String rest = end < 0 || flaw.column().isEmpty() ? sentence : sentence.substring(end + 2);
        return rest.substring(0, 1).toUpperCase(words.formats().locale()) + rest.substring(1);
    }

    String refused(Refused refused) {
        return words.refused(refused);
    }

    String nothingChosen() {
        return words.text("files.nothingChosen");
    }

    String confirmTwins() {
        return words.text("files.confirmTwins");
    }

    String noSuchPosition(PlanVisit visit) {
        return words.text("files.noPosition", visit.sent("document"), visit.sent("position"));
    }
}
