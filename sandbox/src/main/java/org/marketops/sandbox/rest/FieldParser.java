package org.marketops.sandbox.rest;

import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Turns the JSON value of a custom field into the parameters that a browser's form would send for it. */
final class FieldParser {

    private final OptionsManager options;

    FieldParser(OptionsManager options) {
        this.options = options;
    }

    /** @throws Refusal 400 naming the field, if the value has another shape than the field's kind asks for */
    String[] form(CustomField field, JsonNode value) {
        if (value == null || value.isNull()) {
            return new String[] {""};
        }
        switch (FieldKind.of(field)) {
            case NUMBER:
                return new String[] {number(field, value)};
            case DATE:
                return new String[] {date(field, value)};
            case OPTION:
                return new String[] {option(field, value)};
            case OPTIONS:
                return each(field, value);
            case USER:
                return new String[] {user(field, value)};
            case TEXT:
            case DATETIME:
                return new String[] {string(field, value)};
            default:
                throw Refusal.field(field.getId(), "The sandbox has no fields of this kind.");
        }
    }

    private static String number(CustomField field, JsonNode value) {
        if (!value.isNumber()) {
            throw Refusal.field(field.getId(), "Operation value must be a number");
        }
        return new BigDecimal(value.asText()).toPlainString();
    }

    private static String date(CustomField field, JsonNode value) {
        String text = string(field, value);
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeParseException e) {
            throw Refusal.field(field.getId(), "Error parsing date string: " + text);
        }
    }

    private static String string(CustomField field, JsonNode value) {
        if (!value.isTextual()) {
            throw Refusal.field(field.getId(), "Operation value must be a string");
        }
        return value.asText();
    }

    private static String user(CustomField field, JsonNode value) {
        if (!value.isObject()) {
            throw Refusal.field(field.getId(), "data was not an object");
        }
        return value.path("name").asText("");
    }

    private String[] each(CustomField field, JsonNode value) {
        if (!value.isArray()) {
            throw Refusal.field(field.getId(), "data was not an array");
        }
        List<String> ids = new ArrayList<>();
        value.forEach(one -> ids.add(option(field, one)));
        return ids.isEmpty() ? new String[] {""} : ids.toArray(new String[0]);
    }

    private String option(CustomField field, JsonNode value) {
        if (!value.isObject()) {
            throw Refusal.field(field.getId(), "data was not an object");
        }
        String wanted = value.hasNonNull("id") ? value.get("id").asText() : value.path("value").asText();
        for (FieldConfigScheme scheme : field.getConfigurationSchemes()) {
            for (Option option : options.getOptions(scheme.getOneAndOnlyConfig())) {
                String is = value.hasNonNull("id") ? String.valueOf(option.getOptionId()) : option.getValue();
                if (is.equals(wanted)) {
                    return String.valueOf(option.getOptionId());
                }
            }
        }
        throw Refusal.field(field.getId(), "Option " + (value.hasNonNull("id") ? "id" : "value") + " '" + wanted + "' is not valid");
    }
}
