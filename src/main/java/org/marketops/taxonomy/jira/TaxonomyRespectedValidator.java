package org.marketops.taxonomy.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import org.marketops.taxonomy.Dimension;
import org.marketops.taxonomy.Match;
import org.marketops.taxonomy.Taxonomy;
import org.marketops.taxonomy.Term;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Refuses values that are no active term, and names that do not follow their template; names the field and proposes what was probably meant. */
public final class TaxonomyRespectedValidator implements Validator {

    static final String TERMS = "terms";
    static final String NAME = "name";

    private final IssueNames names;
    private final TiedFields fields;
    private final NameField nameField;
    private final TaxonomyTexts texts;

    public TaxonomyRespectedValidator(IssueNames names, TiedFields fields, NameField nameField, TaxonomyTexts texts) {
        this.names = names;
        this.fields = fields;
        this.nameField = nameField;
        this.texts = texts;
    }

    @Override
    public void validate(Map transientVars, Map args, PropertySet properties) throws InvalidInputException {
        Issue issue = (Issue) transientVars.get("issue");
        IssueNames.Reading reading = names.reading();
        Map<String, String> wrong = new LinkedHashMap<>();
        if (TaxonomyRespectedFactory.isOn(args, TERMS)) {
            for (Dimension dimension : reading.taxonomy().dimensions()) {
                fields.of(dimension).ifPresent(field -> wrongValue(issue, dimension, field, reading.taxonomy())
                        .ifPresent(words -> wrong.put(field.getId(), words)));
            }
        }
        if (TaxonomyRespectedFactory.isOn(args, NAME)) {
            reading.of(issue).filter(named -> !named.checked().isFine()).ifPresent(named -> wrong.put(nameField.id(), wrongName(named, reading)));
        }
        if (!wrong.isEmpty()) {
            InvalidInputException report = new InvalidInputException();
            wrong.forEach(report::addError);
            throw report;
        }
    }

    /** A dimension that has no terms yet asks for nothing. */
    private Optional<String> wrongValue(Issue issue, Dimension dimension, CustomField field, Taxonomy taxonomy) {
        if (taxonomy.terms(dimension.key()).isEmpty()) {
            return Optional.empty();
        }
        for (String value : fields.values(issue, dimension)) {
            Match match = taxonomy.look(dimension.key(), value);
            if (match.kind() != Match.Kind.TERM) {
                String problem = match.kind() == Match.Kind.RETIRED ? "value.RETIRED_TERM" : "value.UNKNOWN_TERM";
                return Optional.of(texts.text(problem + (match.proposal().isPresent() ? "" : ".none"), field.getFieldName(), value,
                        match.proposal().map(Term::label).orElse("")));
            }
        }
        return Optional.empty();
    }

    private String wrongName(IssueNames.NamedIssue named, IssueNames.Reading reading) {
        String flaws = String.join(" ", texts.flaws(named.current(), named.checked(), reading.taxonomy()));
        return flaws + named.checked().proposal().map(name -> " " + texts.text("name.proposal", name)).orElse("");
    }
}
