package org.marketops.sandbox.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One field's non-empty form values to the object that Jira's field carries. */
final class FieldParser {

    private static final ProjectPermissionKey ASSIGNABLE_USER = new ProjectPermissionKey("ASSIGNABLE_USER");
    private static final BigDecimal LARGEST = new BigDecimal("100000000000000");
    private static final int SHORT_TEXT = 255;
    private static final int LONG_TEXT = 32_767;

    private final UserManager users;
    private final PermissionManager permissions;

    FieldParser(UserManager users, PermissionManager permissions) {
        this.users = users;
        this.permissions = permissions;
    }

    /** @param given without empty values; at least one */
    Object parse(ScreenField field, List<String> given, Issue issue) throws FieldRefused {
        String first = given.get(0);
        switch (field.getKind()) {
            case "number":
                return number(first.trim());
            case "date":
                return date(first.trim());
            case "select":
            case "issuetype":
                return option(field, first);
            case "multiselect":
                return options(field, given);
            case "user":
                return user(field, first.trim(), issue);
            case "labels":
                return labels(given);
            case "url":
                return url(first.trim());
            case "textarea":
                return text(first, LONG_TEXT);
            default:
                return field.getId().equals("summary") ? summary(first) : text(first, SHORT_TEXT);
        }
    }

    private static Double number(String text) throws FieldRefused {
        BigDecimal number;
        try {
            number = new BigDecimal(text.matches("-?\\d{1,3}(,\\d{3})+(\\.\\d*)?") ? text.replace(",", "") : text);
        } catch (NumberFormatException e) {
            throw new FieldRefused("'" + text + "' is an invalid number");
        }
        if (number.abs().compareTo(LARGEST) > 0) {
            throw new FieldRefused("'" + text + "' is too large. The maximum number is 100,000,000,000,000.");
        }
        return number.doubleValue();
    }

    private static Timestamp date(String text) throws FieldRefused {
        return Dates.parse(text).orElseThrow(() -> new FieldRefused("Invalid date format. Please enter the date in the format \"d/MMM/yy\"."));
    }

    private static Object option(ScreenField field, String id) throws FieldRefused {
        for (Option option : field.getOptions()) {
            if (option.getOptionId().toString().equals(id)) {
                return field.getKind().equals("issuetype") ? id : option;
            }
        }
        throw new FieldRefused(field.getKind().equals("issuetype") ? "The issue type selected is invalid."
                : "Option id '" + id + "' is not valid");
    }

    private static List<Option> options(ScreenField field, List<String> ids) throws FieldRefused {
        List<Option> chosen = new ArrayList<>();
        for (String id : ids) {
            Option option = (Option) option(field, id);
            if (!chosen.contains(option)) {
                chosen.add(option);
            }
        }
        return chosen;
    }

    private ApplicationUser user(ScreenField field, String name, Issue issue) throws FieldRefused {
        ApplicationUser user = users.getUserByName(name);
        boolean assignee = field.getId().equals("assignee");
        if (user == null) {
            throw new FieldRefused(field.getId().equals("reporter") ? "The reporter specified is not a user."
                    : assignee ? "User '" + name + "' does not exist." : "User '" + name + "' was not found in the system.");
        }
        if (assignee && !permissions.hasPermission(ASSIGNABLE_USER, issue.getProjectObject(), user)) {
            throw new FieldRefused("User '" + name + "' cannot be assigned issues.");
        }
        return user;
    }

    private static List<String> labels(List<String> given) throws FieldRefused {
        List<String> labels = new ArrayList<>();
        for (String label : given) {
            if (label.trim().matches(".*\\s.*")) {
                throw new FieldRefused("The label '" + label + "' contains spaces which is invalid.");
            }
            labels.add(text(label.trim(), SHORT_TEXT));
        }
        return labels;
    }

    private static String url(String text) throws FieldRefused {
        try {
            URI uri = new URI(text);
            if (uri.getScheme() == null || !uri.getScheme().matches("https?|ftp")) {
                throw new FieldRefused("Not a valid URL");
            }
        } catch (URISyntaxException e) {
            throw new FieldRefused("Not a valid URL");
        }
        return text(text, SHORT_TEXT);
    }

    private static String summary(String given) throws FieldRefused {
        String text = given.trim();
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new FieldRefused("The summary is invalid because it contains newline characters.");
        }
        if (text.length() >= SHORT_TEXT) {
            throw new FieldRefused("Summary must be less than 255 characters.");
        }
        return text;
    }

    private static String text(String text, int limit) throws FieldRefused {
        if (text.length() > limit) {
            throw new FieldRefused(String.format(Locale.ROOT,
                    "The entered text is too long. It exceeds the allowed limit of %,d characters.", limit));
        }
        return text;
    }
}
