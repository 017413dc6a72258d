package org.marketops.rulebook.jira;

import org.junit.jupiter.api.Test;
import org.marketops.approval.jira.PolicyJson;
import org.marketops.approval.policy.Policy;
import org.marketops.jira.FormPath;
import org.marketops.kernel.BadInput;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The form of a policy holds a whole draft (A28: nothing is a version before it is saved), and its buttons work without script. */
class DraftTest {

    private final Map<String, String[]> form = new TreeMap<>();

    @Test
    void a28WhatTheFormHoldsIsThePolicyThatIsSaved() {
        fill("key", "emea").fill("name", "EMEA plans").fill("active", "true").fill("scope.projects", "10000, 10001")
                .fill("material.onEdit", "reset_from_affected").fill("material.fields[4].field", "budget")
                .fill("material.fields[4].percent", "2").fill("material.fields[4].absolute", "5000").fill("material.fields[5].percent", "")
                .fill("conduct.selfApproval", "below").fill("conduct.below", "1000").fill("conduct.currency", "EUR")
                .fill("conduct.requestDays", "10").fill("hours.zone", "Europe/Berlin").fill("hours.from", "08:00").fill("hours.to", "16:30")
                .fill("hours.days", "monday", "friday").fill("hours.holidays", "2026-12-25, 2026-12-26")
                .fill("stages[0].name", "Content").fill("stages[0].concerns", "budget")
                .fill("stages[0].steps[0].name", "Brand").fill("stages[0].steps[0].approve", "count 2").fill("stages[0].steps[0].reject", "count 2")
                .fill("stages[0].steps[0].seats[0].source", "group").fill("stages[0].steps[0].seats[0].name", "brand")
                .fill("stages[0].steps[0].seats[0].required", "true").fill("stages[0].steps[0].timing.due", "16")
                .fill("stages[0].steps[0].timing.escalate.after", "24").fill("stages[0].steps[0].timing.escalate.mode", "hand_over")
                .fill("stages[0].steps[0].timing.escalate.seats[0].source", "lead").fill("stages[0].steps[0].timing.autoApprove.currency", "EUR")
                .fill("stages[0].steps[0].when[0].field", "budget").fill("stages[0].steps[0].when[0].op", "at_least")
                .fill("stages[0].steps[0].when[0].value", "50,000").fill("stages[0].steps[0].when[0].currency", "EUR")
                .fill("stages[0].steps[0].when[1].field", "region").fill("stages[0].steps[0].when[1].op", "one_of")
                .fill("stages[0].steps[0].when[1].value", "EMEA, APAC").fill("stages[0].steps[0].when[1].currency", "EUR");

        Policy policy = PolicyJson.readInput(Draft.read(form).json());

        assertThat(PolicyJson.write(policy).toString()).isEqualTo("{\"format\":3,\"key\":\"emea\",\"name\":\"EMEA plans\",\"active\":true,"
                + "\"scope\":{\"projects\":[10000,10001],\"issueTypes\":[]},"
                + "\"material\":{\"fields\":[{\"field\":\"budget\",\"percent\":\"2\",\"absolute\":\"5000\"}],\"onEdit\":\"reset_from_affected\"},"
                + "\"conduct\":{\"selfApproval\":\"below\",\"below\":\"1000\",\"currency\":\"EUR\",\"lastEditorMayComplete\":false,"
                + "\"repeat\":\"ask_again\",\"approveNeedsComment\":false,\"bulk\":false,\"namesForAuditorsOnly\":false,\"requestDays\":10,"
                + "\"holds\":\"for_ever\",\"holdsDays\":0},"
                + "\"hours\":{\"zone\":\"Europe/Berlin\",\"days\":[\"monday\",\"friday\"],\"from\":\"08:00\",\"to\":\"16:30\","
                + "\"holidays\":[\"2026-12-25\",\"2026-12-26\"]},"
                + "\"stages\":[{\"name\":\"Content\",\"concerns\":[\"budget\"],\"steps\":[{\"name\":\"Brand\","
                + "\"when\":[{\"field\":\"budget\",\"op\":\"at_least\",\"amount\":\"50000\",\"currency\":\"EUR\"},"
                + "{\"field\":\"region\",\"op\":\"one_of\",\"values\":[\"APAC\",\"EMEA\"]}],"
                + "\"approve\":{\"rule\":\"count\",\"number\":2},\"reject\":{\"rule\":\"count\",\"number\":2},"
                + "\"seats\":[{\"source\":\"group\",\"name\":\"brand\",\"required\":true,\"veto\":false}],"
                + "\"timing\":{\"due\":\"PT16H\",\"escalate\":{\"after\":\"PT24H\",\"mode\":\"hand_over\","
                + "\"seats\":[{\"source\":\"lead\",\"name\":\"project lead\",\"required\":false,\"veto\":false}]}}}]}]}");
    }

