package org.marketops.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is wrong with a template, field by field. A template without problems makes plans on any first day. */
public final class TemplateCheck {

    static final int LONGEST_SUMMARY = 200;
    static final int MOST_MONTHS = 36;
    static final int MOST_CAMPAIGNS = 50;
    static final int MOST_PARTS = 30;
    private static final int LEAST_DAYS_OF_A_MONTH = 28;

    private final PlanTemplate template;
    private final List<TemplateProblem> problems = new ArrayList<>();

    private TemplateCheck(PlanTemplate template) {
        this.template = template;
    }

    /** @throws BadTemplate with everything that is wrong */
    public static void check(PlanTemplate template) {
        List<TemplateProblem> problems = new TemplateCheck(template).problems();
        if (!problems.isEmpty()) {
            throw new BadTemplate(problems);
        }
    }

    private List<TemplateProblem> problems() {
        if (!template.key().matches("[a-z0-9][a-z0-9-]{0,39}")) {
            add("key", "KEY", template.key());
        }
        text("name", template.name(), true, 100);
        text("description", template.description(), false, 1000);
        range("months", template.months(), 1, MOST_MONTHS);
        summary("plan.summary", template.plan().summary());
        text("plan.brief", template.plan().brief(), false, 10_000);
        texts("plan.channels", template.plan().channels());
        text("plan.audience", template.plan().audience(), false, 255);
        placeholders("plan.brief", template.plan().brief());
        shares("budget", template.budget());
        if (template.campaigns().size() > MOST_CAMPAIGNS) {
            add("campaigns", "TOO_MANY", Integer.toString(MOST_CAMPAIGNS));
        }
        for (int i = 0; i < template.campaigns().size(); i++) {
            campaign("campaigns[" + (i + 1) + "]", template.campaigns().get(i));
        }
        wholes();
        return problems;
    }

    private void campaign(String at, TemplateCampaign campaign) {
        summary(at + ".summary", campaign.summary());
        text(at + ".region", campaign.region(), false, 255);
        texts(at + ".channels", campaign.channels());
        text(at + ".audience", campaign.audience(), false, 255);
        range(at + ".startDay", campaign.startDay(), 0, Math.max(1, template.months()) * LEAST_DAYS_OF_A_MONTH - 1);
        range(at + ".days", campaign.days(), 1, MOST_MONTHS * 31);
        if (campaign.activities().size() > MOST_PARTS) {
            add(at + ".activities", "TOO_MANY", Integer.toString(MOST_PARTS));
        }
        for (int i = 0; i < campaign.activities().size(); i++) {
            TemplateActivity activity = campaign.activities().get(i);
            String where = at + ".activities[" + (i + 1) + "]";
            summary(where + ".summary", activity.summary());
            range(where + ".startDay", activity.startDay(), 0, Math.max(1, campaign.days()) - 1);
            range(where + ".days", activity.days(), 1, MOST_MONTHS * 31);
        }
        shares(at + ".budget", campaign.budget());
    }

    private void shares(String at, List<BudgetShare> shares) {
        if (shares.size() > MOST_PARTS) {
            add(at, "TOO_MANY", Integer.toString(MOST_PARTS));
        }
        for (int i = 0; i < shares.size(); i++) {
            BudgetShare share = shares.get(i);
            String where = at + "[" + (i + 1) + "]";
            text(where + ".category", share.category(), true, 100);
            if (share.fixed().isPresent() ? share.fixed().get().minorUnits() <= 0 : share.basisPoints() < 1 || share.basisPoints() > BudgetShare.WHOLE) {
                add(where + (share.fixed().isPresent() ? ".amount" : ".percent"), share.fixed().isPresent() ? "AMOUNT" : "PERCENT");
            }
            range(where + ".firstMonth", share.firstMonth(), 0, Math.max(1, template.months()) - 1);
            range(where + ".months", share.months(), 1, Math.max(1, template.months() - Math.max(0, share.firstMonth())));
        }
    }

    /** The shares of one region never come to more than the whole; what is left is its reserve. */
    private void wholes() {
        Set<String> regions = new TreeSet<>();
        regions.add("");
        template.campaigns().forEach(campaign -> regions.add(campaign.region()));
        for (String region : regions) {
            BigDecimal whole = template.shared(region);
            if (whole.unscaledValue().longValueExact() > BudgetShare.WHOLE) {
                add("budget", region.isEmpty() ? "OVER_WHOLE" : "OVER_WHOLE_IN", whole.toPlainString(), region);
                return;
            }
        }
    }

    private void summary(String field, String text) {
        text(field, text, true, LONGEST_SUMMARY);
        placeholders(field, text);
    }

    private void placeholders(String field, String text) {
        Placeholders.unknown(text).ifPresent(unknown -> add(field, "PLACEHOLDER", unknown));
    }

    private void texts(String field, List<String> all) {
        if (all.size() > MOST_PARTS) {
            add(field, "TOO_MANY", Integer.toString(MOST_PARTS));
        }
        all.forEach(text -> text(field, text, true, 255));
    }

    private void text(String field, String text, boolean needed, int longest) {
        if (needed && text.isBlank()) {
            add(field, "MISSING");
        } else if (text.length() > longest) {
            add(field, "TOO_LONG", Integer.toString(longest));
        }
    }

    private void range(String field, int number, int least, int most) {
        if (number < least || number > most) {
            add(field, "RANGE", Integer.toString(number), Integer.toString(least), Integer.toString(most));
        }
    }

    private void add(String field, String code, String... arguments) {
        problems.add(TemplateProblem.of(field, code, arguments));
    }
}
