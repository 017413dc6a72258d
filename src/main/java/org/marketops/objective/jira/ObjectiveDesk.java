package org.marketops.objective.jira;

import com.atlassian.jira.user.ApplicationUser;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.objective.KeepObjectives;
import org.marketops.objective.Objective;
import org.marketops.objective.ObjectiveRefused;

import java.util.Map;
import java.util.function.Supplier;

/** What the form and REST do to objectives, from texts. */
public final class ObjectiveDesk {

    private final KeepObjectives keep;
    private final AoObjectives objectives;
    private final ObjectiveInput input;
    private final JiraObjectiveRights rights;
    private final ObjectiveTexts texts;

    public ObjectiveDesk(KeepObjectives keep, AoObjectives objectives, ObjectiveInput input, JiraObjectiveRights rights, ObjectiveTexts texts) {
        this.keep = keep;
        this.objectives = objectives;
        this.input = input;
        this.rights = rights;
        this.texts = texts;
    }

    /** @throws BadObjective with every field that is wrong @throws NotFound for those who may not edit */
    Objective add(ApplicationUser user, Map<String, String> typed) {
        PersonKey me = editor(user);
        return withField(() -> keep.add(me, input.read(typed)));
    }

    /** @throws BadObjective with every field that is wrong @throws ObjectiveRefused if no single field is to blame */
    Objective change(ApplicationUser user, int id, int version, Map<String, String> typed) {
        PersonKey me = editor(user);
        objectives.find(id).orElseThrow(() -> new NotFound("objective " + id));
        return withField(() -> keep.change(me, input.read(typed).saved(id, version)));
    }

    Objective archive(ApplicationUser user, int id, int version, boolean archived) {
        PersonKey me = editor(user);
        return archived ? keep.archive(me, id, version) : keep.restore(me, id, version);
    }

    /** Takes a proposal over. @throws BadObjective if it is no number */
    Objective target(ApplicationUser user, int id, int version, String target) {
        PersonKey me = editor(user);
        Objective before = objectives.find(id).orElseThrow(() -> new NotFound("objective " + id));
        Map<String, String> typed = input.typed(before);
        typed.put("target", target);
        return withField(() -> keep.change(me, input.read(typed).saved(id, version)));
    }

    private PersonKey editor(ApplicationUser user) {
        PersonKey me = PersonKey.of(user.getKey());
        if (!rights.mayEdit(me)) {
            throw new NotFound("objectives");
        }
        return me;
    }

    /** A refusal that one field can mend is told at that field. */
    private Objective withField(Supplier<Objective> work) {
        try {
            return work.get();
        } catch (ObjectiveRefused refused) {
            String field = refused.field().equals("period") ? "year" : refused.field();
            if (!ObjectiveInput.FIELDS.contains(field)) {
                throw refused;
            }
            throw new BadObjective(Map.of(field, texts.refusal(refused)));
        }
    }
}
