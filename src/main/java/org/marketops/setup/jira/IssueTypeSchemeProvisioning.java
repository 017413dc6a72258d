package org.marketops.setup.jira;

import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.marketops.setup.Choices;
import org.marketops.setup.IssueTypeSpec;
import org.marketops.setup.Kind;
import org.marketops.setup.Made;
import org.marketops.setup.Provisioning;
import org.marketops.setup.Thing;

/** The issue types that a marketing project offers. */
final class IssueTypeSchemeProvisioning implements Provisioning {

    private final IssueTypeSchemeManager schemes;
    private final Texts texts;

    IssueTypeSchemeProvisioning(IssueTypeSchemeManager schemes, Texts texts) {
        this.schemes = schemes;
        this.texts = texts;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.ISSUE_TYPE_SCHEME);
    }

    @Override
    public Optional<String> find(Thing thing, Choices choices, Made made) {
        return schemes.getAllSchemes().stream()
                .filter(scheme -> thing.name().equals(scheme.getName()))
                .map(scheme -> scheme.getId().toString())
                .findFirst();
    }

    @Override
    public String create(Thing thing, Choices choices, Made made) {
        return schemes.create(thing.name(), texts.get("description.issueTypeScheme"),
                        Arrays.stream(IssueTypeSpec.values())
                                .map(type -> made.id(Kind.ISSUE_TYPE, type.key()))
                                .collect(Collectors.toList()))
                .getId()
                .toString();
    }
}
