package org.marketops.notice.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.Round;
import org.marketops.approval.RoundEvent;
import org.marketops.approval.StepTimes;
import org.marketops.approval.content.Difference;
import org.marketops.approval.content.MaterialField;
import org.marketops.approval.jira.MaterialTexts;
import org.marketops.approval.jira.VoterNames;
import org.marketops.approval.policy.Step;
import org.marketops.jira.Formats;
import org.marketops.jira.MoneyRight;
import org.marketops.kernel.PersonKey;
import org.marketops.notice.Mail;
import org.marketops.notice.Topic;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Puts mails into words for one reader: amounts stand only in the letters of those who may see money. */
public final class Letters {

    private static final String TEXT = "marketops.notice.";
    private static final int LONGEST = 200;

    private final I18nResolver texts;
    private final UserManager users;
    private final MaterialTexts materials;
    private final MoneyRight money;
    private final ApplicationProperties application;
    private final Clock clock;
    private final VoterNames voters;
    private final Formats formats;

    public Letters(I18nResolver texts, UserManager users, MaterialTexts materials, MoneyRight money,
                   ApplicationProperties application, Clock clock, VoterNames voters) {
        this.texts = texts;
        this.users = users;
        this.materials = materials;
        this.money = money;
        this.application = application;
        this.clock = clock;
        this.voters = voters;
        this.formats = new Formats(texts);
    }

    Letter write(Mail mail, Round round, PlanFacts plan, Issue issue, ApplicationUser reader) {
        Letter letter = new Letter();
        String topic = mail.topic().name();
        String summary = issue.getSummary().replaceAll("\\s+", " ");
        String name = name(mail.actor());
        letter.heading = issue.getKey() + " " + summary;
        letter.subject = "[" + issue.getKey() + "] " + text("subject." + topic, summary);
        letter.lead = mail.topic() == Topic.ASKED_FOR ? text("lead.ASKED_FOR", name(round.opening().submitter()), name)
                : text("lead." + topic, mail.topic() == Topic.ASKED ? name(round.opening().submitter()) : name, mail.remark());
        letter.quote = mail.topic().isAboutStep() ? "" : mail.remark();
        if (mail.topic() == Topic.APPROVED) {
            round.last(RoundEvent.Kind.OVERRIDDEN).ifPresent(override -> {
                letter.lead = text("lead.OVERRIDDEN", name(override.person()));
                letter.quote = override.comment();
            });
        }
        boolean ofVoters = mail.topic() == Topic.STEP_DONE || mail.topic() == Topic.CHANGES_REQUESTED || mail.topic() == Topic.REJECTED
                || mail.topic() == Topic.APPROVED && !round.last(RoundEvent.Kind.OVERRIDDEN).isPresent();
        if (ofVoters && !voters.areShown(round, Optional.of(reader))) {
            letter.lead = text("lead.unnamed." + topic, mail.remark());
            letter.quote = "";
        }
        letter.why = text("why." + topic, name);
        letter.button = text("open");
        letter.link = base() + "/browse/" + issue.getKey();
        letter.choose = text("choose");
        letter.chooseLink = base() + NotificationsServlet.PATH;
        step(letter, mail, round);
        boolean maySeeMoney = money.maySee(Optional.of(reader));
        if (mail.topic().isRequest() && mail.topic() != Topic.CHANGED) {
            letter.step = (letter.step + " " + due(mail, round, plan)).trim();
            facts(letter, round.contentOf(plan).values(), maySeeMoney);
        }
        if (mail.topic() == Topic.CHANGED) {
            changes(letter, round, plan, maySeeMoney);
        }
        return letter;
    }

    /** In the zone of the policy's calendar, with its name: readers are everywhere. */
    private String due(Mail mail, Round round, PlanFacts plan) {
        ZoneId zone = round.policy().hours().zone();
        return StepTimes.of(round, round.contentOf(plan)).due(mail.stage()).map(due -> text(
                due.isAfter(clock.instant()) ? "due" : "overdue", formats.dayAndTime(due.atZone(zone)), zone.getId())).orElse("");
    }

