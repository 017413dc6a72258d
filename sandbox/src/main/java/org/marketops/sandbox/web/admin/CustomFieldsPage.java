package org.marketops.sandbox.web.admin;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.marketops.sandbox.config.FieldKind;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Page;
import org.marketops.sandbox.web.page.PageView;
import org.marketops.sandbox.web.page.Visit;

/** Custom fields with type, contexts and options; an option can be added. */
final class CustomFieldsPage extends Page {

    private static final long serialVersionUID = 1L;

    private final transient CustomFieldManager fields;
    private final transient OptionsManager options;
    private final transient ProjectManager projects;

    CustomFieldsPage(Frame frame, CustomFieldManager fields, OptionsManager options, ProjectManager projects) {
        super(frame);
        this.fields = fields;
        this.options = options;
        this.projects = projects;
    }

    @Override
    protected void show(Visit visit) throws IOException {
        show(visit, null, null);
    }

    @Override
    protected void act(Visit visit) throws IOException {
        CustomField field = fields.getCustomFieldObject(visit.text("fieldId"));
        if (field == null) {
            visit.notFound("There is no custom field " + visit.text("fieldId") + ".");
            return;
        }
        String value = visit.text("addValue");
        String error = value.isEmpty() ? "Type the option's text." : add(visit, field, value);
        if (error == null) {
            visit.redirect("/secure/admin/ViewCustomFields.jspa#" + field.getId());
        } else {
            show(visit, field.getId(), error);
        }
    }

    private String add(Visit visit, CustomField field, String value) {
        for (FieldConfigScheme scheme : field.getConfigurationSchemes()) {
            FieldConfig config = scheme.getOneAndOnlyConfig();
            if (config.getId().equals(visit.number("config").orElse(null))) {
                List<Option> known = options.getOptions(config);
                if (known.stream().anyMatch(option -> option.getValue().equalsIgnoreCase(value))) {
                    return "This field has the option \"" + value + "\" already.";
                }
                options.createOption(config, null, (long) known.size(), value);
                return null;
            }
        }
        return "This field has no such context.";
    }

    private void show(Visit visit, String failedField, String error) throws IOException {
        List<Model> rows = new ArrayList<>();
        for (CustomField field : fields.getCustomFieldObjects()) {
            rows.add(Model.of("id", field.getId()).with("name", field.getName()).with("description", field.getDescription())
                    .with("type", field.getCustomFieldType().getName()).with("contexts", contexts(field))
                    .with("error", field.getId().equals(failedField) ? error : null));
        }
        visit.show(PageView.of("Custom fields", visit.template("web/admin/custom-fields.vm", Model.of("rows", rows)))
                .section(PageView.Section.ADMIN).active("view_custom_fields"));
    }

    private List<Model> contexts(CustomField field) {
        List<Model> contexts = new ArrayList<>();
        boolean choices = FieldKind.of(field).hasOptions();
        for (FieldConfigScheme scheme : field.getConfigurationSchemes()) {
            FieldConfig config = scheme.getOneAndOnlyConfig();
            contexts.add(Model.of("name", scheme.getName()).with("config", config.getId()).with("projects", projects(scheme))
                    .with("options", choices ? options.getOptions(config) : null));
        }
        return contexts;
    }

    private String projects(FieldConfigScheme scheme) {
        List<Long> ids = scheme.getAssociatedProjectIds();
        return ids.isEmpty() ? "All projects"
                : ids.stream().map(projects::getProjectObj).filter(java.util.Objects::nonNull).map(Project::getKey).collect(Collectors.joining(", "));
    }
}
