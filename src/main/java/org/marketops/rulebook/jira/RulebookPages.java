package org.marketops.rulebook.jira;

import org.marketops.approval.jira.PolicyJson;
import org.marketops.approval.policy.Policy;
import org.marketops.jira.FreeKey;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.PersonKey;

import java.util.Optional;

/** The pages on policies: what each button does, and what is shown after it. */
public final class RulebookPages {

    /** Instead of a key: a policy that is not saved yet. */
    static final String NEW = "new";

    private final RulebookDesk desk;
    private final RulebookTexts texts;
    private final PolicyWords words;
    private final DraftNames names;
    private final SideDoors doors;
    private final TrialForm trials;
    private final OpenForm open;

    public RulebookPages(RulebookDesk desk, RulebookTexts texts, PolicyWords words, DraftNames names,
                         SideDoors doors, TrialForm trials, OpenForm open) {
        this.desk = desk;
        this.texts = texts;
        this.words = words;
        this.names = names;
        this.doors = doors;
        this.trials = trials;
        this.open = open;
    }

    PolicyListPage list(String contextPath) {
        return new PolicyListPage(desk.lines(), texts, words, contextPath + PoliciesServlet.PATH);
    }

    boolean exists(String key) {
        return key.equals(NEW) || desk.find(key).isPresent();
    }

    /** @param saved the version that was just saved, null if none was. Empty if there is no such policy */
    Optional<FormView> open(String key, String contextPath, String saved) {
        Optional<Draft> draft = key.equals(NEW) ? Optional.of(DraftRows.blankPolicy(desk.find(Policy.DEFAULT_KEY))) : desk.find(key).map(PolicyJson::write).map(Draft::of);
        return draft.map(found -> {
            FormView page = page(key, found, "", contextPath);
            boolean justSaved = saved != null && saved.matches("[0-9]{1,9}");
            return justSaved ? page.said(texts.text("said.saved", saved), true) : page;
        });
    }

    Answer press(Pressed pressed) {
        if (pressed.button().equals("preview") || pressed.button().equals("migrate")) {
            return pressedOnOpen(pressed);
        }
        Draft draft = Draft.read(pressed.parameters());
        names.settle(draft);
        draft.press(pressed.button());
        if (!pressed.key().equals(NEW)) {
            draft.json().put("key", pressed.key());
        }
        if (pressed.button().equals("save")) {
            return save(draft, pressed);
        }
        FormView page = page(pressed.key(), draft, pressed.button(), pressed.contextPath());
        trials.press(pressed, desk.read(draft).policy(), page);
        return Answer.page(page);
    }

    private Answer save(Draft draft, Pressed pressed) {
        if (pressed.key().equals(NEW)) {
            draft.json().put("key", FreeKey.of(draft.text("name"), "policy", key -> desk.find(key).isPresent()));
        }
        DraftReading reading = desk.read(draft);
        String latest = desk.find(pressed.key()).map(policy -> Integer.toString(policy.version())).orElse("");
        String why = !pressed.who().isPresent() ? "said.token" : reading.isBlocked() ? "said.problems"
                : !latest.equals(pressed.text("base")) ? "said.overtaken" : "";
        if (!why.isEmpty()) {
            FormView page = page(pressed.key(), draft, pressed.button(), pressed.contextPath());
            // Seen now: the next press means to go over it.
            return Answer.page(page.said(texts.text(why, latest), false));
        }
        Policy saved = desk.saving().save(reading.policy().orElseThrow(IllegalStateException::new), pressed.who().get());
        return Answer.goTo(PoliciesServlet.PATH + "?key=" + saved.key() + "&saved=" + saved.version());
    }

    private Answer pressedOnOpen(Pressed pressed) {
        Policy to = desk.find(pressed.key()).orElseThrow(IllegalStateException::new);
        Draft draft = Draft.of(PolicyJson.write(to));
        Optional<PersonKey> who = pressed.who();
        if (!who.isPresent()) {
            return Answer.page(page(pressed.key(), draft, "", pressed.contextPath()).said(texts.text("said.token"), false));
        }
        boolean migrate = pressed.button().equals("migrate");
        String said = migrate ? open.migrate(pressed.rounds(), to, who.get()) : "";
        FormView page = page(pressed.key(), draft, "", pressed.contextPath());
        if (migrate) {
            return Answer.page(page.said(said, true));
        }
        open.preview(pressed.rounds(), to, pressed.contextPath(), page);
        return Answer.page(page);
    }

    private FormView page(String key, Draft draft, String pressed, String contextPath) {
        DraftReading reading = desk.read(draft);
        FormView page = new FormView(texts, words);
        String address = contextPath + PoliciesServlet.PATH;
        page.put("url", address + "?key=" + key).put("listUrl", address);
        page.form(draft, reading.findings(), desk.findingTexts(), pressed, names);
        page.words(reading.policy());
        page.findings(reading.findings(), desk.findingTexts(), doors.found(contextPath));
        Optional<Policy> inUse = desk.find(key);
        boolean changed = isChanged(reading, inUse);
        page.put("tag", texts.text(changed ? "page.tag.draft" : "page.tag.saved"));
        page.put("tagStyle", changed ? "warn" : "ok");
        page.put("version", inUse.map(policy -> texts.text("page.version", policy.version())).orElse(texts.text("page.version.none")));
        page.put("base", inUse.map(policy -> Integer.toString(policy.version())).orElse(""));
        inUse.ifPresent(policy -> open.list(policy, contextPath, page));
        return page;
    }

    private static boolean isChanged(DraftReading draft, Optional<Policy> inUse) {
        Optional<ObjectNode> now = draft.policy().map(PolicyJson::write);
        return !inUse.isPresent() || !now.filter(PolicyJson.write(inUse.get())::equals).isPresent();
    }
}
