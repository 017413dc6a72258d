package org.marketops.setup;

import java.util.ArrayList;
import java.util.List;

/** Everything the product needs in the host, in the order in which it is made. Immutable. */
public final class SetupPlan {

    private final List<Thing> things;

    private SetupPlan(List<Thing> things) {
        this.things = List.copyOf(things);
    }

    public static SetupPlan of(Choices choices) {
        List<Thing> things = new ArrayList<>();
        things.add(Thing.of(Kind.GROUP, "approvers", choices.approverGroup()));
        for (IssueTypeSpec type : IssueTypeSpec.values()) {
            things.add(Thing.of(Kind.ISSUE_TYPE, type.key(), type.label()));
        }
        for (FieldSpec field : FieldSpec.values()) {
            things.add(Thing.of(Kind.CUSTOM_FIELD, field.key(), field.label()));
        }
        for (StatusSpec status : StatusSpec.values()) {
            things.add(Thing.of(Kind.STATUS, status.key(), status.label()));
        }
        for (ScreenSpec screen : ScreenSpec.values()) {
            things.add(Thing.of(Kind.SCREEN, screen.key(), screen.label()));
        }
        things.add(Thing.of(Kind.SCREEN_SCHEME, "plan", "MarketOps plan screens"));
        things.add(Thing.of(Kind.ISSUE_TYPE_SCREEN_SCHEME, "marketing", "MarketOps screens"));
        things.add(Thing.of(Kind.FIELD_CONFIGURATION, "marketing", "MarketOps fields"));
        things.add(Thing.of(Kind.FIELD_CONFIGURATION_SCHEME, "marketing", "MarketOps field scheme"));
        for (WorkflowSpec workflow : WorkflowSpec.values()) {
            things.add(Thing.of(Kind.WORKFLOW, workflow.key(), workflow.label()));
        }
        things.add(Thing.of(Kind.WORKFLOW_SCHEME, "marketing", "MarketOps workflow scheme"));
        things.add(Thing.of(Kind.ISSUE_TYPE_SCHEME, "marketing", "MarketOps issue types"));
        things.add(Thing.of(Kind.PROJECT, choices.projectKey(), choices.projectName()));
        things.add(Thing.of(Kind.PROJECT_SCHEMES, choices.projectKey(), choices.projectKey()));
        things.add(Thing.of(Kind.FISCAL_YEAR, "start", Integer.toString(choices.fiscalStart())));
        things.add(Thing.of(Kind.FISCAL_YEAR, "currency", choices.companyCurrency().getCurrencyCode()));
        choices.planRates().forEach((currency, units) -> things.add(Thing.of(Kind.PLAN_RATE, currency, units.toPlainString())));
        if (choices.isTaxonomyWanted()) {
            things.add(Thing.of(Kind.TAXONOMY, "starter", ""));
        }
        things.add(Thing.of(Kind.MONEY_RIGHT, "view", choices.moneyGroup().orElse("")));
        things.add(Thing.of(Kind.APPROVAL_POLICY, choices.projectKey(), "Campaign plans of " + choices.projectKey()));
        return new SetupPlan(things);
    }

    public List<Thing> things() {
        return things;
    }
}
