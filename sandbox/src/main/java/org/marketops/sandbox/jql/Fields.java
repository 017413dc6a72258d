package org.marketops.sandbox.jql;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.marketops.sandbox.jql.JqlField.Kind;

/** The fields of one search by one user, system and custom ones, and the functions that give values. */
final class Fields {

    private final SearchHost host;
    private final ApplicationUser searcher;
    private final Dates dates;

    Fields(SearchHost host, ApplicationUser searcher, Dates dates) {
        this.host = host;
        this.searcher = searcher;
        this.dates = dates;
    }

    /** @throws BadQuery if there is no such field */
    JqlField find(String name) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "project":
                return new JqlField(name, Kind.EXACT, issue -> single(issue.getProjectId()), this::project, "project");
            case "issuetype":
            case "type":
                return exact(name, Issue::getIssueTypeId, text -> constant(host.issueTypes(), "issuetype", text), "issuetype");
            case "status":
                return exact(name, Issue::getStatusId, text -> constant(host.statuses(), "status", text), "issuestatus");
            case "statuscategory":
                return new JqlField(name, Kind.EXACT, issue -> List.of(category(issue.getStatus())), text -> text, null);
            case "reporter":
                return exact(name, issue -> key(issue.getReporter()), text -> person(name, text), "reporter");
            case "assignee":
                return exact(name, issue -> key(issue.getAssignee()), text -> person(name, text), "assignee");
            case "creator":
                return exact(name, issue -> key(issue.getCreator()), text -> person(name, text), null);
            case "key":
            case "issue":
            case "issuekey":
            case "id":
                return new JqlField(name, Kind.ORDERED, issue -> List.of(issue.getId()), text -> issue(name, text), "id");
            case "parent":
                return new JqlField(name, Kind.EXACT, issue -> single(issue.getParentId()), text -> issue(name, text), null);
            case "summary":
                return text(name, issue -> single(issue.getSummary()));
            case "description":
                return text(name, issue -> single(blankToNull(issue.getDescription())));
            case "text":
                return text(name, this::allTexts);
            case "created":
            case "createddate":
                return new JqlField(name, Kind.ORDERED, issue -> single(millis(issue.getCreated())), text -> dates.millis(name, text), null);
            case "updated":
            case "updateddate":
                return new JqlField(name, Kind.ORDERED, issue -> single(millis(issue.getUpdated())), text -> dates.millis(name, text), null);
            default:
                return custom(name);
        }
    }

    /** @throws BadQuery for a function that is not there */
    List<Comparable<?>> function(String name, List<Operand> arguments) {
        if (!arguments.isEmpty() || !(name.equalsIgnoreCase("currentUser") || name.equalsIgnoreCase("now"))) {
            return List.copyOf(host.functions().values(name, arguments, searcher));
        }
        if (name.equalsIgnoreCase("now")) {
            return List.of(dates.now());
        }
        return searcher == null ? List.of() : List.of(searcher.getKey());
    }

    private JqlField custom(String name) {
        CustomField field = customField(host.customFields(), name);
        String type = field.getCustomFieldType().getKey();
        switch (type.substring(type.indexOf(':') + 1)) {
            case "float":
                return new JqlField(name, Kind.ORDERED, issue -> normal(issue.getCustomFieldValue(field)), text -> number(name, text), null);
            case "datepicker":
            case "datetime":
                return new JqlField(name, Kind.ORDERED, issue -> normal(issue.getCustomFieldValue(field)), text -> dates.millis(name, text), null);
            case "textfield":
            case "textarea":
                return text(name, issue -> normal(issue.getCustomFieldValue(field)));
            case "userpicker":
            case "multiuserpicker":
                return new JqlField(name, Kind.EXACT, issue -> normal(issue.getCustomFieldValue(field)), text -> person(name, text), null);
            default:
                return new JqlField(name, Kind.EXACT, issue -> normal(issue.getCustomFieldValue(field)), text -> text, null);
        }
    }

    private static CustomField customField(CustomFieldManager fields, String name) {
        CustomField byId = name.matches("customfield_\\d{1,18}") ? fields.getCustomFieldObject(name) : null;
        if (byId != null) {
            return byId;
        }
        return fields.getCustomFieldObjects().stream().filter(field -> field.getFieldName().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new BadQuery("Field '" + name + "' does not exist or you do not have permission to view it."));
    }

    /** An option answers to its text and to its id. */
    private static Collection<Comparable<?>> normal(Object value) {
        List<Comparable<?>> result = new ArrayList<>();
        if (value instanceof Collection) {
            ((Collection<?>) value).forEach(each -> result.addAll(normal(each)));
        } else if (value instanceof Option) {
            result.add(((Option) value).getValue());
            result.add(String.valueOf(((Option) value).getOptionId()));
        } else if (value instanceof ApplicationUser) {
            result.add(((ApplicationUser) value).getKey());
        } else if (value instanceof Number) {
            result.add(new BigDecimal(value.toString()));
        } else if (value instanceof Date) {
            result.add(((Date) value).getTime());
        } else if (value != null && !value.toString().isEmpty()) {
            result.add(value.toString());
        }
        return result;
    }

    private Collection<Comparable<?>> allTexts(Issue issue) {
        List<Comparable<?>> texts = new ArrayList<>();
        texts.addAll(normal(issue.getSummary()));
        texts.addAll(normal(issue.getDescription()));
        for (CustomField field : host.customFields().getCustomFieldObjects(issue)) {
            if (field.getCustomFieldType().getKey().contains(":text")) {
                texts.addAll(normal(issue.getCustomFieldValue(field)));
            }
        }
        return texts.isEmpty() ? texts : List.of(join(texts));
    }

    private static String join(List<Comparable<?>> texts) {
        StringBuilder all = new StringBuilder();
        texts.forEach(text -> all.append(text).append('\n'));
        return all.toString();
    }

    private static JqlField exact(String name, Function<Issue, String> value, Function<String, Comparable<?>> literal, String column) {
        return new JqlField(name, Kind.EXACT, issue -> single(value.apply(issue)), literal, column);
    }

    private static JqlField text(String name, Function<Issue, Collection<? extends Comparable<?>>> values) {
        return new JqlField(name, Kind.TEXT, values, text -> text, null);
    }

    private static Collection<Comparable<?>> single(Comparable<?> value) {
        return value == null ? List.of() : List.of(value);
    }

    private Long project(String text) {
        for (Project project : host.projects()) {
            if (project.getKey().equalsIgnoreCase(text) || project.getName().equalsIgnoreCase(text) || project.getId().toString().equals(text)) {
                return project.getId();
            }
        }
        throw missing("project", text);
    }

    private static String constant(Collection<? extends IssueConstant> constants, String field, String text) {
        return constants.stream().filter(each -> each.getName().equalsIgnoreCase(text) || each.getId().equals(text)).findFirst()
                .map(IssueConstant::getId).orElseThrow(() -> missing(field, text));
    }

    private String person(String field, String text) {
        ApplicationUser user = host.user(text);
        if (user == null) {
            throw missing(field, text);
        }
        return user.getKey();
    }

    private Long issue(String field, String text) {
        return host.visibleIssue(text, searcher).map(Issue::getId).orElseThrow(() -> text.matches("\\d+")
                ? new BadQuery("A value with ID '" + text + "' does not exist for the field '" + field + "'.")
                : new BadQuery("An issue with key '" + text + "' does not exist for field '" + field + "'."));
    }

    private static BigDecimal number(String field, String text) {
        try {
            return new BigDecimal(text.trim());
        } catch (NumberFormatException e) {
            throw new BadQuery("The value '" + text + "' for field '" + field + "' is not a valid number.");
        }
    }

    private static String category(Status status) {
        return status.getStatusCategory().getName();
    }

    private static String key(ApplicationUser user) {
        return user == null ? null : user.getKey();
    }

    private static Long millis(Date date) {
        return date == null ? null : date.getTime();
    }

    private static String blankToNull(String text) {
        return text == null || text.trim().isEmpty() ? null : text;
    }

    private static BadQuery missing(String field, String text) {
        return new BadQuery("The value '" + text + "' does not exist for the field '" + field + "'.");
    }
}
