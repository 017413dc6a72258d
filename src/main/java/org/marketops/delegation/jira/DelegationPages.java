package org.marketops.delegation.jira;

import java.util.List;
import java.util.Map;
import org.marketops.delegation.Delegate;
import org.marketops.delegation.Delegation;
import org.marketops.delegation.DelegationRefused;
import org.marketops.delegation.Delegations;
import org.marketops.delegation.DelegationsOf;
import org.marketops.delegation.Today;
import org.marketops.kernel.PersonKey;

/** Prepares the page of a person's delegations: the form or its preview, those given, those received. */
public final class DelegationPages {

    static final String[] FIELDS = {DelegationInput.TO, DelegationInput.FIRST_DAY, DelegationInput.LAST_DAY, DelegationInput.SCOPE,
        DelegationInput.PROJECT, DelegationInput.LIMIT, DelegationInput.CURRENCY, DelegationInput.KEEP_ME_TOO};

    private final Delegations delegations;
    private final Delegate delegate;
    private final DelegationInput input;
    private final Affected affected;
    private final DelegationTexts texts;
    private final Today today;

    public DelegationPages(Delegations delegations, Delegate delegate, DelegationInput input, Affected affected, DelegationTexts texts,
                           Today today) {
        this.delegations = delegations;
        this.delegate = delegate;
        this.input = input;
        this.affected = affected;
        this.texts = texts;
        this.today = today;
    }

    /** With an empty form. */
    DelegationView page(PersonKey me, String contextPath) {
        return form(me, Map.of(DelegationInput.FIRST_DAY, today.day().toString()), Map.of(), contextPath);
    }

    /** With what was typed and what is wrong with it. */
    DelegationView form(PersonKey me, Map<String, String> typed, Map<String, String> problems, String contextPath) {
        DelegationView view = new DelegationView();
        for (String field : FIELDS) {
            view.typed.put(field, typed.getOrDefault(field, ""));
            view.problems.put(field, problems.getOrDefault(field, ""));
        }
        view.typed.putIfAbsent(DelegationInput.SCOPE, "all");
        if (view.typed.get(DelegationInput.SCOPE).isEmpty()) {
            view.typed.put(DelegationInput.SCOPE, "all");
        }
        view.allProblems.addAll(problems.values());
        DelegationsOf found = DelegationsOf.person(me, delegations);
        found.given().forEach(delegation -> view.mine.add(row(delegation, delegation.to(), me)));
        found.received().forEach(delegation -> view.toMe.add(row(delegation, delegation.from(), me)));
        return view;
    }

    /** What was typed, and what it would do. @throws BadForm if it cannot be saved */
    DelegationView preview(PersonKey me, Map<String, String> typed, String contextPath) {
        Delegation draft = read(me, typed);
        DelegationView view = form(me, typed, Map.of(), contextPath);
        String standIn = texts.name(draft.to());
        view.preview = true;
        view.previewLead = texts.text(draft.keepMeToo() ? "page.preview.too" : "page.preview.instead", standIn,
                texts.days(draft.days()), texts.reach(draft.reach(), me));
        List<Affected.Line> lines = affected.by(draft);
        lines.forEach(line -> view.affected.add(row(line, standIn, draft.keepMeToo(), contextPath)));
        long covered = lines.stream().filter(line -> line.verdict == Affected.Verdict.COVERED).count();
        view.affectedCaption = lines.isEmpty() ? texts.text("page.affected.none") : texts.text("page.affected", covered, lines.size());
        view.previewWhen = draft.days().contain(today.day()) || lines.isEmpty() ? "" : texts.text("page.preview.later", texts.day(draft.days().first()));
        return view;
    }

    /** @throws BadForm if it cannot be saved */
    Delegation save(PersonKey me, Map<String, String> typed) {
        Delegation draft = input.read(me, typed);
        try {
            return delegate.save(draft);
        } catch (DelegationRefused refused) {
            throw new BadForm(Map.of(refused.field(), texts.refusal(refused)));
        }
    }

    private Delegation read(PersonKey me, Map<String, String> typed) {
        Delegation draft = input.read(me, typed);
        try {
            delegate.check(draft);
            return draft;
        } catch (DelegationRefused refused) {
            throw new BadForm(Map.of(refused.field(), texts.refusal(refused)));
        }
    }

    private DelegationView.Row row(Delegation delegation, PersonKey other, PersonKey me) {
        DelegationView.Row row = new DelegationView.Row();
        Delegation.State state = delegation.stateOn(today.day());
        row.id = Integer.toString(delegation.id());
        row.who = texts.name(other);
        row.days = texts.days(delegation.days());
        row.scope = texts.reach(delegation.reach(), me);
        row.too = texts.text(delegation.keepMeToo() ? "page.too.yes" : "page.too.no", texts.name(delegation.from()));
        row.state = texts.state(delegation);
        row.sign = state == Delegation.State.NOW ? "\u25cf" : state == Delegation.State.PLANNED ? "\u25cb" : "\u00b7";
        row.markClass = state == Delegation.State.NOW ? "ok" : state == Delegation.State.PLANNED ? "wait" : "";
        row.stoppable = delegation.isOpenOn(today.day());
        return row;
    }

    private DelegationView.Row row(Affected.Line line, String standIn, boolean too, String contextPath) {
        DelegationView.Row row = new DelegationView.Row();
        boolean covered = line.verdict == Affected.Verdict.COVERED;
        row.id = line.key;
        row.who = line.summary;
        row.url = contextPath + "/browse/" + line.key;
        row.state = texts.text(covered && too ? "page.verdict.COVERED.too" : "page.verdict." + line.verdict, standIn);
        row.sign = covered ? "\u2192" : "\u00b7";
        row.markClass = covered ? "wait" : "";
        return row;
    }
}
