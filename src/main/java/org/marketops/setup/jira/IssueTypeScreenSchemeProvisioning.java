package org.marketops.setup.jira;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeEntity;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.marketops.setup.Choices;
import org.marketops.setup.IssueTypeSpec;
import org.marketops.setup.Kind;
import org.marketops.setup.Made;
import org.marketops.setup.Provisioning;
import org.marketops.setup.Thing;

/** Plans and campaigns on our screens, every other issue type on Jira's default ones, which are only referred to. */
final class IssueTypeScreenSchemeProvisioning implements Provisioning {

    private final IssueTypeScreenSchemeManager schemes;
    private final FieldScreenSchemeManager screenSchemes;
    private final ConstantsManager constants;
    private final Texts texts;

    IssueTypeScreenSchemeProvisioning(IssueTypeScreenSchemeManager schemes, FieldScreenSchemeManager screenSchemes,
            ConstantsManager constants, Texts texts) {
        this.schemes = schemes;
        this.screenSchemes = screenSchemes;
        this.constants = constants;
        this.texts = texts;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.ISSUE_TYPE_SCREEN_SCHEME);
    }

    @Override
    public Optional<String> find(Thing thing, Choices choices, Made made) {
        return named(thing.name())
                .filter(scheme -> defaultOf(scheme.getEntities()).isPresent())
                .map(scheme -> scheme.getId().toString());
    }

    private Optional<IssueTypeScreenScheme> named(String name) {
        return schemes.getIssueTypeScreenSchemes().stream().filter(scheme -> name.equals(scheme.getName())).findFirst();
    }

    private static Optional<FieldScreenScheme> defaultOf(Collection<IssueTypeScreenSchemeEntity> entities) {
        return entities.stream()
                .filter(entity -> entity.getIssueTypeId() == null)
                .map(IssueTypeScreenSchemeEntity::getFieldScreenScheme)
                .findFirst();
    }

    @Override
    public String create(Thing thing, Choices choices, Made made) {
        FieldScreenScheme jirasOwn = defaultOf(schemes.getDefaultScheme().getEntities())
                .orElseThrow(() -> texts.failed(thing, "nodefaultscreens"));
        FieldScreenScheme ours = screenSchemes.getFieldScreenScheme(Long.valueOf(made.id(Kind.SCREEN_SCHEME, "plan")));
        IssueTypeScreenScheme scheme = named(thing.name()).orElseGet(() -> newScheme(thing));
        scheme.addEntity(entity(made.id(Kind.ISSUE_TYPE, IssueTypeSpec.PLAN.key()), ours));
        scheme.addEntity(entity(made.id(Kind.ISSUE_TYPE, IssueTypeSpec.CAMPAIGN.key()), ours));
        // The default stands last: a scheme without it is seen as unfinished by the next run.
        scheme.addEntity(entity(null, jirasOwn));
        return scheme.getId().toString();
    }

    private IssueTypeScreenScheme newScheme(Thing thing) {
        IssueTypeScreenScheme scheme = JiraCore.issueTypeScreenScheme(schemes);
        scheme.setName(thing.name());
        scheme.setDescription(texts.get("description.issueTypeScreenScheme"));
        schemes.createIssueTypeScreenScheme(scheme);
        return scheme;
    }

    private IssueTypeScreenSchemeEntity entity(String issueTypeId, FieldScreenScheme screens) {
        IssueTypeScreenSchemeEntity entity = JiraCore.issueTypeScreenSchemeEntity(schemes, screenSchemes, constants);
        entity.setIssueTypeId(issueTypeId);
        entity.setFieldScreenScheme(screens);
        return entity;
    }
}
