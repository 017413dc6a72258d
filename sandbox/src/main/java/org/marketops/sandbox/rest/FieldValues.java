package org.marketops.sandbox.rest;

import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.Date;

/** The value of a custom field as JSON. */
final class FieldValues {

    private final Links links;
    private final People people;

    FieldValues(Links links, People people) {
        this.links = links;
        this.people = people;
    }

    JsonNode json(CustomField field, Object value) {
        if (value == null) {
            return NullNode.getInstance();
        }
        if (value instanceof Collection) {
            return Json.array((Collection<?>) value, (Object one) -> json(field, one));
        }
        if (value instanceof Option) {
            return option((Option) value);
        }
        if (value instanceof ApplicationUser) {
            return people.brief((ApplicationUser) value);
        }
        if (value instanceof Number) {
            return DoubleNode.valueOf(((Number) value).doubleValue());
        }
        if (value instanceof Date) {
            boolean withTime = FieldKind.of(field) == FieldKind.DATETIME;
            return TextNode.valueOf(withTime ? Json.instant((Date) value) : Json.day((Date) value));
        }
        return TextNode.valueOf(value.toString());
    }

    JsonNode option(Option option) {
        return Json.object().put("self", links.api("customFieldOption/" + option.getOptionId()))
                .put("value", option.getValue()).put("id", String.valueOf(option.getOptionId()))
                .put("disabled", Boolean.TRUE.equals(option.getDisabled()));
    }
}
