package org.marketops.taxonomy.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.jira.AoTransactions;
import org.marketops.jira.MarketingFields;
import org.marketops.taxonomy.Dimension;
import org.marketops.taxonomy.Taxonomy;
import org.marketops.taxonomy.Term;
import org.marketops.testing.RealActiveObjects;

class TermOptionsTest {

    private static final Dimension CHANNEL = Dimension.of("channel", "", "customfield_1");

    private final RealActiveObjects database =
            RealActiveObjects.onH2(DimensionRow.class, TermRow.class, NameTemplateRow.class, OptionClaimRow.class);
    private final AoTerms terms = new AoTerms(database.activeObjects());
    private final CustomField field = mock(CustomField.class);
    private final CustomFieldManager fields = mock(CustomFieldManager.class);
    private final OptionsManager manager = mock(OptionsManager.class);
    private final List<Option> stored = new ArrayList<>();
    private TermOptions options;

    @BeforeEach
    void fieldWithOneOption() {
        CustomFieldType<?, ?> type = mock(CustomFieldType.class);
        FieldConfig config = mock(FieldConfig.class);
        FieldConfigScheme scheme = mock(FieldConfigScheme.class);
        Options all = mock(Options.class);
        when(fields.getCustomFieldObject("customfield_1")).thenReturn(field);
        when(type.getKey()).thenReturn("com.atlassian.jira.plugin.system.customfieldtypes:select");
        when(field.getCustomFieldType()).thenAnswer(call -> type);
        when(field.getConfigurationSchemes()).thenReturn(List.of(scheme));
        when(scheme.getOneAndOnlyConfig()).thenReturn(config);
        when(manager.getOptions(config)).thenReturn(all);
        when(all.stream()).thenAnswer(call -> new ArrayList<>(stored).stream());
        when(manager.createOption(eq(config), isNull(), anyLong(), anyString())).thenAnswer(call -> option(call.getArgument(3)));
        doAnswer(call -> when(call.<Option>getArgument(0).getValue()).thenReturn(call.getArgument(1))).when(manager).setValue(any(), anyString());
        doAnswer(call -> when(call.<Option>getArgument(0).getDisabled()).thenReturn(true)).when(manager).disableOption(any());
        doAnswer(call -> when(call.<Option>getArgument(0).getDisabled()).thenReturn(false)).when(manager).enableOption(any());
        option("Search");
        terms.add(CHANNEL);
        terms.add(term("search", "Search"));
        options = new TermOptions(database.activeObjects(), terms, new TiedFields(mock(MarketingFields.class), fields, manager), manager,
                new AoTransactions(database.activeObjects()));
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void aTermGetsItsOptionOnce() {
        terms.add(term("video", "Video"));
        assertThat(options.missing(field, terms.read(), CHANNEL)).containsExactly("Video");

        assertThat(options.follow("channel", "video", "")).isEqualTo(TermOptions.Change.CREATED);
        assertThat(options.follow("channel", "video", "")).isEqualTo(TermOptions.Change.NONE);

        assertThat(values()).containsExactly("Search", "Video");
        assertThat(options.missing(field, terms.read(), CHANNEL)).isEmpty();
    }

    @Test
    void anOptionOfAnotherSpellingServesAsItIs() {
        option("Moving pictures");
        terms.add(Term.of("channel", "video", "Video", List.of("Moving pictures")));

        assertThat(options.follow("channel", "video", "")).isEqualTo(TermOptions.Change.NONE);
        assertThat(values()).containsExactly("Search", "Moving pictures");
    }

    @Test
    void anotherLabelRenamesTheOptionSoThatIssuesKeepIt() {
        terms.save(term("search", "Paid search"));

        assertThat(options.follow("channel", "search", "Search")).isEqualTo(TermOptions.Change.RENAMED);
        assertThat(values()).containsExactly("Paid search");
    }

    @Test
    void theOptionOfARetiredTermIsSwitchedOffAndComesBackWithIt() {
        terms.save(term("search", "Search").retired(""));
        assertThat(options.leftOn(field, terms.read(), CHANNEL)).containsExactly("Search");

        assertThat(options.follow("channel", "search", "Search")).isEqualTo(TermOptions.Change.OFF);
        assertThat(options.leftOn(field, terms.read(), CHANNEL)).isEmpty();

        terms.save(term("search", "Search"));
        assertThat(options.mend("channel")).containsExactly(TermOptions.Change.ON);
        assertThat(values()).containsExactly("Search");
    }

    @Test
    void aJiraThatDoesNotLetOptionsBeRenamedLeavesItToThePerson() {
        doThrow(new NoSuchMethodError("setValue")).when(manager).setValue(any(), anyString());
        terms.save(term("search", "Paid search"));

        assertThat(options.follow("channel", "search", "Search")).isEqualTo(TermOptions.Change.BY_HAND);
    }

    @Test
    void whichOfTwoContextsAnOptionBelongsToNobodyCanTell() {
        List<FieldConfigScheme> one = field.getConfigurationSchemes();
        when(field.getConfigurationSchemes()).thenReturn(List.of(one.get(0), one.get(0)));
        terms.add(term("video", "Video"));

        assertThat(options.follow("channel", "video", "")).isEqualTo(TermOptions.Change.BY_HAND);
        assertThat(values()).containsExactly("Search");
    }

    private static Term term(String code, String label) {
        return Term.of("channel", code, label, List.of());
    }

    private Option option(String value) {
        Option option = mock(Option.class);
        when(option.getValue()).thenReturn(value);
        stored.add(option);
        return option;
    }

    private List<String> values() {
        List<String> values = new ArrayList<>();
        stored.forEach(option -> values.add(option.getValue()));
        return values;
    }
}
