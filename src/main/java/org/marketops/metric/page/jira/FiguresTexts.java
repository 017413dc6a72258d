package org.marketops.metric.page.jira;

import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.jira.Formats;
import org.marketops.metric.Measure;
import org.marketops.metric.Undefined;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Result;
import org.marketops.metric.dictionary.jira.MeasureTexts;
import org.marketops.metric.dictionary.jira.ShownValues;
import org.marketops.metric.progress.Progress;

import java.io.Serializable;
import java.math.BigDecimal;

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