    @Test
    void a14WhatMakesNoSenseIsRefusedByItsPlace() {
        steps("One");
        fill("stages[0].steps[0].approve", "count 0");

        assertThatThrownBy(() -> PolicyJson.readInput(Draft.read(form).json())).isInstanceOfSatisfying(BadInput.class,
                bad -> assertThat(bad.field()).isEqualTo("stages[0].steps[0].approve.number"));
    }

    @Test
    void aButtonAddsARowThatCanBeFilled() {
        steps("One");
        Draft draft = Draft.read(form);

        draft.press("add stages");
        draft.press("add stages[0].steps");
        draft.press("add stages[0].steps[0].seats");
        draft.press("add stages[0].steps[0].when");

        assertThat(draft.size("stages")).isEqualTo(2);
        assertThat(draft.size("stages[1].steps[0].seats")).isEqualTo(1);
        assertThat(draft.size("stages[0].steps")).isEqualTo(2);
        assertThat(draft.size("stages[0].steps[0].seats")).isEqualTo(2);
        assertThat(draft.size("stages[0].steps[0].when")).isEqualTo(1);
    }

    @Test
    void aStepMovesInItsStageAndOverItsEndIntoTheNext() {
        steps("One", "Two");
        fill("stages[1].name", "Later").fill("stages[1].steps[0].name", "Three");
        Draft draft = Draft.read(form);

        draft.press("down stages[0].steps[0]");
        assertThat(draft.text("stages[0].steps[0].name")).isEqualTo("Two");
        draft.press("down stages[0].steps[1]");
        assertThat(draft.text("stages[1].steps[0].name")).isEqualTo("One");
        draft.press("up stages[1].steps[1]");
        draft.press("up stages[1].steps[0]");
        assertThat(draft.text("stages[0].steps[1].name")).isEqualTo("Three");
        draft.press("up stages[0].steps[0]");
        assertThat(draft.text("stages[0].steps[0].name")).isEqualTo("Two");
        draft.press("remove stages[0].steps[0]");
        assertThat(draft.text("stages[0].steps[0].name")).isEqualTo("Three");
    }

    @Test
    void aHandMadeRequestNeitherBreaksTheFormNorMakesItLarge() {
        steps("One");
        form.put("d.stages[99].name", new String[] {"far"});
        form.put("d.stages[0].steps", new String[] {"a text where a list is"});
        form.put("d.constructor.__proto__", new String[] {"x"});
        form.put("d.name", new String[0]);
        Draft draft = Draft.read(form);

        for (String button : new String[] {"add", "add scope", "remove stages", "up stages[7]", "down name", "fly stages[0]", ""}) {
            draft.press(button);
        }

        assertThat(draft.size("stages")).isEqualTo(1);
        assertThat(draft.text("stages[0].steps[0].name")).isEqualTo("One");
    }

    @Test
    void aPlaceKnowsItsStepAndItsElementOnThePage() {
        assertThat(Draft.stepOf("stages[0].steps[1].seats[2].name")).isEqualTo(Optional.of("stages[0].steps[1]"));
        assertThat(Draft.stepOf("scope")).isEmpty();
        assertThat(FormPath.id("stages[0].steps[1]")).isEqualTo("at-stages-0-steps-1");
    }

    private void steps(String... names) {
        fill("name", "P").fill("key", "p").fill("stages[0].name", "Stage");
        for (int i = 0; i < names.length; i++) {
            String step = "stages[0].steps[" + i + "]";
            fill(step + ".name", names[i]).fill(step + ".approve", "any").fill(step + ".reject", "first")
                    .fill(step + ".seats[0].source", "group").fill(step + ".seats[0].name", "people");
        }
    }

    private DraftTest fill(String place, String... values) {
        form.put("d." + place, values);
        return this;
    }
}
