package org.marketops.taxonomy.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.jira.Incident;
import org.marketops.jira.OptionState;
import org.marketops.kernel.Transactions;
import org.marketops.taxonomy.Dimension;
import org.marketops.taxonomy.Taxonomy;
import org.marketops.taxonomy.Term;
import org.marketops.taxonomy.Terms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Keeps the options of a dimension's field in step with its terms: added with a term, renamed with it, switched off when it is retired.
 * Never deletes one, because issues hold them. An option of another spelling that means the term serves as it is.
 */
public final class TermOptions {

    /** What became of the option of a term. */
    enum Change { NONE, CREATED, RENAMED, OFF, ON, BY_HAND }

    private static final Logger LOG = LoggerFactory.getLogger(TermOptions.class);

    private final ActiveObjects rows;
    private final Terms terms;
    private final TiedFields tied;
    private final OptionsManager options;
    private final Transactions transactions;

    public TermOptions(ActiveObjects rows, Terms terms, TiedFields tied, OptionsManager options, Transactions transactions) {
        this.rows = rows;
        this.terms = terms;
        this.tied = tied;
        this.options = options;
        this.transactions = transactions;
    }

    /** @return the label of the term as it stands; empty if there is none */
    String label(String dimension, String code) {
        return terms.read().term(dimension, code).map(Term::label).orElse("");
    }

    /** After one term was added, changed, retired or taken back. @param oldLabel before; empty for a new term */
    Change follow(String dimension, String code, String oldLabel) {
        return guarded(() -> {
            Taxonomy now = terms.read();
            return now.dimension(dimension).flatMap(tied::of).filter(tied::hasOptions)
                    .flatMap(field -> now.term(dimension, code).map(term -> bringInStep(field, now, term, oldLabel))).orElse(Change.NONE);
        });
    }

    /** All terms of the dimension. @return what was done, and what has to be done by hand */
    List<Change> mend(String dimension) {
        List<Change> changes = new ArrayList<>();
        for (Term term : terms.read().terms(dimension)) {
            changes.add(follow(dimension, term.code(), ""));
        }
        return changes;
    }

    private Change guarded(java.util.function.Supplier<Change> work) {
        try {
            return transactions.retryOnConflict(() -> {
                // Two nodes at once would make an option twice; Jira itself would take both.
                claim();
                return work.get();
            });
        } catch (RuntimeException | LinkageError later) {
            Incident.of(later, LOG);
            return Change.BY_HAND;
        }
    }

    private void claim() {
        OptionClaimRow[] before = rows.find(OptionClaimRow.class, Query.select().order("SEQ DESC"));
        rows.create(OptionClaimRow.class, new DBParam(OptionClaimRow.SEQ, before.length == 0 ? 1L : before[0].getSeq() + 1));
        rows.delete(before);
    }

    private Change bringInStep(CustomField field, Taxonomy now, Term term, String oldLabel) {
        boolean renamed = rename(field, term, oldLabel);
        List<Option> own = own(field, now, term);
        if (!term.isActive()) {
            List<Option> on = own.stream().filter(option -> !isOff(option)).collect(Collectors.toList());
            on.forEach(options::disableOption);
            return on.isEmpty() ? Change.NONE : Change.OFF;
        }
        if (own.isEmpty()) {
            return create(field, term);
        }
        if (own.stream().allMatch(TermOptions::isOff)) {
            options.enableOption(own.get(0));
            return Change.ON;
        }
        return renamed ? Change.RENAMED : Change.NONE;
    }

    private boolean rename(CustomField field, Term term, String oldLabel) {
        List<Option> all = tied.all(field);
        boolean taken = all.stream().anyMatch(option -> option.getValue().equals(term.label()));
        List<Option> old = all.stream().filter(option -> option.getValue().equals(oldLabel)).collect(Collectors.toList());
        if (taken || old.isEmpty()) {
            return false;
        }
        old.forEach(option -> OptionState.rename(options, option, term.label()));
        return true;
    }

    /** Which of several contexts a new option belongs to nobody can tell. */
    private Change create(CustomField field, Term term) {
        if (field.getConfigurationSchemes().size() != 1) {
            return Change.BY_HAND;
        }
        options.createOption(field.getConfigurationSchemes().get(0).getOneAndOnlyConfig(), null, (long) tied.all(field).size(), term.label());
        return Change.CREATED;
    }

    /** Labels of active terms that nobody can choose. */
    List<String> missing(CustomField field, Taxonomy now, Dimension dimension) {
        return now.terms(dimension.key()).stream().filter(Term::isActive)
                .filter(term -> own(field, now, term).stream().allMatch(TermOptions::isOff)).map(Term::label).collect(Collectors.toList());
    }

    /** Options of retired terms that can still be chosen. */
    List<String> leftOn(CustomField field, Taxonomy now, Dimension dimension) {
        return now.terms(dimension.key()).stream().filter(term -> !term.isActive()).flatMap(term -> own(field, now, term).stream())
                .filter(option -> !isOff(option)).map(Option::getValue).collect(Collectors.toList());
    }

    private List<Option> own(CustomField field, Taxonomy now, Term term) {
        return tied.all(field).stream()
                .filter(option -> now.look(term.dimension(), option.getValue()).term().filter(found -> found.code().equals(term.code())).isPresent())
                .collect(Collectors.toList());
    }

    private static boolean isOff(Option option) {
        try {
            return OptionState.isOff(option);
        } catch (LinkageError unknown) {
            return false;
        }
    }
}
