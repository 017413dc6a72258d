package org.marketops.sandbox.web.issue;

import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.ErrorCollection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.marketops.sandbox.issue.ScreenField;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Visit;

/** The fields of a screen as form controls, with each field's message below it and all others on top. */
final class FieldForm {

    private final UserManager users;

    FieldForm(UserManager users) {
        this.users = users;
    }

    /** Values {@code fields}, {@code messages}, {@code people}. */
    Model model(List<ScreenField> fields, ErrorCollection errors) {
        List<Model> controls = new ArrayList<>();
        Set<String> shown = new HashSet<>(Set.of("comment"));
        boolean people = false;
        for (ScreenField field : fields) {
            shown.add(field.getId());
            people |= field.getKind().equals("user");
            controls.add(control(field, errors == null ? null : errors.getErrors().get(field.getId())));
        }
        return Model.of("fields", controls)
                .with("messages", errors == null ? List.of() : general(errors, shown))
                .with("commentError", errors == null ? null : errors.getErrors().get("comment"))
                .with("people", people ? new ArrayList<>(users.getUsers()) : List.of());
    }

    /** What the browser sent takes the place of what is stored. */
    static List<ScreenField> typed(List<ScreenField> fields, Visit visit) {
        List<ScreenField> typed = new ArrayList<>();
        for (ScreenField field : fields) {
            typed.add(field.withValues(visit.texts(field.getId())));
        }
        return typed;
    }

    private static Model control(ScreenField field, String error) {
        List<Model> options = new ArrayList<>();
        for (Option option : field.getOptions()) {
            String id = String.valueOf(option.getOptionId());
            options.add(Model.of("id", id).with("label", option.getValue())
                    .with("selected", field.getValues().contains(id) ? Boolean.TRUE : null));
        }
        return Model.of("id", field.getId()).with("name", field.getName()).with("kind", field.getKind())
                .with("required", field.isRequired() ? Boolean.TRUE : null)
                .with("description", field.getDescription().isEmpty() ? null : field.getDescription())
                .with("value", field.getKind().equals("labels") ? String.join(" ", field.getValues()) : field.getValue())
                .with("options", options).with("error", error);
    }

    private static List<String> general(ErrorCollection errors, Set<String> shown) {
        List<String> messages = new ArrayList<>(errors.getErrorMessages());
        errors.getErrors().forEach((field, message) -> {
            if (!shown.contains(field)) {
                messages.add(message);
            }
        });
        return messages;
    }
}
