package org.marketops.objective.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.jira.AoTransactions;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.PersonKey;
import org.marketops.objective.Level;
import org.marketops.objective.Objective;
import org.marketops.objective.Period;
import org.marketops.objective.Yardstick;
import org.marketops.testing.RealActiveObjects;

class ObjectiveOptionsTest {

    private final RealActiveObjects database = RealActiveObjects.onH2(ObjectiveRow.class, ShapeRow.class);
    private final AoObjectives objectives = new AoObjectives(database.activeObjects());
    private final MarketingFields fields = mock(MarketingFields.class);
    private final OptionsManager manager = mock(OptionsManager.class);
    private final List<Option> stored = new ArrayList<>();
    private final ObjectiveOptions options =
            new ObjectiveOptions(objectives, fields, manager, new AoTransactions(database.activeObjects()));

    @BeforeEach
    void fieldWithOptions() {
        CustomField field = mock(CustomField.class);
        FieldConfigScheme scheme = mock(FieldConfigScheme.class);
        FieldConfig config = mock(FieldConfig.class);
        when(fields.field(MarketingField.OBJECTIVE)).thenReturn(Optional.of(field));
        when(field.getConfigurationSchemes()).thenReturn(List.of(scheme));
        when(scheme.getOneAndOnlyConfig()).thenReturn(config);
        Options all = mock(Options.class);
        when(all.stream()).thenAnswer(call -> stored.stream());
        when(manager.getOptions(config)).thenReturn(all);
        when(manager.createOption(eq(config), isNull(), anyLong(), anyString())).thenAnswer(call -> option(call.getArgument(3)));
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void everyObjectiveGetsAnOptionOnceAndItsIdIsKept() {
        Objective growth = objectives.add(draft("Growth"));
        assertThat(options.standing()).isEqualTo(ObjectiveOptions.Standing.BEHIND);

        options.follow();
        options.follow();

        assertThat(stored).extracting(Option::getValue).containsExactly("Growth");
        assertThat(objectives.byOption()).containsEntry(stored.get(0).getOptionId(), growth.id());
        assertThat(options.standing()).isEqualTo(ObjectiveOptions.Standing.IN_STEP);
    }

    @Test
    void aNewNameRenamesTheOptionAndAnArchivedOneIsSwitchedOff() {
        Objective growth = objectives.add(draft("Growth"));
        options.follow();

        objectives.save(draft("Growth in Europe").saved(growth.id(), 1).archived(true));
        options.follow();

        verify(manager).setValue(stored.get(0), "Growth in Europe");
        verify(manager).disableOption(stored.get(0));
        assertThat(stored).hasSize(1);
    }

    @Test
    void oneThatIsUsedAgainIsSwitchedOnAgain() {
        Objective growth = objectives.add(draft("Growth"));
        options.follow();
        when(stored.get(0).getDisabled()).thenReturn(true);

        options.follow();

        verify(manager).enableOption(stored.get(0));
        assertThat(objectives.byOption()).containsValue(growth.id());
    }

    @Test
    void whereJiraCannotRenameTheOldNameStaysAndTheOthersFollow() {
        Objective growth = objectives.add(draft("Growth"));
        options.follow();
        objectives.save(draft("Alpha").saved(growth.id(), 1));
        objectives.add(draft("Beta"));
        doThrow(new NoSuchMethodError("setValue")).when(manager).setValue(any(), any());

        options.follow();

        assertThat(stored).extracting(Option::getValue).containsExactly("Growth", "Beta");
    }

    @Test
    void withoutTheFieldNothingIsTouched() {
        objectives.add(draft("Growth"));
        when(fields.field(MarketingField.OBJECTIVE)).thenReturn(Optional.empty());

        options.follow();

        assertThat(options.standing()).isEqualTo(ObjectiveOptions.Standing.NO_FIELD);
        verify(manager, never()).createOption(any(), any(), any(), any());
    }

    private Option option(String value) {
        Option option = mock(Option.class);
        when(option.getOptionId()).thenReturn(10_100L + stored.size());
        when(option.getValue()).thenReturn(value);
        stored.add(option);
        return option;
    }

    private static Objective draft(String name) {
        return Objective.draft(name, PersonKey.of("priya"), Level.FUNCTION, Period.year(2027),
                Yardstick.of("results", Yardstick.Unit.COUNT, "", false));
    }
}
