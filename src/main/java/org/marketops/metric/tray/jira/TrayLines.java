package org.marketops.metric.tray.jira;

import org.marketops.kernel.IssueId;
import org.marketops.metric.Amount;
import org.marketops.metric.KnownCampaign;
import org.marketops.metric.MetricKey;
import org.marketops.metric.TrayEntry;
import org.marketops.metric.file.jira.PreviewView;
import org.marketops.metric.jira.Numbers;
import org.marketops.metric.jira.Words;
import org.marketops.metric.tray.Addition;
import org.marketops.metric.tray.Proposal;
import org.marketops.metric.tray.TrayChoices;
import org.marketops.metric.tray.WaitingName;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** The tray as finished texts. Without the right to see money there is no amount in it, and no order by amounts. */
public final class TrayLines {

    /** A choice of more campaigns than this is no choice any more. */
    private static final int CAMPAIGNS_OFFERED = 200;

    private final Words words;
    private final Numbers numbers;
    private final boolean money;
    private final List<KnownCampaign> known;

    TrayLines(Words words, boolean money, List<KnownCampaign> known) {
        this.words = words;
        this.numbers = words.numbers();
        this.money = money;
        this.known = known;
    }

    String count(int rows) {
        return numbers.count(rows);
    }

    Optional<String> campaign(IssueId issue) {
        return known.stream().filter(campaign -> campaign.id().equals(issue)).findFirst().map(TrayLines::label);
    }

