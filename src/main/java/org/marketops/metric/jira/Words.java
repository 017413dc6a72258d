package org.marketops.metric.jira;

import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.jira.Formats;
import org.marketops.kernel.Refused;
import org.marketops.metric.Measure;
import org.marketops.metric.RowError;
import org.marketops.metric.Undefined;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.file.FileFormat;
import org.marketops.metric.file.FormatChoices;
import org.marketops.metric.file.ProfileRefused;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** This feature's sentences in the language of the current user. */
public final class Words {

    private final I18nResolver texts;

    public Words(I18nResolver texts) {
        this.texts = texts;
    }

    public String of(String key, Serializable... arguments) {
        return texts.getText("marketops.metric." + key, arguments);
    }

    /** By the whole key, of a neighbour's file. */
    public String text(String key, Serializable... arguments) {
        return texts.getText(key, arguments);
    }

    /** As the sentences around them are written. */
    public Numbers numbers() {
        return new Numbers(new Formats(texts));
    }

    public String refusal(Refused refused) {
        return texts.getText(refused.textKey(), refused.arguments().toArray(new Serializable[0]));
    }

    /** Of the dictionary in the reader's language; of the company's own as the company calls it. */
    public String name(Definition metric) {
        return metric.ownName().orElseGet(() -> texts.getText("marketops.measure.name." + metric.code()));
    }

    /** A defined measure in the unit of its metric. */
    public String shown(Definition metric, Measure measure, Numbers numbers) {
        return metric.unit() == Definition.Unit.PERCENT ? numbers.percent(measure.value().orElseThrow(), 2) : numbers.of(measure);
    }

    /** What a column of a file holds: a role or a metric. */
    public String field(String field) {
        return FormatChoices.isRole(field) ? of("page.columns." + field) : metric(field);
    }

    /** Names fields as the form does. */
    public String refusal(ProfileRefused refused) {
        List<String> arguments = new ArrayList<>(refused.arguments());
        List<Integer> fields = refused.reason() == ProfileRefused.Reason.COLUMN_FOR_TWO ? List.of(1, 2)
                : refused.reason() == ProfileRefused.Reason.COLUMN_TWICE ? List.of(0) : List.of();
        fields.forEach(at -> arguments.set(at, field(arguments.get(at))));
        return texts.getText(refused.textKey(), arguments.toArray(new Serializable[0]));
    }

    /** A stored metric of the dictionary. */
    public String metric(String code) {
        return texts.getText("marketops.measure.name." + code);
    }

    public String reason(Undefined reason) {
        return of("undefined." + reason);
    }

    public String source(String code) {
        return of("source." + code);
    }

    public String sources(Iterable<String> codes) {
        StringBuilder list = new StringBuilder();
        for (String code : codes) {
            list.append(list.length() == 0 ? "" : ", ").append(source(code));
        }
        return list.toString();
    }

    public String period(LocalDate first, LocalDate last) {
        return first.equals(last) ? numbers().day(first) : of("panel.period", numbers().day(first), numbers().day(last));
    }

    public String problem(RowError error) {
        return of("row." + error.problem());
    }

    public String wayOut(RowError error) {
        return of("row." + error.problem() + ".wayOut");
    }

    public String format(FileFormat format) {
        String separator = of("separator." + separatorName(format.separator()));
        long titleLines = format.headerLine() - 1;
        return titleLines == 0 ? of("format", format.encoding(), separator)
                : of("format.titleLines", format.encoding(), separator, titleLines);
    }

    public static String separatorName(char separator) {
        int at = List.of(',', ';', '\t', '|').indexOf(separator);
        return List.of("comma", "semicolon", "tab", "bar").get(at);
    }
}
