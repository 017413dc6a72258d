package org.marketops.setup.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.marketops.setup.BadChoice;
import org.marketops.setup.Choices;
import org.marketops.setup.FieldSpec;
import org.marketops.setup.IssueTypeSpec;
import org.marketops.setup.Kind;
import org.marketops.setup.Outcome;
import org.marketops.setup.ScreenSpec;
import org.marketops.setup.SetupPlan;
import org.marketops.setup.StatusSpec;
import org.marketops.setup.Thing;
import org.marketops.setup.WorkflowSpec;

class TextsTest {

    private final Texts texts = PropertyTexts.texts();

    @Test
    void everyThingOfThePlanCanBeMadeByHandFromItsText() {
        for (Thing thing : SetupPlan.of(Choices.builder().lead("ola").build()).things()) {
            assertThat(texts.byHand(thing)).as(thing.toString()).doesNotContain("{0}").doesNotContain("{1}");
        }
        assertThat(texts.byHand(Thing.of(Kind.CUSTOM_FIELD, "region", "Region")))
                .contains("Region").contains("Select List (single choice)").contains("EMEA, Americas, APAC");
    }

    @Test
    void everyKindStateReasonAndDescriptionHasItsText() {
        for (Kind kind : Kind.values()) {
            texts.get("kind." + kind.code());
        }
        for (Outcome.State state : Outcome.State.values()) {
            texts.get("state." + state);
        }
        for (BadChoice.Reason reason : BadChoice.Reason.values()) {
            assertThat(texts.get("bad." + reason, "typed")).isNotEmpty();
        }
        for (IssueTypeSpec type : IssueTypeSpec.values()) {
            texts.get("description.issueType." + type.key());
        }
        for (FieldSpec field : FieldSpec.values()) {
            texts.get("help." + field.key());
        }
        for (StatusSpec status : StatusSpec.values()) {
            texts.get("description.status." + status.key());
        }
        for (ScreenSpec screen : ScreenSpec.values()) {
            texts.get("description.screen." + screen.key());
        }
        for (WorkflowSpec workflow : WorkflowSpec.values()) {
            texts.get("description.workflow." + workflow.key());
        }
        for (DemoStatus.State state : DemoStatus.State.values()) {
            texts.get("demo.state." + state, 1, 2, "broke");
        }
        assertThat(PageWords.of(texts)).hasSize(PageWords.KEYS.size());
    }

    @Test
    void noTextSpeaksOfSuccessOrBegs() {
        new PropertyTexts().all().forEach((key, text) ->
                assertThat(text.toString().toLowerCase(Locale.ROOT)).as(key.toString()).doesNotContain("please").doesNotContain("successful").doesNotContain("!"));
    }
}
