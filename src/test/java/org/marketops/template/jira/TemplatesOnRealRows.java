package org.marketops.template.jira;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.jira.AoTransactions;
import org.marketops.jira.Json;
import org.marketops.jira.JsonText;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.money.Money;
import org.marketops.template.BadTemplate;
import org.marketops.template.BudgetShare;
import org.marketops.template.KeepTemplates;
import org.marketops.template.PlanOrder;
import org.marketops.template.PlanTemplate;
import org.marketops.template.Run;
import org.marketops.template.TemplateRefused;
import org.marketops.template.TemplateVersion;
import org.marketops.testing.AtOnce;
import org.marketops.testing.RealActiveObjects;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Templates and runs in a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TemplatesOnRealRows {

    private static final PersonKey JANA = PersonKey.of("jana");
    private static final Instant NOW = Instant.parse("2026-04-01T08:00:00Z");

    private RealActiveObjects database;
    private StarterTemplates templates;
    private KeepTemplates keep;
    private AoRuns runs;
    private AoTransactions transactions;

    abstract RealActiveObjects start();

    @BeforeAll
    void open() {
        database = start();
        templates = new StarterTemplates(database.activeObjects());
        transactions = new AoTransactions(database.activeObjects());
        keep = new KeepTemplates(templates, transactions, Clock.fixed(NOW, ZoneOffset.UTC));
        runs = new AoRuns(database.activeObjects());
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @Test
    void theTemplateThatComesWithTheProductIsRightAndReadsBackAsItIsWritten() {
        TemplateVersion starter = templates.version(StarterTemplates.KEY, 1).orElseThrow();
        String text = JsonText.indented(TemplateJson.write(starter.template(), true));

        assertThat(JsonText.indented(TemplateJson.write(TemplateJson.read(Json.readInput(text)), true))).isEqualTo(text);
        assertThat(starter.template().campaigns()).hasSize(3);
    }

    @Test
    void eachSaveIsAVersionAndTheStarterStaysItsFirst() {
        PlanTemplate changed = PlanTemplate.of(StarterTemplates.KEY, "Ours").build();
        assertThat(keep.save(JANA, changed, 1).number()).isEqualTo(2);

        assertThat(templates.versions(StarterTemplates.KEY)).extracting(TemplateVersion::number).containsExactly(2, 1);
        assertThat(templates.version(StarterTemplates.KEY, 1).orElseThrow().template().name()).isEqualTo("Annual plan, three regions");
        assertThat(templates.latest()).filteredOn(version -> version.template().key().equals(StarterTemplates.KEY))
                .extracting(version -> version.template().name()).containsExactly("Ours");
    }

    @Test
    void fixedAmountsComeBackExactly() {
        PlanTemplate template = PlanTemplate.of("exact", "Exact").budget(List.of(
                BudgetShare.fixed("Agency", Money.of(Currency.getInstance("EUR"), new BigDecimal("123456789.01")), 0, 12))).build();
        keep.save(JANA, template, 0);

        assertThat(templates.versions("exact").get(0).template().budget().get(0).fixed()).contains(template.budget().get(0).fixed().get());
    }

    @Test
    void twoWhoSaveAtOnceMakeOneVersionAndOneIsTold() throws Exception {
        keep.save(JANA, PlanTemplate.of("race", "Race").build(), 0);

        List<Object> answers = AtOnce.of(8, TemplateRefused.class, () -> keep.save(JANA, PlanTemplate.of("race", "Race").build(), 1).number());

        assertThat(answers).filteredOn(answer -> answer.equals(2)).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer instanceof TemplateRefused).hasSize(7);
    }

    @Test
    void aRetiredTemplateIsMarkedAndASaveBringsItBack() {
        keep.save(JANA, PlanTemplate.of("old", "Old").build(), 0);
        keep.retire("old", true);
        assertThat(templates.versions("old").get(0).isRetired()).isTrue();

        keep.save(JANA, PlanTemplate.of("old", "Old").build(), 1);
        assertThat(templates.versions("old")).noneMatch(TemplateVersion::isRetired);
    }

    @Test
    void anUnknownFieldRefusesTheWholeAndIsNamedByItsPath() {
        assertThatThrownBy(() -> TemplateJson.read(Json.readInput("{\"key\":\"t\",\"campaigns\":[{\"summary\":\"S\",\"days\":1,\"activities\":[{\"colour\":1}]}]}")))
                .isInstanceOfSatisfying(BadTemplate.class, bad -> assertThat(bad.problems()).extracting(problem -> problem.field() + " " + problem.code())
                        .contains("campaigns[1].activities[1].colour UNKNOWN"));
    }

    @Test
    void aRunIsReadBackWithItsOrderAndOneNameIsClaimedOnce() throws Exception {
        Map<String, Optional<Money>> regions = new LinkedHashMap<>();
        regions.put("EMEA", Optional.of(Money.of(Currency.getInstance("EUR"), new BigDecimal("240000.50"))));
        regions.put("APAC", Optional.empty());
        Run run = new Run("run-00000001", JANA, 7, "t", 3, PlanOrder.of("FY27", LocalDate.of(2026, 4, 1), regions));
        runs.open(run, NOW);

        List<Object> answers = AtOnce.of(6, TemplateRefused.class, () -> transactions.retryOnConflict(() -> {
            if (!runs.claims(run.id()).isEmpty()) {
                return "taken";
            }
            runs.claim(run, "plan:EMEA", NOW);
            return "mine";
        }));

        assertThat(answers).filteredOn("mine"::equals).hasSize(1);
        runs.made(run.id(), "plan:EMEA", IssueId.of(77));
        assertThat(runs.find(run.id()).orElseThrow().order()).isEqualTo(run.order());
        assertThat(runs.originOf(IssueId.of(77)).map(origin -> origin.template() + origin.version())).contains("t3");
        assertThat(runs.originOf(IssueId.of(78))).isEmpty();
        runs.release(run.id(), "plan:EMEA");
        assertThat(runs.claims(run.id())).isEmpty();
    }
}
