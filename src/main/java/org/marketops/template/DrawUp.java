package org.marketops.template;

import org.marketops.money.Money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out what a template comes to for one order. A part that would outlast its whole ends with it. */
public final class DrawUp {

    private static final int LONGEST_SUMMARY = 255;
    private static final int MOST_ISSUES = 500;

    private final PlanTemplate template;
    private final PlanOrder order;
    private final List<TemplateProblem> problems = new ArrayList<>();
    private final List<PlannedIssue> issues = new ArrayList<>();
    private final List<PlannedLine> lines = new ArrayList<>();

    private DrawUp(PlanTemplate template, PlanOrder order) {
        this.template = template;
        this.order = order;
    }

    /** @param template without problems. @throws BadTemplate if the order does not fit it: one currency a plan, fixed amounts within the total */
    public static Blueprint of(PlanTemplate template, PlanOrder order) {
        return new DrawUp(template, order).drawUp();
    }

    private Blueprint drawUp() {
        if (!template.isPlanPerRegion()) {
            draw("plan", order.regions(), order.regions().size() == 1 ? order.regions().keySet().iterator().next() : "");
        } else {
            order.regions().forEach((region, total) -> draw("plan:" + region, Map.of(region, total), region));
        }
        if (issues.size() > MOST_ISSUES) {
            problems.add(TemplateProblem.of("regions", "TOO_MANY_ISSUES", Integer.toString(issues.size()), Integer.toString(MOST_ISSUES)));
        }
        if (!problems.isEmpty()) {
            throw new BadTemplate(problems);
        }
        return new Blueprint(issues, lines);
    }

    private void draw(String plan, Map<String, Optional<Money>> regions, String region) {
        LocalDate last = order.start().plusMonths(template.months()).minusDays(1);
        Placeholders words = words(region);
        PlannedIssue issue = new PlannedIssue(plan, PlannedIssue.Kind.PLAN, "", summary(words, template.plan().summary()), order.start(), last)
                .about(words.fill(template.plan().brief()), region, template.plan().channels(), template.plan().audience());
        issues.add(sum(regions).map(issue::costs).orElse(issue));
        regions.forEach((each, total) -> {
            Map<String, Money> costs = total.map(money -> share(plan, each, money)).orElse(Map.of());
            for (int i = 0; i < template.campaigns().size(); i++) {
                if (template.campaigns().get(i).isFor(each)) {
                    campaign(plan, ref(i, each), each, template.campaigns().get(i), last, costs);
                }
            }
        });
    }

    private Optional<Money> sum(Map<String, Optional<Money>> regions) {
        Money sum = null;
        for (Optional<Money> total : regions.values()) {
            if (sum != null && total.isPresent() && !sum.currency().equals(total.get().currency())) {
                problems.add(TemplateProblem.of("currency", "CURRENCIES", sum.currency().getCurrencyCode(), total.get().currency().getCurrencyCode()));
                return Optional.empty();
            }
            sum = sum == null ? total.orElse(null) : total.map(sum::plus).orElse(sum);
        }
        return Optional.ofNullable(sum);
    }

    private void campaign(String plan, String ref, String region, TemplateCampaign campaign, LocalDate planEnds, Map<String, Money> costs) {
        LocalDate first = order.start().plusDays(campaign.startDay());
        LocalDate last = earlier(first.plusDays(campaign.days() - 1L), planEnds);
        Placeholders words = words(region);
        PlannedIssue issue = new PlannedIssue(ref, PlannedIssue.Kind.CAMPAIGN, plan, summary(words, campaign.summary()), first, last)
                .about("", region, campaign.channels(), campaign.audience());
        issues.add(costs.containsKey(ref) ? issue.costs(costs.get(ref)) : issue);
        for (int i = 0; i < campaign.activities().size(); i++) {
            TemplateActivity activity = campaign.activities().get(i);
            LocalDate from = first.plusDays(activity.startDay());
            LocalDate begins = earlier(from, last);
            issues.add(new PlannedIssue(ref + ":a" + (i + 1), PlannedIssue.Kind.ACTIVITY, ref, summary(words, activity.summary()), begins,
                    earlier(begins.plusDays(activity.days() - 1L), last)));
        }
    }

    /** Makes the lines of one region. @return what they come to for each campaign */
    private Map<String, Money> share(String plan, String region, Money total) {
        List<BudgetShare> shares = new ArrayList<>(template.budget());
        List<String> owners = new ArrayList<>();
        template.budget().forEach(any -> owners.add(plan));
        for (int i = 0; i < template.campaigns().size(); i++) {
            if (template.campaigns().get(i).isFor(region)) {
                shares.addAll(template.campaigns().get(i).budget());
                String ref = ref(i, region);
                template.campaigns().get(i).budget().forEach(any -> owners.add(ref));
            }
        }
        long[] amounts = amounts(region, shares, total);
        Map<String, Money> costs = new LinkedHashMap<>();
        for (int i = 0; i < shares.size(); i++) {
            Money amount = Money.ofMinor(total.currency(), amounts[i]);
            BudgetShare share = shares.get(i);
            lines.add(new PlannedLine(owners.get(i), region, share.category(), amount, order.start(), share.firstMonth(), share.months()));
            costs.merge(owners.get(i), amount, Money::plus);
        }
        if (amounts[shares.size()] > 0) {
            lines.add(new PlannedLine(plan, region, "", Money.ofMinor(total.currency(), amounts[shares.size()]), order.start(), 0, template.months()));
        }
        costs.remove(plan);
        return costs;
    }

    /** In minor units, the reserve last; together exactly the total. */
    private long[] amounts(String region, List<BudgetShare> shares, Money total) {
        int[] weights = new int[shares.size() + 1];
        weights[shares.size()] = BudgetShare.WHOLE;
        for (int i = 0; i < shares.size(); i++) {
            weights[i] = shares.get(i).basisPoints();
            weights[shares.size()] -= weights[i];
        }
        long[] amounts = Apportion.of(total.minorUnits(), weights);
        for (int i = 0; i < shares.size(); i++) {
            Optional<Money> fixed = shares.get(i).fixed();
            if (fixed.isPresent()) {
                if (!fixed.get().currency().equals(total.currency())) {
                    problems.add(TemplateProblem.of("currency." + region, "FIXED_CURRENCY", shares.get(i).category(), fixed.get().toString(), region,
                            total.currency().getCurrencyCode()));
                    return new long[shares.size() + 1];
                }
                amounts[i] = fixed.get().minorUnits();
                amounts[shares.size()] = Math.subtractExact(amounts[shares.size()], amounts[i]);
            }
        }
        if (amounts[shares.size()] < 0) {
            problems.add(TemplateProblem.of("total." + region, "TOO_LITTLE", region, total.toString(),
                    Money.ofMinor(total.currency(), -amounts[shares.size()]).toString()));
        }
        return amounts;
    }

    private String summary(Placeholders words, String pattern) {
        String text = words.fill(pattern);
        if (text.length() > LONGEST_SUMMARY) {
            problems.add(TemplateProblem.of("name", "LONG_SUMMARY", text.substring(0, 40), Integer.toString(LONGEST_SUMMARY)));
        }
        return text;
    }

    private Placeholders words(String region) {
        return new Placeholders(order.name(), region, order.start().getYear());
    }

    private static String ref(int campaign, String region) {
        return "c" + (campaign + 1) + ":" + region;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? other : one;
    }
}
