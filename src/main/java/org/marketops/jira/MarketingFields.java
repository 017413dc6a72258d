package org.marketops.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import org.marketops.kernel.PersonKey;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the marketing fields of an issue as plain values. A field that set-up has not created, that does not apply to the
 * issue or that holds nothing is empty, never an error.
 */
public final class MarketingFields {

    private static final String TYPE = "org.marketops.jira.issuetype.";
    private static final String STATUS = "org.marketops.jira.status.";

    private final PluginSettingsFactory settings;
    private final CustomFieldManager fields;

    public MarketingFields(PluginSettingsFactory settings, CustomFieldManager fields) {
        this.settings = settings;
        this.fields = fields;
    }

    /** {@code customfield_NNNNN}, once set-up has run. */
    public Optional<String> id(MarketingField field) {
        return setting(field.settingsKey());
    }

    public Optional<CustomField> field(MarketingField field) {
        return id(field).map(fields::getCustomFieldObject);
    }

    /** The name as people see it; the settings name while set-up has not run. */
    public String name(MarketingField field) {
        return field(field).map(CustomField::getFieldName).orElse(field.settingsName());
    }

    /** The day of a date field, in the server's zone, as Jira stores it. */
    public Optional<LocalDate> date(Issue issue, MarketingField field) {
        return value(issue, field).filter(Timestamp.class::isInstance)
                .map(value -> ((Timestamp) value).toLocalDateTime().toLocalDate());
    }

    /** The number as people typed it: Jira's binary number through its shortest decimal text. */
    public Optional<BigDecimal> number(Issue issue, MarketingField field) {
        return value(issue, field).filter(Number.class::isInstance).map(value -> new BigDecimal(value.toString()));
    }

    /** The text of a text field, or of the chosen option. */
    public Optional<String> text(Issue issue, MarketingField field) {
        return value(issue, field).map(MarketingFields::text).filter(text -> !text.isEmpty());
    }

    /** The texts of the chosen options, sorted. */
    public List<String> texts(Issue issue, MarketingField field) {
        Object value = value(issue, field).orElse(Collections.emptyList());
        Collection<?> chosen = value instanceof Collection ? (Collection<?>) value : Collections.singletonList(value);
        return chosen.stream().map(MarketingFields::text).sorted().collect(Collectors.toList());
    }

    public Optional<PersonKey> person(Issue issue, MarketingField field) {
        return value(issue, field).filter(ApplicationUser.class::isInstance)
                .map(value -> PersonKey.of(((ApplicationUser) value).getKey()));
    }

    /** @param name one of plan, campaign, activity, request, tool */
    public Optional<String> issueTypeId(String name) {
        return setting(TYPE + name);
    }

    public boolean isPlan(Issue issue) {
        return isOfType(issue, "plan");
    }

    public boolean isCampaign(Issue issue) {
        return isOfType(issue, "campaign");
    }

    /** @param name one of draft, inApproval, approved, live, completed, stopped */
    public Optional<String> statusId(String name) {
        return setting(STATUS + name);
    }

    private boolean isOfType(Issue issue, String name) {
        return issueTypeId(name).filter(id -> id.equals(issue.getIssueTypeId())).isPresent();
    }

    private Optional<Object> value(Issue issue, MarketingField field) {
        return field(field).map(issue::getCustomFieldValue);
    }

    private Optional<String> setting(String key) {
        Object value = settings.createGlobalSettings().get(key);
        return Optional.ofNullable(value).map(Object::toString).filter(text -> !text.isEmpty());
    }

    private static String text(Object value) {
        return value instanceof Option ? ((Option) value).getValue() : value.toString();
    }
}
