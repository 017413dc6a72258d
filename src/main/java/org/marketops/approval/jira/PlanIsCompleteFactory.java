package org.marketops.approval.jira;

import com.atlassian.sal.api.message.I18nResolver;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whether a plan must be complete, or only make sense as far as it goes. */
public final class PlanIsCompleteFactory extends ArgumentsFactory {

    public PlanIsCompleteFactory(I18nResolver texts) {
        super(texts);
    }

    @Override
    Map<String, String> defaults() {
        return Collections.singletonMap(PlanIsCompleteValidator.COMPLETE, "true");
    }

    @Override
    String checked(String name, String value) {
        return Boolean.toString(Boolean.parseBoolean(value));
    }

    @Override
    String absent(String name) {
        return "false";
    }

    @Override
    String sentence(Map<String, String> values, Map<?, ?> args) {
        return text("plan-is-complete.sentence." + values.get(PlanIsCompleteValidator.COMPLETE));
    }

    @Override
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("complete", text("plan-is-complete.complete"));
        labels.put("help", text("plan-is-complete.help"));
        return labels;
    }
}
