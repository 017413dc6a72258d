package org.marketops.template.jira;

import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marketops.approval.Policies;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.MoneyRight;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.template.BadTemplate;
import org.marketops.template.KeepTemplates;
import org.marketops.template.PlanTemplate;
import org.marketops.template.TemplateCheck;
import org.marketops.template.TemplateProblem;
import org.marketops.template.TemplateVersion;
import org.marketops.template.Templates;

/** What the administration does with templates, for its page and for REST. */
public final class TemplateDesk {

    private final Templates templates;
    private final KeepTemplates keep;
    private final Policies policies;
    private final MoneyRight money;

    public TemplateDesk(Templates templates, KeepTemplates keep, Policies policies, MoneyRight money) {
        this.templates = templates;
        this.keep = keep;
        this.policies = policies;
        this.money = money;
    }

    List<TemplateVersion> latest() {
        return templates.latest();
    }

    /** Newest first. @throws NotFound if there is no such template */
    List<TemplateVersion> versions(String key) {
        List<TemplateVersion> versions = templates.versions(key);
        if (versions.isEmpty()) {
            throw new NotFound("template " + key);
        }
        return versions;
    }

    /** @throws BadTemplate with everything that is wrong; then nothing is saved */
    TemplateVersion save(ApplicationUser who, JsonNode json, int seen) {
        return keep.save(PersonKey.of(who.getKey()), withKnownPolicy(TemplateJson.read(json)), seen);
    }

    /** @throws BadTemplate with everything for which it would not be saved */
    PlanTemplate read(JsonNode json) {
        PlanTemplate template = TemplateJson.read(json);
        TemplateCheck.check(template);
        return withKnownPolicy(template);
    }

    private PlanTemplate withKnownPolicy(PlanTemplate template) {
        String policy = template.plan().policy();
        if (!policy.isEmpty() && policies.latest().stream().noneMatch(known -> known.key().equals(policy))) {
            List<TemplateProblem> problems = new ArrayList<>();
            problems.add(TemplateProblem.of("plan.policy", "POLICY", policy));
            throw new BadTemplate(problems);
        }
        return template;
    }

    boolean exists(String key) {
        return !templates.versions(key).isEmpty();
    }

    /** With all amounts, to fill in those that a writer may not see; never shown. */
    Optional<ObjectNode> complete(String key, int number) {
        return templates.version(key, number).map(version -> TemplateJson.write(version.template(), true));
    }

    void retire(String key, boolean retired) {
        keep.retire(key, retired);
    }

    ObjectNode json(TemplateVersion version, ApplicationUser reader) {
        return TemplateJson.write(version.template(), money.maySee(Optional.of(reader)));
    }

    ObjectNode list() {
        ArrayNode list = Json.list();
        latest().forEach(version -> list.add(line(version)));
        return Json.object().set("templates", list);
    }

    ObjectNode line(TemplateVersion version) {
        return Json.object().put("key", version.template().key()).put("name", version.template().name()).put("version", version.number())
                .put("savedAt", version.at().toString()).put("retired", version.isRetired());
    }
}
