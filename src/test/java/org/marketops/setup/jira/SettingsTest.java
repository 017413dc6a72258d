package org.marketops.setup.jira;

import org.junit.jupiter.api.Test;
import org.marketops.jira.MarketingField;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.Transactions;
import org.marketops.money.Rate;
import org.marketops.money.RateTable;
import org.marketops.money.Rates;
import org.marketops.money.jira.StoredCompanyCurrency;
import org.marketops.setup.Choices;
import org.marketops.setup.FieldSpec;
import org.marketops.setup.Kind;
import org.marketops.setup.Made;
import org.marketops.setup.SetupPlan;
import org.marketops.setup.Thing;
import org.marketops.time.jira.StoredFiscalCalendars;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class SettingsTest {

    private final FakeSettings settings = new FakeSettings();
    private final List<Rate> rates = new ArrayList<>();

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
        LastChoices last = new LastChoices(settings, fiscal());
        last.keep(Choices.builder().lead("jana").projectKey("HAL").projectName("Halden").approversNeeded("2").moneyGroup("finance").taxonomy("yes").build());

        Choices again = last.start("ola").build();

        assertThat(again.projectKey()).isEqualTo("HAL");
        assertThat(again.lead()).isEqualTo("jana");
        assertThat(again.approversNeeded()).isEqualTo(2);
        assertThat(again.moneyGroup()).contains("finance");
        assertThat(again.isTaxonomyWanted()).isTrue();
    }

    @Test
    void theFiscalYearIsOfferedAsItStandsAndFoundOnlyWhereItIsAsChosen() {
        FiscalProvisioning fiscal = fiscal();
        LastChoices last = new LastChoices(settings, fiscal);
        Choices same = last.start("ola").build();
        Choices april = last.start("ola").fiscalStart("4").companyCurrency("CHF").build();
        last.keep(april);

        assertThat(SetupPlan.of(same).things().stream().filter(thing -> thing.kind() == Kind.FISCAL_YEAR))
                .allMatch(thing -> fiscal.find(thing, same, new Made()).isPresent());
        for (Thing thing : SetupPlan.of(april).things()) {
            if (thing.kind() == Kind.FISCAL_YEAR) {
                assertThat(fiscal.find(thing, april, new Made())).isEmpty();
                fiscal.create(thing, april, new Made());
                assertThat(fiscal.find(thing, april, new Made())).isPresent();
            }
        }
        assertThat(last.start("ola").build().fiscalStart()).isEqualTo(4);
        assertThat(last.start("ola").build().companyCurrency().getCurrencyCode()).isEqualTo("CHF");
    }

    @Test
    void aPlanRateIsWrittenForTheFiscalYearOfToday() {
        Choices choices = Choices.builder().lead("ola").planRates("USD 1,08").build();
        Thing rate = Thing.of(Kind.PLAN_RATE, "USD", "1.08");
        FiscalProvisioning fiscal = fiscal();
        assertThat(fiscal.find(rate, choices, new Made())).isEmpty();

        fiscal.create(rate, choices, new Made());

        assertThat(rates).extracting(Object::toString).containsExactly("1.08 USD in 2026/0");
        assertThat(fiscal.find(rate, choices, new Made())).isPresent();
    }

    private FiscalProvisioning fiscal() {
        RateTable table = mock(RateTable.class);
        when(table.ofYear(any(), anyInt())).thenAnswer(call -> Rates.of(call.getArgument(0), rates));
        doAnswer(call -> rates.add(call.getArgument(1))).when(table).put(any(), any());
        Transactions atOnce = new Transactions() {
            @Override
            public <T> T retryOnConflict(Supplier<T> work) {
                return work.get();
            }
        };
        return new FiscalProvisioning(new StoredFiscalCalendars(settings), new StoredCompanyCurrency(settings), table, atOnce,
                Clock.fixed(Instant.parse("2026-07-09T10:00:00Z"), ZoneOffset.UTC));
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
