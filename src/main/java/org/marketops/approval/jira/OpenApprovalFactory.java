package org.marketops.approval.jira;

import com.atlassian.sal.api.message.I18nResolver;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which actions of the workflow carry the outcome out. */
public final class OpenApprovalFactory extends ArgumentsFactory {

    private static final int LONGEST_NAME = 60;

    public OpenApprovalFactory(I18nResolver texts) {
        super(texts);
    }

    @Override
    Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put(OpenApprovalFunction.APPROVED_ACTION, OpenApprovalFunction.APPROVED_OF_OURS);
        defaults.put(OpenApprovalFunction.CHANGES_ACTION, OpenApprovalFunction.CHANGES_OF_OURS);
        defaults.put(OpenApprovalFunction.REJECTED_ACTION, OpenApprovalFunction.REJECTED_OF_OURS);
        return defaults;
    }

    /** In a new form the usual names: a workflow drawn by hand has other ids than the shipped one. */
    @Override
    Map<String, String> suggested() {
        Map<String, String> names = new LinkedHashMap<>();
        defaults().keySet().forEach(name -> names.put(name, text("open-approval." + name + ".name")));
        return names;
    }

    /** Whether the workflow has it is known at the submission only: the form is not told which workflow it is for. */
    @Override
    String checked(String name, String value) {
        String text = value.replaceAll("\\s+", " ").trim();
        return text.isEmpty() || text.length() > LONGEST_NAME ? suggested().get(name) : text;
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
        labels.put("help", text("open-approval.help"));
        return labels;
    }
}
