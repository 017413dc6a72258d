package org.marketops.approval.jira;

import com.atlassian.sal.api.message.I18nResolver;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whether an approval counts for this transition only as long as the content is as it was approved. */
public final class ApprovalIsCompleteFactory extends ArgumentsFactory {

    public ApprovalIsCompleteFactory(I18nResolver texts) {
        super(texts);
    }

    @Override
    Map<String, String> defaults() {
        return Collections.singletonMap(ApprovalIsCompleteCondition.UNCHANGED, "true");
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
        return text("approval-is-complete.sentence." + values.get(ApprovalIsCompleteCondition.UNCHANGED));
    }

    @Override
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("unchanged", text("approval-is-complete.unchanged"));
        labels.put("help", text("approval-is-complete.help"));
        return labels;
    }
}
