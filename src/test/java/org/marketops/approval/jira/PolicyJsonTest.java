package org.marketops.approval.jira;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.AutoApproval;
import org.marketops.approval.policy.Condition;
import org.marketops.approval.policy.Conduct;
import org.marketops.approval.policy.Escalation;
import org.marketops.approval.policy.Material;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Scope;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Stage;
import org.marketops.approval.policy.Step;
import org.marketops.approval.policy.Timing;
import org.marketops.approval.policy.Tolerance;
import org.marketops.approval.policy.WorkHours;
import org.marketops.jira.Json;
import org.marketops.kernel.BadInput;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PolicyJsonTest {

    @Test
    void whatIsWrittenIsReadBack() {
        List<Step> steps = Arrays.asList(
                new Step("One", ApproveRule.all(), RejectRule.outOfReach(), Arrays.asList(Seat.of(Seat.Source.GROUP, "g").veto(true),
                        Seat.of(Seat.Source.USER_FIELD, "budgetOwner").required(true))),
                new Step("Two", ApproveRule.percent(34), RejectRule.count(2), seat()),
                new Step("Three", ApproveRule.any(), RejectRule.first(), Arrays.asList(Seat.of(Seat.Source.USER, "ann"),
                        Seat.of(Seat.Source.ROLE, "Approvers"), Seat.of(Seat.Source.LEAD, ""))),
                new Step("Four", ApproveRule.count(2), RejectRule.first(), seat()));

        List<Step> read = PolicyJson.read(PolicyJson.write(new Policy(0, steps))).steps();

        assertThat(read).extracting(Step::name).containsExactly("One", "Two", "Three", "Four");
        assertThat(read).extracting(Step::approveRule).containsExactly(ApproveRule.all(), ApproveRule.percent(34),
                ApproveRule.any(), ApproveRule.count(2));
        assertThat(read).extracting(Step::rejectRule).containsExactly(RejectRule.outOfReach(), RejectRule.count(2),
                RejectRule.first(), RejectRule.first());
        assertThat(read.get(0).seats()).isEqualTo(steps.get(0).seats());
        assertThat(read.get(2).seats()).isEqualTo(steps.get(2).seats());
    }

    @Test
    void theFormatWrittenBeforeStillLoads() {
        List<Step> read = PolicyJson.read(Json.readStored("[{'name':'Content','needed':2,'source':'GROUP','from':'a'},"
                .replace('\'', '"') + "{\"name\":\"Budget\",\"needed\":1,\"source\":\"USER_FIELD\",\"from\":\"budgetOwner\"}]")).steps();

        assertThat(read).extracting(Step::approveRule).containsExactly(ApproveRule.count(2), ApproveRule.count(1));
        assertThat(read).extracting(Step::rejectRule).containsOnly(RejectRule.first());
        assertThat(read.get(1).seats()).containsExactly(Seat.of(Seat.Source.USER_FIELD, "budgetOwner"));
    }

    /** Each change makes a good policy bad; the answer names the field. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'format':2|'format':4|format",
        "'format':2|'format':2,'tolerance':1|tolerance",
        "'name':'A',|'name':'A','dueHours':8,|stages[0].dueHours",
        "'rule':'count'|'rule':'most'|stages[0].approve.rule",
        "'number':2|'number':0|stages[0].approve.number",
        "'number':2|'number':'2'|stages[0].approve.number",
        "'number':2|'number':2.5|stages[0].approve.number",
        "'rule':'first'|'rule':'count'|stages[0].reject.number",
        "'rule':'first'|'rule':'first','number':1|stages[0].reject.number",
        "'source':'group'|'source':'everybody'|stages[0].seats[0].source",
        "'required':true|'required':'yes'|stages[0].seats[0].required",
        "'required':true|'needed':true|stages[0].seats[0].needed",
        "'name':'g'|'name':' '|stages[0].seats[0].name",
        "'name':'A',|'name':'',|stages[0]",
        "'stages':[|'stages':{},'x':[|x"})
    void aPolicyThatIsNotUnderstoodIsRefusedWhole(String good, String bad, String field) {
        String policy = "{'format':2,'stages':[{'name':'A','approve':{'rule':'count','number':2},'reject':{'rule':'first'},"
                + "'seats':[{'source':'group','name':'g','required':true}]}]}";
        assertThat(PolicyJson.read(Json.readInput(policy.replace('\'', '"'))).steps()).hasSize(1);
        String broken = policy.replace(good, bad).replace('\'', '"');

        assertThatThrownBy(() -> PolicyJson.read(Json.readInput(broken))).isInstanceOfSatisfying(BadInput.class,
                refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private static List<Seat> seat() {
        return Collections.singletonList(Seat.of(Seat.Source.GROUP, "g"));
    }

    @Test
    void everythingThatAPolicySaysIsReadBack() {
        Map<String, Tolerance> fields = new LinkedHashMap<>();
        fields.put("summary", Tolerance.none());
        fields.put("customfield_10210", Tolerance.of(Optional.of(new BigDecimal("2.5")), Optional.of(BigDecimal.TEN)));
        Escalation escalation = new Escalation(Duration.ofHours(20), seat(), Escalation.Mode.HAND_OVER);
        Timing timing = Timing.dueAfter(Duration.ofHours(16)).withRemindEvery(Duration.ofHours(4)).withEscalation(escalation)
                .withAutoApproval(new AutoApproval(Duration.ofHours(40), BigDecimal.valueOf(500), "EUR"));
        Condition condition = Condition.all(List.of(
                Condition.Test.number("budget", Condition.Op.AT_LEAST, new BigDecimal("10000.5"), "EUR"),
                Condition.Test.choice("region", Condition.Op.NONE_OF, Set.of("EMEA", "APAC"))));
        Step law = new Step("Law", condition, ApproveRule.any(), RejectRule.count(2), seat(), timing);
        Policy policy = Policy.of(List.of(new Stage("First", Set.of("summary"), List.of(new Step("Text", 1, Seat.Source.GROUP, "g"), law))))
                .called("big-plans", "Big plans").active(false).in(Scope.of(Set.of(10000L, 10001L), Set.of("7")))
                .about(Material.of(fields, Material.OnEdit.RESET_FROM_AFFECTED))
                .with(Conduct.standard().allowingOwnPlansBelow(BigDecimal.valueOf(900), "USD").lastEditorMayComplete(true)
                        .repeat(Conduct.Repeat.CARRY).approveNeedsComment(true).bulk(false).namesForAuditorsOnly(true)
                        .requestExpiresAfter(20).approvalHolds(Conduct.Holds.DAYS, 90))
                .during(new WorkHours(ZoneId.of("Asia/Tokyo"), EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 30),
                        LocalTime.of(12, 0), Set.of(LocalDate.of(2026, 12, 25))));

        Policy read = PolicyJson.readInput(Json.readInput(Json.write(PolicyJson.write(policy))));

        assertThat(read).usingRecursiveComparison().isEqualTo(policy);
        assertThat(read.stages()).isEqualTo(policy.stages());
    }

    /** Each change makes a good policy of format 3 bad; the answer names the field. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'key':'k'|'key':'Not a key'|key",
        "'active':true|'active':'yes'|active",
        "'projects':[1]|'projects':['MKT']|scope.projects",
        "'scope':{|'scope':{'regions':[],|scope.regions",
        "'percent':5|'percent':101|material.fields[0]",
        "'percent':5|'percent':'much'|material.fields[0].percent",
        "'percent':5|'absolute':-1|material.fields[0]",
        "'onEdit':'lock'|'onEdit':'ask'|material.onEdit",
        "'fields':[{'field':'budget','percent':5}]|'fields':[]|material.fields",
        "'holds':'for_ever'|'holds':'days'|conduct.holdsDays",
        "'holds':'for_ever'|'requestDays':-1|conduct.requestDays",
        "'holds':'for_ever'|'selfApproval':'below','below':0,'currency':'EUR'|conduct.below",
        "'zone':'Europe/Berlin'|'zone':'Mars/Olympus'|hours.zone",
        "'from':'09:00'|'from':'nine'|hours.from",
        "'from':'09:00'|'days':['someday']|hours.days",
        "'from':'09:00'|'holidays':['25.12.2026']|hours.holidays",
        "'op':'at_least'|'op':'about'|stages[0].steps[0].when[0].op",
        "'amount':10|'amount':'ten'|stages[0].steps[0].when[0].amount",
        "'amount':10|'amount':'1e999999999'|stages[0].steps[0].when[0].amount",
        "'amount':10|'amount':1e999999999|stages[0].steps[0].when[0].amount",
        "'amount':10|'amount':'1e-999999999'|stages[0].steps[0].when[0].amount",
        "'percent':5|'percent':'-1e999999999'|material.fields[0].percent",
        "'due':'PT8H'|'due':'8'|stages[0].steps[0].timing.due",
        "'due':'PT8H'|'due':'PT0S'|stages[0].steps[0].timing.due",
        "'due':'PT8H'|'remindEvery':'PT1H'|stages[0].steps[0].timing.remindEvery",
        "'steps':[|'steps':{},'x':[|stages[0].x",
        "'name':'S','steps'|'name':' ','steps'|stages[0]"})
    void aPolicyOfFormatThreeThatIsNotUnderstoodIsRefusedWhole(String good, String bad, String field) {
        String policy = "{'format':3,'key':'k','name':'K','active':true,'scope':{'projects':[1]},"
                + "'material':{'fields':[{'field':'budget','percent':5}],'onEdit':'lock'},'conduct':{'holds':'for_ever'},"
                + "'hours':{'zone':'Europe/Berlin','from':'09:00'},'stages':[{'name':'S','steps':[{'name':'A',"
                + "'when':[{'field':'budget','op':'at_least','amount':10,'currency':'EUR'}],'approve':{'rule':'any'},"
                + "'seats':[{'source':'group','name':'g'}],'timing':{'due':'PT8H'}}]}]}";
        assertThat(PolicyJson.readInput(Json.readInput(policy.replace('\'', '"'))).key()).isEqualTo("k");
        assertThat(policy).contains(good);
        String broken = policy.replace(good, bad).replace('\'', '"');

        assertThatThrownBy(() -> PolicyJson.readInput(Json.readInput(broken))).isInstanceOfSatisfying(BadInput.class,
                refused -> assertThat(refused.field()).isEqualTo(field));
    }

    @Test
    void aNumberThatNoMemoryHoldsIsRefusedWithTheLongestThatIsTaken() {
        JsonFields json = new JsonFields(Json.readInput("{\"most\": \"1234567890123456789012345678901234567890\", \"more\": \"1e41\"}"),
                "material.fields[0]", "most", "more");

        assertThat(json.amount("most")).isEqualByComparingTo("1234567890123456789012345678901234567890");
        assertThatThrownBy(() -> json.amount("more")).isInstanceOf(BadInput.class)
                .hasMessage("material.fields[0].more must be a number of at most 40 digits, not 1e41.");
    }
}
