package org.marketops.audit.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.message.I18nResolver;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.approval.jira.FieldNames;
import org.marketops.approval.jira.SeatNames;
import org.marketops.audit.LedgerEntry;

/** What the record page says instead of the codes that entries keep. */
class RecordDetailsTest {

    private final ResourceBundle bundle = ResourceBundle.getBundle("i18n.approval");
    private final I18nResolver texts = mock(I18nResolver.class, call -> {
        String key = call.getArgument(0);
        Object[] arguments = call.getArguments();
        return bundle.containsKey(key) ? arguments.length == 1 ? bundle.getString(key)
                : MessageFormat.format(bundle.getString(key), Arrays.copyOfRange(arguments, 1, arguments.length)) : key;
    });
    private final FieldNames fields = mock(FieldNames.class);
    private final SeatNames seats = mock(SeatNames.class);
    private final RecordDetails details = new RecordDetails(texts, fields, seats);

    @BeforeEach
    void names() {
        when(fields.of(anyString())).thenAnswer(call -> call.getArgument(0).equals("budget") ? "Planned budget" : call.getArgument(0));
        when(seats.called(any())).thenAnswer(call -> call.getArgument(0).equals("budgetOwner") ? "Budget owner" : call.getArgument(0));
    }

    @Test
    void theWayADecisionCameIsSaidInWords() {
        assertThat(said("channel", "rest")).isEqualTo("Came by: REST, another program");
        assertThat(said("channel", "panel")).isEqualTo("Came by: the approval panel");
    }

    @Test
    void stepsAreSaidAsApprovalsOfThoseWhoAreAsked() {
        assertThat(said("stages", "Content: 1 of approvers; Budget: 2 of budgetOwner")).isEqualTo(
                "Steps: Content: 1 approval of approvers; Budget: 2 approvals of Budget owner");
        assertThat(said("stages", "Budget: PERCENT 50 of finance (required), rejected by COUNT 2")).isEqualTo(
                "Steps: Budget: approvals of 50 % of finance (required), 2 rejections end it");
        assertThat(said("stages", "Brand: ALL of a (veto), b, rejected by OUT_OF_REACH")).isEqualTo(
                "Steps: Brand: approval of all of a (may veto), b, ends when out of reach");
    }

    @Test
    void whatHasNoWordIsShownAsItWasStored() {
        assertThat(said("stages", "something of old")).isEqualTo("Steps: something of old");
        assertThat(said("why", "submitted again")).isEqualTo("Why: submitted again");
        assertThat(said("comment", "APPROVED")).isEqualTo("Comment: APPROVED");
    }

    @Test
    void changedFieldsHaveTheNamesThatPeopleSee() {
        assertThat(said("changed", "budget, customfield_1")).isEqualTo("Fields: Planned budget, customfield_1");
    }

    @Test
    void theFrozenContentAndEmptyDetailsAreLeftOut() {
        assertThat(said("content", "{}")).isEmpty();
        assertThat(said("channel", "")).isEmpty();
    }

    private String said(String name, String value) {
        LedgerEntry entry = mock(LedgerEntry.class);
        when(entry.details()).thenReturn(Map.of(name, value));
        return details.of(entry);
    }
}
