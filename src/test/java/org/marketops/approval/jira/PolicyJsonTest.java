package org.marketops.approval.jira;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;
import org.marketops.jira.Json;
import org.marketops.kernel.BadInput;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

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
}
