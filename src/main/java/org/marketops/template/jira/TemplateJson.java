package org.marketops.template.jira;

import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;
import org.marketops.money.Money;
import org.marketops.template.BadTemplate;
import org.marketops.template.BudgetShare;
import org.marketops.template.PlanFields;
import org.marketops.template.PlanTemplate;
import org.marketops.template.TemplateActivity;
import org.marketops.template.TemplateCampaign;
import org.marketops.template.TemplateProblem;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A template as JSON, the form in which it is kept, sent and received. Format 1. */
final class TemplateJson {

    private static final int FORMAT = 1;
    private static final Set<String> TEMPLATE = Set.of("format", "key", "name", "description", "months", "plans", "plan", "campaigns", "budget");
    private static final Set<String> PLAN = Set.of("summary", "brief", "channels", "audience", "policy");
    private static final Set<String> CAMPAIGN = Set.of("summary", "region", "channels", "audience", "startDay", "days", "activities", "budget");
    private static final Set<String> ACTIVITY = Set.of("summary", "startDay", "days");
    private static final Set<String> SHARE = Set.of("category", "percent", "amount", "currency", "firstMonth", "months");

    private TemplateJson() {
    }

    /** @throws BadTemplate with every field that cannot be read; what it says is checked elsewhere */
    static PlanTemplate read(JsonNode json) {
        List<TemplateProblem> problems = new ArrayList<>();
        JsonReading in = new JsonReading(json, "", problems, TEMPLATE);
        if (in.number("format", FORMAT) != FORMAT) {
            in.problem("format", "FORMAT", Integer.toString(FORMAT));
        }
        String plans = in.text("plans");
        if (!Set.of("", "one", "perRegion").contains(plans)) {
            in.problem("plans", "PLANS", plans);
        }
        PlanTemplate template = PlanTemplate.of(in.text("key"), in.text("name")).about(in.text("description")).runs(in.number("months", 12))
                .perRegion("perRegion".equals(plans)).plan(plan(in.object("plan", PLAN)))
                .campaigns(in.objects("campaigns", CAMPAIGN).stream().map(TemplateJson::campaign).collect(Collectors.toList()))
                .budget(shares(in)).build();
        if (!problems.isEmpty()) {
            throw new BadTemplate(problems);
        }
        return template;
    }

    private static PlanFields plan(JsonReading in) {
        return PlanFields.of(in.text("summary"), in.text("brief")).on(in.texts("channels"), in.text("audience")).approvedBy(in.text("policy"));
    }

    private static TemplateCampaign campaign(JsonReading in) {
        List<TemplateActivity> activities = in.objects("activities", ACTIVITY).stream()
                .map(each -> new TemplateActivity(each.text("summary"), each.number("startDay", 0), each.number("days", 0))).collect(Collectors.toList());
        return TemplateCampaign.of(in.text("summary"), in.text("region"), in.number("startDay", 0), in.number("days", 0))
                .on(in.texts("channels"), in.text("audience")).with(activities, shares(in));
    }

    private static List<BudgetShare> shares(JsonReading in) {
        return in.objects("budget", SHARE).stream().map(TemplateJson::share).collect(Collectors.toList());
    }

    private static BudgetShare share(JsonReading in) {
        int first = in.number("firstMonth", 0);
        int months = in.number("months", 1);
        if (in.has("percent") == in.has("amount")) {
            in.problem("percent", "PERCENT_OR_AMOUNT");
            return BudgetShare.of(in.text("category"), 1, first, months);
        }
        if (in.has("percent")) {
            if (in.has("currency")) {
                in.problem("currency", "CURRENCY_OF_PERCENT");
            }
            return BudgetShare.of(in.text("category"), in.decimal("percent").map(percent -> basisPoints(in, percent)).orElse(1), first, months);
        }
        return money(in).map(money -> BudgetShare.fixed(in.text("category"), money, first, months))
                .orElseGet(() -> BudgetShare.of(in.text("category"), 1, first, months));
    }

    private static int basisPoints(JsonReading in, BigDecimal percent) {
        try {
            return percent.movePointRight(2).intValueExact();
        } catch (ArithmeticException tooFine) {
            in.problem("percent", "PERCENT");
            return 1;
        }
    }

    private static Optional<Money> money(JsonReading in) {
        String code = in.text("currency");
        Optional<Currency> currency = Currency.getAvailableCurrencies().stream().filter(known -> known.getCurrencyCode().equals(code)).findFirst();
        Optional<BigDecimal> amount = in.decimal("amount");
        if (!currency.isPresent()) {
            in.problem("currency", "CURRENCY", code);
        } else if (amount.isPresent()) {
            try {
                return Optional.of(Money.of(currency.get(), amount.get()));
            } catch (ArithmeticException tooFine) {
                in.problem("amount", "DECIMALS", amount.get().toPlainString(), code);
            }
        }
        return Optional.empty();
    }

    /** @param withAmounts whether the reader may see amounts; else they are left out */
    static ObjectNode write(PlanTemplate template, boolean withAmounts) {
        ObjectNode json = Json.object().put("format", FORMAT).put("key", template.key()).put("name", template.name())
                .put("description", template.description()).put("months", template.months())
                .put("plans", template.isPlanPerRegion() ? "perRegion" : "one");
        PlanFields plan = template.plan();
        texts(json.putObject("plan").put("summary", plan.summary()).put("brief", plan.brief()), plan.channels())
                .put("audience", plan.audience()).put("policy", plan.policy());
        ArrayNode campaigns = json.putArray("campaigns");
        for (TemplateCampaign campaign : template.campaigns()) {
            ObjectNode each = campaigns.addObject().put("summary", campaign.summary()).put("region", campaign.region());
            texts(each, campaign.channels()).put("audience", campaign.audience()).put("startDay", campaign.startDay()).put("days", campaign.days());
            ArrayNode activities = each.putArray("activities");
            campaign.activities().forEach(activity -> activities.addObject().put("summary", activity.summary())
                    .put("startDay", activity.startDay()).put("days", activity.days()));
            shares(each, campaign.budget(), withAmounts);
        }
        shares(json, template.budget(), withAmounts);
        return json;
    }

    private static ObjectNode texts(ObjectNode json, List<String> channels) {
        ArrayNode list = json.putArray("channels");
        channels.forEach(list::add);
        return json;
    }

    private static void shares(ObjectNode json, List<BudgetShare> shares, boolean withAmounts) {
        ArrayNode list = json.putArray("budget");
        for (BudgetShare share : shares) {
            ObjectNode each = list.addObject().put("category", share.category());
            if (!share.fixed().isPresent()) {
                each.put("percent", share.percent());
            } else if (withAmounts) {
                each.put("amount", share.fixed().get().amount().toPlainString()).put("currency", share.fixed().get().currency().getCurrencyCode());
            }
            each.put("firstMonth", share.firstMonth()).put("months", share.months());
        }
    }
}
