package org.marketops.source.jira;

import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.kernel.BadInput;
import org.marketops.metric.file.ImportLimits;

import javax.servlet.http.HttpServletRequest;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the limits of imported files as an administrator typed them: MB, rows, columns, characters of a cell. */
public final class LimitsForm {

    private static final long MEGABYTE = 1024 * 1024;
    private static final Map<String, int[]> RANGES = ranges();

    private final I18nResolver texts;

    public LimitsForm(I18nResolver texts) {
        this.texts = texts;
    }

    /** By field, as text. */
    static Map<String, String> shown(ImportLimits limits) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("megabytes", Long.toString(limits.megabytes()));
        shown.put("rows", Integer.toString(limits.rows()));
        shown.put("columns", Integer.toString(limits.columns()));
        shown.put("cell", Integer.toString(limits.cellLength()));
        return shown;
    }

    static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        RANGES.keySet().forEach(field -> {
            String value = request.getParameter("limit." + field);
            typed.put(field, value == null ? "" : value.strip());
        });
        return typed;
    }

    /** @throws BadInput with the field, its value and what is allowed */
    ImportLimits read(Map<String, String> typed) {
        return new ImportLimits(number("megabytes", typed) * MEGABYTE, number("rows", typed), number("columns", typed), number("cell", typed));
    }

    private int number(String field, Map<String, String> typed) {
        String text = typed.get(field);
        int[] range = RANGES.get(field);
        int value = text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : -1;
        if (value < range[0] || value > range[1]) {
            throw new BadInput("limit." + field, texts.getText(SourcePages.TEXT + "wrong.limit", texts.getText(SourcePages.TEXT + "word.limit." + field), text,
                    range[0], range[1]));
        }
        return value;
    }

    // Above these one import would keep others waiting, or its preview would not fit into memory.
    private static Map<String, int[]> ranges() {
        Map<String, int[]> ranges = new LinkedHashMap<>();
        ranges.put("megabytes", new int[] {1, 1_000});
        ranges.put("rows", new int[] {100, 10_000_000});
        ranges.put("columns", new int[] {5, 1_000});
        ranges.put("cell", new int[] {255, 100_000});
        return ranges;
    }
}
