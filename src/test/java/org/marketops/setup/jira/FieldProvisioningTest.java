package org.marketops.setup.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
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
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.marketops.setup.Choices;
import org.marketops.setup.Kind;
import org.marketops.setup.Made;
import org.marketops.setup.StepFailed;
import org.marketops.setup.Thing;

class FieldProvisioningTest {

    private static final String SELECT = "com.atlassian.jira.plugin.system.customfieldtypes:select";
    private static final Thing REGION = Thing.of(Kind.CUSTOM_FIELD, "region", "Region");
    private static final Choices CHOICES = Choices.builder().lead("ola").build();

    private final CustomFieldManager fields = mock(CustomFieldManager.class);
    private final OptionsManager options = mock(OptionsManager.class);
    private final FakeSettings settings = new FakeSettings();
    private final FieldProvisioning provisioning =
            new FieldProvisioning(fields, options, new SettingsRemembered(settings), PropertyTexts.texts());

    @Test
    void aFieldOfTheSameNameTypeAndOptionsIsUsed() {
        there(field("customfield_10200", SELECT, List.of(), "EMEA", "Americas", "APAC", "Antarctica"));

        assertThat(provisioning.find(REGION, CHOICES, new Made())).contains("customfield_10200");
    }

    @Test
    void aFieldOfTheSameNameAndAnotherTypeIsLeftAlone() {
        there(field("customfield_10200", "com.atlassian.jira.plugin.system.customfieldtypes:textfield", List.of()));

        assertThat(provisioning.find(REGION, CHOICES, new Made())).isEmpty();
    }

    @Test
    void aFieldOfSomebodyElseWithoutOurOptionsIsNotGivenAny() {
        there(field("customfield_10200", SELECT, List.of(), "North", "South"));

        assertThat(provisioning.find(REGION, CHOICES, new Made())).isEmpty();
        verify(options, never()).createOption(any(), any(), any(), anyString());
    }

    @Test
    void aFieldThatServesOneProjectOnlyIsLeftAlone() {
        there(field("customfield_10200", SELECT, List.of(10_000L), "EMEA", "Americas", "APAC"));

        assertThat(provisioning.find(REGION, CHOICES, new Made())).isEmpty();
    }

    @Test
    void ourFieldThatABrokenRunLeftWithoutSomeOptionsGetsTheMissingOnes() {
        CustomField ours = field("customfield_10300", SELECT, List.of(), "EMEA");
        settings.put("org.marketops.jira.field.region", "customfield_10300");
        when(fields.getCustomFieldObject("customfield_10300")).thenReturn(ours);

        assertThat(provisioning.find(REGION, CHOICES, new Made())).isEmpty();
        assertThat(provisioning.create(REGION, CHOICES, new Made())).isEqualTo("customfield_10300");

        verify(options).createOption(any(), any(), eq(1L), eq("Americas"));
        verify(options).createOption(any(), any(), eq(2L), eq("APAC"));
        verify(options, never()).createOption(any(), any(), any(), eq("EMEA"));
    }

    @Test
    void aFieldTypeThatThisJiraDoesNotHaveIsNamed() {
        there();

        assertThatThrownBy(() -> provisioning.create(REGION, CHOICES, new Made()))
                .isInstanceOf(StepFailed.class).hasMessageContaining(SELECT);
    }

    private void there(CustomField... all) {
        when(fields.getCustomFieldObjects()).thenReturn(Arrays.asList(all));
    }

    private CustomField field(String id, String type, List<Long> projects, String... values) {
        CustomField field = mock(CustomField.class);
        CustomFieldType<?, ?> fieldType = mock(CustomFieldType.class);
        FieldConfigScheme scheme = mock(FieldConfigScheme.class);
        FieldConfig config = mock(FieldConfig.class);
        Options there = mock(Options.class);
        List<Option> all = new ArrayList<>();
        for (String value : values) {
            Option option = mock(Option.class);
            when(option.getValue()).thenReturn(value);
            all.add(option);
        }
        when(fieldType.getKey()).thenReturn(type);
        when(field.getId()).thenReturn(id);
        when(field.getName()).thenReturn("Region");
        when(field.getCustomFieldType()).thenAnswer(asked -> fieldType);
        when(field.getConfigurationSchemes()).thenReturn(List.of(scheme));
        when(scheme.getOneAndOnlyConfig()).thenReturn(config);
        when(scheme.getAssociatedProjectIds()).thenReturn(projects);
        when(options.getOptions(config)).thenReturn(there);
        when(there.stream()).thenAnswer(asked -> all.stream());
        return field;
    }
}