    /** What a page says of a plan before somebody decides on it: facts, changes since submission, step. */
    Letter page(int step, Round round, PlanFacts plan, Issue issue, ApplicationUser reader) {
        Letter page = new Letter();
        page.heading = issue.getKey() + " " + issue.getSummary().replaceAll("\\s+", " ");
        page.lead = text("lead.ASKED", name(round.opening().submitter()));
        boolean maySeeMoney = money.maySee(Optional.of(reader));
        facts(page, round.contentOf(plan).values(), maySeeMoney);
        changes(page, round, plan, maySeeMoney);
        if (step >= 1 && step <= round.policy().steps().size()) {
            page.step = step(step, round);
        }
        return page;
    }

    String base() {
        return application.getBaseUrl(UrlMode.CANONICAL);
    }

    private void step(Letter letter, Mail mail, Round round) {
        int steps = round.policy().steps().size();
        if (mail.stage() >= 1 && mail.stage() <= steps) {
            Step step = round.policy().step(mail.stage());
            letter.step = mail.topic() == Topic.STEP_DONE ? text("next", mail.stage(), steps, step.name())
                    : step(mail.stage(), round);
        }
    }

    private String step(int number, Round round) {
        Step step = round.policy().step(number);
        return text("step", number, round.policy().steps().size(), step.name()) + " "
                + text("rule." + step.approveRule().kind(), step.approveRule().number());
    }

    private void facts(Letter letter, Map<String, String> content, boolean maySeeMoney) {
        String start = content.getOrDefault(MaterialField.START_DATE.key(), "");
        String end = content.getOrDefault(MaterialField.END_DATE.key(), "");
        if (!start.isEmpty() && !end.isEmpty()) {
            letter.facts.add(new Letter.Line(text("dates"), day(start) + " \u2013 " + day(end)));
        }
        if (maySeeMoney) {
            fact(letter, MaterialField.BUDGET, amount(content.getOrDefault(MaterialField.BUDGET.key(), ""),
                    content.getOrDefault(MaterialField.CURRENCY.key(), "")));
        }
        fact(letter, MaterialField.CHANNEL, content.getOrDefault(MaterialField.CHANNEL.key(), ""));
        fact(letter, MaterialField.REGION, content.getOrDefault(MaterialField.REGION.key(), ""));
        fact(letter, MaterialField.AUDIENCE, content.getOrDefault(MaterialField.AUDIENCE.key(), ""));
    }

    private void fact(Letter letter, MaterialField field, String value) {
        if (!value.isEmpty()) {
            letter.facts.add(new Letter.Line(materials.name(field.key()), cut(value)));
        }
    }

    private void changes(Letter letter, Round round, PlanFacts plan, boolean maySeeMoney) {
        letter.changesTitle = text("changes");
        for (Difference difference : round.opening().content().differencesTo(round.contentOf(plan))) {
            String field = difference.field();
            String value = materials.isMoney(field) && !maySeeMoney ? text("change.hidden")
                    : text("change", value(field, difference.before(), difference.currencyBefore()),
                            value(field, difference.after(), difference.currencyAfter()));
            letter.changes.add(new Letter.Line(materials.name(field), value));
        }
    }

    private String value(String field, String value, String currency) {
        if (value.isEmpty()) {
            return text("nothing");
        }
        if (materials.isMoney(field)) {
            return amount(value, currency);
        }
        return field.equals(MaterialField.START_DATE.key()) || field.equals(MaterialField.END_DATE.key()) ? day(value) : cut(value);
    }

    /** The name to display; the key where the person is not known any more (A35). */
    private String name(PersonKey person) {
        ApplicationUser user = users.getUserByKey(person.value());
        return user == null ? person.value() : user.getDisplayName();
    }

    private String text(String key, Serializable... arguments) {
        return texts.getText(TEXT + key, arguments);
    }

    private String day(String iso) {
        return formats.day(LocalDate.parse(iso));
    }

    private static String cut(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) + "\u2026" : value;
    }

    private String amount(String number, String currency) {
        return number.isEmpty() ? "" : formats.money(new BigDecimal(number), currency);
    }
}
