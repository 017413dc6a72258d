package org.marketops.approval.jira;

import com.atlassian.sal.api.message.I18nResolver;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which actions of the workflow carry the outcome out. */
public final class OpenApprovalFactory extends ArgumentsFactory {

    public OpenApprovalFactory(I18nResolver texts) {
        super(texts);
    }

    @Override
    Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put(OpenApprovalFunction.APPROVED_ACTION, "41");
        defaults.put(OpenApprovalFunction.CHANGES_ACTION, "42");
        defaults.put(OpenApprovalFunction.REJECTED_ACTION, "43");
        return defaults;
    }

    /** An id that is no number would stop every submission; the default is what the shipped workflow has. */
    @Override
    String checked(String name, String value) {
        return value.matches("[1-9][0-9]{0,5}") ? value : defaults().get(name);
    }

    @Override
    String sentence(Map<String, String> values, Map<?, ?> args) {
        return text("open-approval.sentence", values.get(OpenApprovalFunction.APPROVED_ACTION),
                values.get(OpenApprovalFunction.CHANGES_ACTION), values.get(OpenApprovalFunction.REJECTED_ACTION));
    }

    @Override
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        defaults().keySet().forEach(name -> labels.put(name, text("open-approval." + name)));
        return labels;
    }
}
