package org.marketops.sandbox.issue;

import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import org.marketops.sandbox.config.Configuration;
import org.marketops.sandbox.config.FieldKind;
import org.marketops.sandbox.store.Database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The rows of {@code customfieldvalue}, one per value, to and from the objects that Jira's fields carry. */
final class FieldValues {

    private final Database database;
    private final Configuration configuration;
    private final UserManager users;

    FieldValues(Database database, Configuration configuration, UserManager users) {
        this.database = database;
        this.configuration = configuration;
        this.users = users;
    }

    /** Values by field id; a field without a value is absent. */
    Map<Long, Object> read(long issueId) {
        Map<Long, List<Stored>> rows = new LinkedHashMap<>();
        database.list("select customfield, stringvalue, numbervalue, textvalue, datevalue from customfieldvalue where issue = ? order by id",
                Stored::new, issueId).forEach(row -> rows.computeIfAbsent(row.field, id -> new ArrayList<>()).add(row));
        Map<Long, Object> values = new HashMap<>();
        rows.forEach((id, stored) -> {
            CustomField field = configuration.customFields().getCustomFieldObject(id);
            if (field != null) {
                values.put(id, value(FieldKind.of(field), stored));
            }
        });
        values.values().removeIf(Objects::isNull);
        return values;
    }

    void write(long issueId, CustomField field, Object value) {
        database.update("delete from customfieldvalue where issue = ? and customfield = ?", issueId, field.getIdAsLong());
        if (value == null) {
            return;
        }
        FieldKind kind = FieldKind.of(field);
        Collection<?> values = value instanceof Collection ? (Collection<?>) value : List.of(value);
        for (Object one : values) {
            database.update("insert into customfieldvalue (id, issue, customfield, " + column(kind) + ") values (?, ?, ?, ?)",
                    database.nextId("customfieldvalue_seq"), issueId, field.getIdAsLong(), stored(field, kind, one));
        }
    }

    void delete(long issueId) {
        database.update("delete from customfieldvalue where issue = ?", issueId);
    }

    private Object value(FieldKind kind, List<Stored> rows) {
        Stored first = rows.get(0);
        switch (kind) {
            case FLOAT:
                return first.number;
            case TEXT_AREA:
                return first.text;
            case DATE_PICKER:
                return first.date;
            case SELECT:
                return option(first.string);
            case USER_PICKER:
                return users.getUserByKey(first.string);
            case MULTI_SELECT:
                return rows.stream().map(row -> option(row.string)).filter(Objects::nonNull).collect(Collectors.toList());
            case LABELS:
                return rows.stream().map(row -> row.string).collect(Collectors.toList());
            default:
                return first.string;
        }
    }

    private Option option(String id) {
        return id == null ? null : configuration.options().findByOptionId(Long.valueOf(id));
    }

    private static String column(FieldKind kind) {
        switch (kind) {
            case FLOAT:
                return "numbervalue";
            case TEXT_AREA:
                return "textvalue";
            case DATE_PICKER:
                return "datevalue";
            default:
                return "stringvalue";
        }
    }

    /** A wrong type fails here as it fails in Jira: at the store, with the field's name. */
    private static Object stored(CustomField field, FieldKind kind, Object value) {
        try {
            switch (kind) {
                case FLOAT:
                    return (Double) value;
                case DATE_PICKER:
                    return (Timestamp) value;
                case SELECT:
                case MULTI_SELECT:
                    return ((Option) value).getOptionId().toString();
                case USER_PICKER:
                    return ((ApplicationUser) value).getKey();
                default:
                    return (String) value;
            }
        } catch (ClassCastException e) {
            throw new IllegalArgumentException("Field " + field.getName() + " (" + field.getId() + ") cannot hold a " + value.getClass().getName(), e);
        }
    }

    private static final class Stored {

        private final Long field;
        private final String string;
        private final Double number;
        private final String text;
        private final Timestamp date;

        private Stored(ResultSet row) throws SQLException {
            this.field = row.getLong(1);
            this.string = row.getString(2);
            double read = row.getDouble(3);
            this.number = row.wasNull() ? null : Double.valueOf(read);
            this.text = row.getString(4);
            this.date = row.getTimestamp(5);
        }
    }
}
