package org.marketops.metric.page.jira;

import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.jira.Formats;
import org.marketops.metric.Measure;
import org.marketops.metric.Undefined;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Result;
import org.marketops.metric.dictionary.jira.MeasureTexts;
import org.marketops.metric.dictionary.jira.ShownValues;
import org.marketops.metric.page.Window;
import org.marketops.metric.progress.Progress;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** This feature's sentences and values in the language of the reader. */
public final class FiguresTexts {

    private final I18nResolver texts;
    private final MeasureTexts measures;

    public FiguresTexts(I18nResolver texts, MeasureTexts measures) {
        this.texts = texts;
        this.measures = measures;
    }

    String of(String key, Serializable... arguments) {
        String name = "marketops.figure." + key;
        return arguments.length == 0 ? texts.getText(name) : texts.getText(name, arguments);
    }

    String name(Definition metric) {
        return measures.name(metric);
    }

    /** A name within a sentence: English takes its capital away, unless it is an abbreviation. */
    String inside(String name) {
        boolean small = of("format.names").equals("small") && name.length() > 1 && !Character.isUpperCase(name.charAt(1));
        return small ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }

    String source(String code) {
        return code.isEmpty() ? of("source.none") : texts.getText("marketops.metric.source." + code);
    }

    String reason(Undefined reason) {
        return texts.getText("marketops.metric.undefined." + reason);
    }

    /** With the rates that are missing, if that is it. */
    String reason(Result result) {
        String reason = reason(result.measure().reason().orElseThrow());
        return result.missingRates().isEmpty() ? reason : of("reason.rates", reason, String.join(", ", result.missingRates()));
    }

    /** Empty for an undefined one. */
    String shown(Definition metric, Measure measure) {
        return measure.value().isPresent() ? new ShownValues(formats()).of(metric, measure) : "";
    }

    /** Without the code of the currency, for a column that has it in its head. */
    String bare(Definition metric, Measure measure) {
        String shown = shown(metric, measure);
        return measure.isMoney() && !shown.isEmpty() ? shown.substring(measure.currency().length() + 1) : shown;
    }

    /** On a scale that has the code of the currency above it. @param currency empty for a number */
    String tick(Definition metric, BigDecimal value, String currency) {
        return currency.isEmpty() ? shown(metric, Measure.of(value)) : formats().number(value.stripTrailingZeros());
    }

    /** Without the year where it is that of the last day, which is named with it. */
    String day(LocalDate day, Window window) {
        return day.getYear() == window.last().getYear()
                ? DateTimeFormatter.ofPattern(of("format.day"), formats().locale()).format(day) : formats().day(day);
    }

    String month(LocalDate first) {
        return formats().month(YearMonth.from(first));
    }

    String percent(BigDecimal fraction, int decimals) {
        return new ShownValues(formats()).percent(fraction, decimals);
    }

    String target(Progress.State state) {
        return measures.of("target.state." + state);
    }

    Formats formats() {
        return new Formats(texts);
    }
}
