package org.marketops.template.jira;

import org.junit.jupiter.api.Test;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;
import org.marketops.template.BadTemplate;
import org.marketops.template.PlanTemplate;

import java.util.Map;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A template as the fields of its form. */
class TemplateDraftTest {

    private final Map<String, String[]> fields = new TreeMap<>();

    TemplateDraftTest() {
        type("key", "spring").type("name", "Spring").type("months", "6").type("plans", "one").type("plan.summary", "{plan}")
                .type("plan.channels", "Search, Email ,").type("campaigns[0].summary", "Fair").type("campaigns[0].startDay", "3")
                .type("campaigns[0].days", "20").type("campaigns[0].activities[0].summary", "Stand").type("campaigns[0].activities[0].startDay", "0")
                .type("campaigns[0].activities[0].days", "5").type("campaigns[0].budget[0].category", "Media").type("campaigns[0].budget[0].percent", "12,5")
                .type("campaigns[0].budget[0].amount", "").type("campaigns[0].budget[0].firstMonth", "0").type("campaigns[0].budget[0].months", "2");
    }

    private TemplateDraftTest type(String place, String text) {
        fields.put("d." + place, new String[] {text});
        return this;
    }

    private TemplateDraft draft() {
        return TemplateDraft.read(fields);
    }

    private static PlanTemplate read(TemplateDraft draft) {
        return TemplateJson.read(draft.complete(Json.object()));
    }

    @Test
    void whatIsTypedIsTheTemplateThatIsSaved() {
        PlanTemplate template = read(draft());

        assertThat(template.months()).isEqualTo(6);
        assertThat(template.plan().channels()).containsExactly("Search", "Email");
        assertThat(template.campaigns().get(0).activities().get(0).days()).isEqualTo(5);
        assertThat(template.campaigns().get(0).budget().get(0).basisPoints()).isEqualTo(1250);
    }

    @Test
    void aNumberThatIsNoneIsNamedByItsFieldAndStaysInTheForm() {
        type("campaigns[0].days", "abc").type("months", "");

        BadTemplate bad = catchThrowableOfType(() -> read(draft()), BadTemplate.class);

        assertThat(bad.problems()).extracting(problem -> TemplateDraft.place(problem.field())).containsExactly("months", "campaigns[0].days");
        assertThat(draft().text("campaigns[0].days")).isEqualTo("abc");
    }

    @Test
    void rowsAreAddedMovedAndTakenAway() {
        TemplateDraft draft = draft();

        draft.press("add campaigns");
        draft.press("add campaigns[1].activities");
        draft.press("down campaigns[0]");
        draft.press("down campaigns[1]");
        assertThat(draft.text("campaigns[1].summary")).isEqualTo("Fair");
        assertThat(draft.size("campaigns[0].activities")).isEqualTo(1);
        draft.press("remove campaigns[0]");
        draft.press("remove campaigns[7]");
        draft.press("add months");

        assertThat(draft.size("campaigns")).isEqualTo(1);
        assertThat(draft.text("campaigns[0].summary")).isEqualTo("Fair");
        assertThat(draft.text("months")).isEqualTo("6");
    }

    @Test
    void anAmountThatTheWriterMayNotSeeStaysWithItsLineWhereverThatIsMoved() {
        type("campaigns[0].budget[1].category", "Stand").type("campaigns[0].budget[1].amount", "900").type("campaigns[0].budget[1].currency", "EUR")
                .type("campaigns[0].budget[1].firstMonth", "0").type("campaigns[0].budget[1].months", "1");
        PlanTemplate saved = read(draft());

        TemplateDraft shown = TemplateDraft.of(TemplateJson.write(saved, false));
        assertThat(Json.write(shown.at("campaigns"))).doesNotContain("900");
        shown.press("up campaigns[0].budget[1]");
        ObjectNode again = shown.complete(TemplateJson.write(saved, true));

        assertThat(TemplateJson.read(again).campaigns().get(0).budget().get(0).fixed().map(Object::toString)).contains("EUR 900.00");
        assertThat(Json.write(shown.at("campaigns"))).doesNotContain("900");
    }
}
