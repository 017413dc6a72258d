package org.marketops.lead.jira;

import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the page shows as comma-separated text, with the same rights: amounts are in it only if they are on the page. */
final class FunnelCsv {

    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d.,\u00A0\u202F]*");

    private FunnelCsv() {
    }

    static void write(Map<String, Object> page, LeadTexts texts, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"funnel-" + page.get("projectKey") + "-" + page.get("period") + ".csv\"");
        Writer out = response.getWriter();
        row(out, texts.text("page.stage"), texts.text("page.leads"), texts.text("page.conversion"), texts.text("page.previous"), texts.text("page.velocity"),
                texts.text("page.p85"));
        for (Map<String, Object> step : rows(page.get("steps"))) {
            row(out, step.get("stage"), step.get("reached"), step.get("conversion"), step.get("previous"), step.get("median"), step.get("p85"));
        }
        if (Boolean.TRUE.equals(page.get("seesMoney"))) {
            money(out, map(page.get("money")), texts);
        }
    }

    private static void money(Writer out, Map<String, Object> money, LeadTexts texts) throws IOException {
        List<Object> head = new ArrayList<>(Arrays.asList(texts.text("page.campaign"), "", texts.text("page.currency")));
        List<Map<String, Object>> models = rows(money.get("models"));
        models.forEach(model -> head.add(model.get("name")));
        head.add(texts.text("page.influenced"));
        row(out);
        row(out, money.get("window"));
        row(out, head.toArray());
        for (Map<String, Object> table : rows(money.get("tables"))) {
            for (Map<String, Object> each : rows(table.get("rows"))) {
                List<Object> cells = new ArrayList<>(Arrays.asList(each.get("key"), each.get("name"), table.get("currency")));
                rows(each.get("cells")).forEach(cell -> cells.add(cell.get("amount")));
                cells.add(each.get("influenced"));
                row(out, cells.toArray());
            }
            same(out, texts.text("page.unattributed"), table, "unattributed", models.size());
            same(out, texts.text("page.total"), table, "total", models.size());
        }
    }

    /** One that is the same under every model. */
    private static void same(Writer out, String name, Map<String, Object> table, String what, int models) throws IOException {
        List<Object> cells = new ArrayList<>(Arrays.asList(name, "", table.get("currency")));
        for (int i = 0; i < models; i++) {
            cells.add(table.get(what));
        }
        cells.add(what.equals("total") ? table.get("influenced") : "");
        row(out, cells.toArray());
    }

    private static void row(Writer out, Object... cells) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(safe(String.valueOf(cell)));
        }
        out.write(String.join(",", texts) + "\r\n");
    }

    /** What a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers. */
    static String safe(String cell) {
        boolean isFormula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 && !NUMBER.matcher(cell).matches();
        String text = isFormula ? "'" + cell : cell;
        boolean isPlain = text.chars().noneMatch(sign -> sign == '"' || sign == ',' || sign == ';' || sign == '\t' || sign == '\n' || sign == '\r');
        return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Object value) {
        return (List<Map<String, Object>>) value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
