package org.marketops.metric.dictionary.jira;

import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.kernel.Refused;
import org.marketops.metric.dictionary.Definition;

import java.io.Serializable;

/** This feature's sentences in the language of the reader. */
public final class MeasureTexts {

    private final I18nResolver texts;

    public MeasureTexts(I18nResolver texts) {
        this.texts = texts;
    }

    public String of(String key, Serializable... arguments) {
        String name = "marketops.measure." + key;
        return arguments.length == 0 ? texts.getText(name) : texts.getText(name, arguments);
    }

    /** Of the dictionary in the reader's language; of the company's own as the company calls it. */
    public String name(Definition metric) {
        return metric.ownName().orElseGet(() -> of("name." + metric.code()));
    }

    public String refusal(Refused refused) {
        return texts.getText(refused.textKey(), refused.arguments().toArray(new Serializable[0]));
    }
}
