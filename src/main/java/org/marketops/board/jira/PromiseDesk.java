package org.marketops.board.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import org.marketops.board.KeepPromises;
import org.marketops.board.Promise;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.PersonKey;
import org.marketops.objective.Objective;
import org.marketops.objective.Objectives;
import org.marketops.objective.Period;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads promises as people and scripts send them, and has them kept. What is wrong is refused with its field and the way out. */
public final class PromiseDesk {

    private static final int LONGEST = 200;

    private final KeepPromises keep;
    private final Objectives objectives;
    private final UserManager users;
    private final PackTexts texts;

    public PromiseDesk(KeepPromises keep, Objectives objectives, UserManager users, PackTexts texts) {
        this.keep = keep;
        this.objectives = objectives;
        this.users = users;
        this.texts = texts;
    }

    boolean mayMake(ApplicationUser user, Project project) {
        return keep.mayMake(person(user), project.getId());
    }

    /** @param sent by name of a field: text, owner (a user name), due (empty or a day), objective (empty or an id) */
    Promise make(ApplicationUser user, Project project, Period quarter, UnaryOperator<String> sent) {
        String text = words("text", sent.apply("text"), 1);
        ApplicationUser owner = users.getUserByName(sent.apply("owner"));
        if (owner == null) {
            throw new BadInput("owner", texts.text("promise.bad.owner", sent.apply("owner")));
        }
        Promise draft = Promise.made(KeepPromises.newKey(), quarter, text, PersonKey.of(owner.getKey())).dueOn(day(sent.apply("due")))
                .towards(objective(quarter, sent.apply("objective")));
        return keep.make(person(user), project.getId(), draft);
    }

    /** @param sent by name of a field: key, edition, state and word */
    Promise tell(ApplicationUser user, Project project, Period quarter, UnaryOperator<String> sent) {
        return keep.tell(person(user), project.getId(), quarter, sent.apply("key"), edition(sent.apply("edition")), state(sent.apply("state")),
                words("word", sent.apply("word"), 0));
    }

    Promise again(ApplicationUser user, Project project, Period quarter, String key) {
        return keep.again(person(user), project.getId(), quarter, key);
    }

    private String words(String field, String text, int shortest) {
        if (text.length() < shortest || text.length() > LONGEST) {
            throw new BadInput(field, texts.text("promise.bad." + field, text.length(), LONGEST));
        }
        return text;
    }

    private Optional<LocalDate> day(String text) {
        try {
            Optional<LocalDate> day = text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
            if (day.filter(found -> found.getYear() < 2000 || found.getYear() > 2100).isEmpty()) {
                return day;
            }
        } catch (DateTimeParseException noDay) {
            // Refused below, with days that no calendar of ours has.
        }
        throw new BadInput("due", texts.text("promise.bad.due", text));
    }

    private int objective(Period quarter, String text) {
        if (text.isEmpty() || text.equals("0")) {
            return 0;
        }
        Optional<Objective> found = text.matches("[0-9]{1,9}") ? objectives.find(Integer.parseInt(text)) : Optional.empty();
        return found.filter(each -> each.period().holds(quarter)).map(Objective::id)
                .orElseThrow(() -> new BadInput("objective", texts.text("promise.bad.objective", text)));
    }

    private int edition(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new BadInput("edition", texts.text("promise.bad.edition", text));
        }
        return Integer.parseInt(text);
    }

    private Promise.State state(String text) {
        for (Promise.State each : Promise.State.values()) {
            if (each.name().equals(text.toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        throw new BadInput("state", texts.text("promise.bad.state", text));
    }

    private static PersonKey person(ApplicationUser user) {
        return PersonKey.of(user.getKey());
    }
}
