package org.marketops.delegation.jira;

import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.delegation.Days;
import org.marketops.delegation.Delegation;
import org.marketops.delegation.DelegationRefused;
import org.marketops.delegation.Reach;
import org.marketops.delegation.Today;
import org.marketops.jira.Formats;
import org.marketops.kernel.PersonKey;

import java.io.Serializable;
import java.time.LocalDate;

/** Says delegations in words, for one reader. */
public final class DelegationTexts {

    private static final String TEXT = "marketops.delegation.";

    private final I18nResolver texts;
    private final JiraColleagues colleagues;
    private final Today today;
    private final Formats formats;

    public DelegationTexts(I18nResolver texts, JiraColleagues colleagues, Today today) {
        this.texts = texts;
        this.colleagues = colleagues;
        this.today = today;
        this.formats = new Formats(texts);
    }

    String text(String key, Serializable... arguments) {
        return texts.getText(TEXT + key, arguments);
    }

    String refusal(DelegationRefused refused) {
        return texts.getText(refused.textKey(), refused.arguments().toArray(new Serializable[0]));
    }

    String name(PersonKey person) {
        return colleagues.name(person);
    }

    String day(LocalDate day) {
        return formats.day(day);
    }

    String days(Days days) {
        return days.first().equals(days.last()) ? day(days.first()) : text("days", day(days.first()), day(days.last()));
    }

    /** The name of a project only for those who may see it. */
    String reach(Reach reach, PersonKey reader) {
        switch (reach.kind()) {
            case PROJECT:
                return colleagues.projectKey(reader, reach.projectId()).map(key -> text("reach.project", key))
                        .orElseGet(() -> text("reach.project.hidden"));
            case AMOUNT:
                return text("reach.amount", reach.currency(), formats.number(reach.limit()));
            default:
                return text("reach.all");
        }
    }

    /** Where it stands today, and if it was stopped, why. */
    String state(Delegation delegation) {
        Delegation.State state = delegation.stateOn(today.day());
        return state == Delegation.State.STOPPED
                ? text("stopped." + delegation.cause().orElseThrow(IllegalStateException::new), name(delegation.from()), name(delegation.to()))
                : text("state." + state);
    }

    String zone() {
        return today.zone().getId();
    }
}