    List<Name> names(List<WaitingName> waiting, TrayChoices choices) {
        List<WaitingName> sorted = new ArrayList<>(waiting);
        Comparator<WaitingName> byCost = Comparator.comparing(name -> name.spend().values().stream().max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO));
        Comparator<WaitingName> byRows = Comparator.comparingInt(WaitingName::rows);
        sorted.sort((money ? byCost.thenComparing(byRows) : byRows).reversed().thenComparing(WaitingName::name));
        List<Name> lines = new ArrayList<>();
        sorted.forEach(name -> lines.add(new Name(lines.size() + 1, name, this, choices)));
        return lines;
    }

    List<Add> additions(List<Addition> additions) {
        List<Add> lines = new ArrayList<>();
        if (additions != null) {
            additions.forEach(addition -> lines.add(new Add(addition, this)));
        }
        return lines;
    }

    Decided decided(TrayEntry entry, String what, String who) {
        return new Decided(entry, what, who, this);
    }

    private String days(LocalDate first, LocalDate last) {
        return first.equals(last) ? numbers.day(first) : words.of("panel.period", numbers.day(first), numbers.day(last));
    }

    private String spend(Map<String, BigDecimal> spend) {
        return !money ? "" : spend.entrySet().stream().map(amount -> numbers.money(amount.getValue(), amount.getKey()))
                .collect(Collectors.joining(", "));
    }

    private String amounts(Map<MetricKey, Map<String, Amount>> amounts) {
        StringJoiner text = new StringJoiner(", ");
        amounts.forEach((metric, byCurrency) -> byCurrency.forEach((currency, amount) -> {
            if (!metric.isMoney()) {
                text.add(words.metric(metric.code()) + " " + numbers.count(amount.value()));
            } else if (money) {
                text.add(words.metric(metric.code()) + " " + numbers.money(amount.value(), currency));
            }
        }));
        return text.toString();
    }

    private List<PreviewView.Option> options(WaitingName name, TrayChoices choices) {
        String chosen = choices.ignored().contains(name.name()) ? TrayServlet.IGNORE
                : Optional.ofNullable(choices.given().get(name.name())).map(issue -> Long.toString(issue.value())).orElse("");
        List<PreviewView.Option> options = new ArrayList<>();
        options.add(new PreviewView.Option("", words.text("marketops.tray.leave"), chosen.isEmpty()));
        List<KnownCampaign> first = name.proposals().stream().map(Proposal::campaign).collect(Collectors.toList());
        first.forEach(campaign -> options.add(option(campaign, chosen)));
        options.add(new PreviewView.Option(TrayServlet.IGNORE, words.text("marketops.tray.ignore"), chosen.equals(TrayServlet.IGNORE)));
        known.stream().filter(campaign -> !first.contains(campaign)).limit(CAMPAIGNS_OFFERED)
                .forEach(campaign -> options.add(option(campaign, chosen)));
        return options;
    }

    private static PreviewView.Option option(KnownCampaign campaign, String chosen) {
        String id = Long.toString(campaign.id().value());
        return new PreviewView.Option(id, label(campaign), id.equals(chosen));
    }

    private static String label(KnownCampaign campaign) {
        return campaign.key() + " " + campaign.name();
    }

    /** A name that waits. */
    public static final class Name {

        private final int number;
        private final WaitingName name;
        private final TrayLines lines;
        private final TrayChoices choices;

        Name(int number, WaitingName name, TrayLines lines, TrayChoices choices) {
            this.number = number;
            this.name = name;
            this.lines = lines;
            this.choices = choices;
        }

        public int getNumber() {
            return number;
        }

        public String getName() {
            return name.name();
        }

        public String getRows() {
            return lines.numbers.count(name.rows());
        }

        public String getDays() {
            return lines.days(name.firstDay(), name.lastDay());
        }

        public String getCost() {
            return lines.spend(name.spend());
        }

        public String getSources() {
            return lines.words.sources(name.sources());
        }

        public List<Long> getBatches() {
            return name.batches();
        }

        /** {@code pos}, {@code info} or {@code quiet}, as marks are styled. */
        public String getNearClass() {
            return name.proposals().isEmpty() ? "quiet" : name.proposals().get(0).isVeryClose() ? "ok" : "info";
        }

        public String getNearWord() {
            return lines.words.text("marketops.tray.near." + (name.proposals().isEmpty() ? "none"
                    : name.proposals().get(0).isVeryClose() ? "very" : "close"));
        }

        public String getNear() {
            return name.proposals().stream().map(near -> label(near.campaign())).collect(Collectors.joining(", "));
        }

        public List<PreviewView.Option> getOptions() {
            return lines.options(name, choices);
        }

        /** As sent on with a choice that was looked at. */
        public String getChosen() {
            return getOptions().stream().filter(PreviewView.Option::isChosen).map(PreviewView.Option::getValue).findFirst().orElse("");
        }
    }

    /** What a campaign would get. */
    public static final class Add {

        private final Addition addition;
        private final TrayLines lines;

        Add(Addition addition, TrayLines lines) {
            this.addition = addition;
            this.lines = lines;
        }

        public String getName() {
            return addition.waiting().name();
        }

        public String getCampaign() {
            return label(addition.campaign());
        }

        public String getRows() {
            return lines.numbers.count(addition.waiting().rows());
        }

        public String getDays() {
            return lines.days(addition.waiting().firstDay(), addition.waiting().lastDay());
        }

        public String getAmounts() {
            return lines.amounts(addition.amounts());
        }
    }

    /** What was decided. */
    public static final class Decided {

        private final TrayEntry entry;
        private final String what;
        private final String who;
        private final TrayLines lines;

        Decided(TrayEntry entry, String what, String who, TrayLines lines) {
            this.entry = entry;
            this.what = what;
            this.who = who;
            this.lines = lines;
        }

        public String getId() {
            return Long.toString(entry.id());
        }

        public String getName() {
            return entry.name();
        }

        public String getRows() {
            return lines.numbers.count(entry.rows());
        }

        public String getBatch() {
            return Long.toString(entry.origin().batchId());
        }

        public String getWhat() {
            return what;
        }

        public String getWho() {
            return who;
        }

        /** Only what was given to a campaign can have been remembered. */
        public boolean isGiven() {
            return entry.state() == TrayEntry.State.ASSIGNED;
        }
    }
}
