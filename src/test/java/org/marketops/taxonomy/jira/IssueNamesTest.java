package org.marketops.taxonomy.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.Transactions;
import org.marketops.taxonomy.Dimension;
import org.marketops.taxonomy.KeepTemplates;
import org.marketops.taxonomy.NamedKind;
import org.marketops.taxonomy.Taxonomy;
import org.marketops.taxonomy.Term;
import org.marketops.taxonomy.Terms;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;

import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/** What names of issues are made of: their fields, those of their parents, and the fiscal calendar. */
class IssueNamesTest {

    private static final Transactions AT_ONCE = new Transactions() {
        @Override
        public <T> T retryOnConflict(Supplier<T> work) {
            return work.get();
        }
    };

    private final PluginSettings settings = mock(PluginSettings.class);
    private final CustomFieldManager fields = mock(CustomFieldManager.class);
    private final IssueManager issues = mock(IssueManager.class);
    private final Terms terms = mock(Terms.class);
    private final CustomField region = field("customfield_1", MarketingField.REGION);
    private final CustomField start = field("customfield_2", MarketingField.START_DATE);
    private IssueNames names;

    @BeforeEach
    void begin() {
        PluginSettingsFactory factory = mock(PluginSettingsFactory.class);
        when(factory.createGlobalSettings()).thenReturn(settings);
        when(settings.get("org.marketops.jira.issuetype.campaign")).thenReturn("10");
        when(settings.get("org.marketops.jira.issuetype.activity")).thenReturn("11");
        when(terms.read()).thenReturn(new Taxonomy(List.of(Dimension.usual("region")), List.of(Term.of("region", "emea", "EMEA", List.of()))));
        when(terms.template(any())).thenReturn(Optional.empty());
        when(terms.template("campaign")).thenReturn(Optional.of("{fiscalYear}-{region}-{slug}"));
        when(terms.template("activity")).thenReturn(Optional.of("{fiscalYear}-{region}-{slug}"));
        MarketingFields marketing = new MarketingFields(factory, fields);
        FiscalCalendars calendars = mock(FiscalCalendars.class);
        when(calendars.current()).thenReturn(FiscalCalendar.of(4, FiscalCalendar.Pattern.MONTHS, ZoneOffset.UTC));
        names = new IssueNames(terms, new KeepTemplates(terms, AT_ONCE), new TiedFields(marketing, fields, null), marketing,
                new NameField(factory, fields), calendars, issues);
    }

    @Test
    void theFiscalYearIsThatOfTheCalendarNotOfTheDate() {
        assertThat(composed(issue(1, "10", "Spring", "EMEA", "2026-04-01"))).contains("fy27-emea-spring");
        assertThat(composed(issue(1, "10", "Spring", "EMEA", "2026-03-31"))).contains("fy26-emea-spring");
        assertThat(composed(issue(1, "10", "Spring", null, null))).contains("x-x-spring");
    }

    @Test
    void aSubTaskTakesFromItsParentWhatItDoesNotSay() {
        Issue parent = issue(1, "10", "Spring", "EMEA", "2026-04-01");
        Issue activity = issue(2, "11", "Banner A", null, null);
        when(activity.getParentId()).thenReturn(1L);
        when(issues.getIssueObject(1L)).thenReturn((com.atlassian.jira.issue.MutableIssue) parent);

        assertThat(composed(activity)).contains("fy27-emea-banner-a");
    }

    @Test
    void aRetiredOrUnknownValueIsAFlawEvenIfTheNameIsFine() {
        IssueNames.NamedIssue named = names.reading().of(issue(1, "10", "fy27-emea-spring", "EMAE", "2026-04-01")).orElseThrow();

        assertThat(named.checked().isFine()).isTrue();
        assertThat(named.isFine()).isFalse();
    }

    @Test
    void issuesOfOtherTypesAndWithoutATemplateHaveFreeNames() {
        assertThat(names.reading().of(issue(1, "99", "Anything", null, null))).isEmpty();
        when(terms.template("campaign")).thenReturn(Optional.empty());
        assertThat(names.reading().of(issue(1, "10", "Anything", null, null))).isEmpty();
        assertThat(names.kind(issue(1, "10", "Anything", null, null))).contains(NamedKind.CAMPAIGN);
    }

    private Optional<String> composed(Issue issue) {
        return names.reading().of(issue).orElseThrow().composed().text();
    }

    private Issue issue(long id, String type, String summary, String regionValue, String startDate) {
        Issue issue = mock(com.atlassian.jira.issue.MutableIssue.class);
        when(issue.getId()).thenReturn(id);
        when(issue.getIssueTypeId()).thenReturn(type);
        when(issue.getSummary()).thenReturn(summary);
        when(issue.getCustomFieldValue(region)).thenReturn(regionValue);
        when(issue.getCustomFieldValue(start)).thenReturn(startDate == null ? null : Timestamp.valueOf(startDate + " 00:00:00"));
        return issue;
    }

    private CustomField field(String id, MarketingField of) {
        CustomField field = mock(CustomField.class);
        when(field.getId()).thenReturn(id);
        when(settings.get(of.settingsKey())).thenReturn(id);
        when(fields.getCustomFieldObject(id)).thenReturn(field);
        return field;
    }
}
