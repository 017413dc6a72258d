package org.marketops.setup.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.marketops.jira.MarketingField;
import org.marketops.kernel.IssueId;
import org.marketops.setup.Choices;
import org.marketops.setup.FieldSpec;
import org.marketops.setup.Kind;
import org.marketops.setup.Made;
import org.marketops.setup.Thing;

class SettingsTest {

    private final FakeSettings settings = new FakeSettings();

    @Test
    void idsStandUnderTheKeysThatTheOtherFeaturesRead() {
        SettingsRemembered remembered = new SettingsRemembered(settings);

        for (FieldSpec field : FieldSpec.values()) {
            remembered.put(Kind.CUSTOM_FIELD, field.key(), "customfield_10100");
        }
        remembered.put(Kind.ISSUE_TYPE, "plan", "10001");
        remembered.put(Kind.STATUS, "inApproval", "10002");

        for (MarketingField field : MarketingField.values()) {
            assertThat(settings.values).containsEntry(field.settingsKey(), "customfield_10100");
        }
        assertThat(settings.values)
                .containsEntry("org.marketops.jira.issuetype.plan", "10001")
                .containsEntry("org.marketops.jira.status.inApproval", "10002");
    }

    @Test
    void theChoicesOfTheLastRunComeBack() {
        LastChoices last = new LastChoices(settings);
        last.keep(Choices.builder().lead("jana").projectKey("HAL").projectName("Halden").approversNeeded("2").moneyGroup("finance").build());

        Choices again = last.start("ola").build();

        assertThat(again.projectKey()).isEqualTo("HAL");
        assertThat(again.lead()).isEqualTo("jana");
        assertThat(again.approversNeeded()).isEqualTo(2);
        assertThat(again.moneyGroup()).contains("finance");
    }

    @Test
    void theMoneyRightIsFoundOnlyWhereItIsAsChosen() {
        MoneyRightProvisioning right = new MoneyRightProvisioning(settings);
        Choices everybody = Choices.builder().lead("ola").build();
        Thing group = Thing.of(Kind.MONEY_RIGHT, "view", "finance");
        Thing all = Thing.of(Kind.MONEY_RIGHT, "view", "");

        assertThat(right.find(all, everybody, new Made())).isPresent();
        right.create(group, everybody, new Made());

        assertThat(settings.values).containsEntry("org.marketops.jira.money.group", "finance");
        assertThat(right.find(group, everybody, new Made())).isPresent();
        assertThat(right.find(all, everybody, new Made())).isEmpty();
    }

    @Test
    void theMemoryOfTheDemoSurvivesARestart() {
        SettingsDemoMemory before = new SettingsDemoMemory(settings);
        before.keepIssue("spring", IssueId.of(10_200));
        before.keepActsDone("spring", 3);
        before.keepImport("spring", 7);
        before.skipped("search", "nobody may vote");

        SettingsDemoMemory after = new SettingsDemoMemory(settings);

        assertThat(after.issue("spring")).contains(IssueId.of(10_200));
        assertThat(after.actsDone("spring")).isEqualTo(3);
        assertThat(after.importOf("spring")).hasValue(7);
        assertThat(after.skipped()).containsEntry("search", "nobody may vote");
    }

    @Test
    void whatIsForgottenIsGone() {
        SettingsDemoMemory memory = new SettingsDemoMemory(settings);
        memory.keepIssue("spring", IssueId.of(10_200));
        memory.keepImport("spring", 7);
        memory.keepImport("search", 8);

        memory.forgetIssue("spring");
        memory.forgetImport(7);

        assertThat(memory.issues()).isEmpty();
        assertThat(memory.imports()).isEqualTo(List.of(8L));
    }
}
