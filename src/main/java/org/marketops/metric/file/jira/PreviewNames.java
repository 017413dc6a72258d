package org.marketops.metric.file.jira;

import org.marketops.metric.KnownCampaign;
import org.marketops.metric.NameTally;
import org.marketops.metric.file.ImportPreview;
import org.marketops.metric.jira.Numbers;
import org.marketops.metric.jira.Words;
import org.marketops.metric.tray.Nearness;
import org.marketops.metric.tray.Proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The names of a file with what may become of their rows. A campaign is proposed only where nothing but signs between the words
 * differ; a new one only where it is plain under which plan: a wrong default would count money in the wrong place.
 */
final class PreviewNames {

    /** A choice of more campaigns than this is no choice any more. */
    private static final int CAMPAIGNS_OFFERED = 100;

    /** Names times campaigns: the largest names are looked for, and a page never takes long because of the rest. */
    private static final long LOOKED_AT = 500_000;

    private final ImportPreview preview;
    private final Nearness nearness;
    private final Words words;
    private final Numbers numbers;
    private final PreviewSums sums;
    private final boolean money;
    private final ImportServlet.Visit visit;

    PreviewNames(ImportPreview preview, Words words, PreviewSums sums, boolean money, ImportServlet.Visit visit) {
        this.preview = preview;
        this.nearness = new Nearness(preview.known());
        this.words = words;
        this.numbers = words.numbers();
        this.sums = sums;
        this.money = money;
        this.visit = visit;
    }

    /** Largest cost first; for who may not see money in no order that tells of it. */
    List<NameLine> unmatched() {
        List<NameTally> names = new ArrayList<>(preview.unmatched());
        if (!money) {
            names.sort(Comparator.comparingInt(NameTally::rows).reversed().thenComparing(NameTally::name));
        }
        List<NameLine> lines = new ArrayList<>();
        names.forEach(name -> lines.add(unmatched(lines.size() + 1, name)));
        return lines;
    }

    /** By name. Who picked a campaign before can pick another one. */
    List<NameLine> matched() {
        List<Map.Entry<NameTally, KnownCampaign>> entries = new ArrayList<>(preview.matched().entrySet());
        entries.sort(Comparator.comparing(entry -> entry.getKey().name()));
        List<NameLine> lines = new ArrayList<>();
        for (Map.Entry<NameTally, KnownCampaign> entry : entries) {
            int number = preview.unmatched().size() + lines.size() + 1;
            boolean again = preview.isRemembered(entry.getKey());
            String chosen = visit.parameter("choice." + number).orElse(id(entry.getValue()));
            lines.add(line(number, entry.getKey()).found(label(entry.getValue()), words.of(again ? "page.remembered" : "page.byName"))
                    .choices(List.of(), again ? others(List.of(), chosen) : List.of()));
        }
        return lines;
    }

    List<PreviewView.Option> plans() {
        String chosen = visit.parameter("plan").orElseGet(this::plainPlan);
        return plansOf(preview).stream().map(plan -> option(plan, chosen)).collect(Collectors.toList());
    }

    private NameLine unmatched(int number, NameTally name) {
        boolean looked = (long) number * preview.known().size() <= LOOKED_AT;
        List<Proposal> near = looked ? nearness.of(name.name()) : List.of();
        String chosen = visit.parameter("choice." + number).orElseGet(() -> looked ? proposed(name, near) : ChosenOnPreview.TRAY);
        List<KnownCampaign> candidates = near.stream().map(Proposal::campaign).collect(Collectors.toList());
        List<PreviewView.Option> options = new ArrayList<>();
        if (!near.isEmpty() && !isPlain(name, near)) {
            options.add(new PreviewView.Option("", words.of("page.chooseOne"), chosen.isEmpty()));
        }
        candidates.forEach(campaign -> options.add(option(campaign, chosen)));
        options.add(new PreviewView.Option(ChosenOnPreview.TRAY, words.of("page.leave"), chosen.equals(ChosenOnPreview.TRAY)));
        if (!plansOf(preview).isEmpty()) {
            options.add(new PreviewView.Option(ChosenOnPreview.CREATE, words.of("page.create"), chosen.equals(ChosenOnPreview.CREATE)));
        }
        return line(number, name).near(nearMark(name, near), looked ? nearWord(name, near) : words.of("page.near.notLooked"),
                candidates.stream().map(PreviewNames::label).collect(Collectors.joining(", "))).choices(options, others(candidates, chosen));
    }

    private String proposed(NameTally name, List<Proposal> near) {
        if (isPlain(name, near)) {
            return id(near.get(0).campaign());
        }
        return !near.isEmpty() ? "" : plainPlan().isEmpty() ? ChosenOnPreview.TRAY : ChosenOnPreview.CREATE;
    }

    private static boolean isPlain(NameTally name, List<Proposal> near) {
        return near.stream().filter(proposal -> proposal.differsInSignsOnly(name.name())).count() == 1 && near.get(0).differsInSignsOnly(name.name());
    }

    /** The one plan there is, or the one that somebody came from. */
    private String plainPlan() {
        List<KnownCampaign> plans = plansOf(preview);
        String from = visit.issue().map(issue -> Long.toString(issue.value())).orElse("");
        return plans.size() == 1 ? id(plans.get(0)) : plans.stream().map(PreviewNames::id).filter(from::equals).findFirst().orElse("");
    }

    private List<PreviewView.Option> others(List<KnownCampaign> first, String chosen) {
        return preview.known().stream().filter(campaign -> !first.contains(campaign)).limit(CAMPAIGNS_OFFERED)
                .map(campaign -> option(campaign, chosen)).collect(Collectors.toList());
    }

    private static String nearMark(NameTally name, List<Proposal> near) {
        return near.isEmpty() ? "" : isPlain(name, near) ? "ok" : "wait";
    }

    private String nearWord(NameTally name, List<Proposal> near) {
        if (near.size() > 1 && !isPlain(name, near)) {
            return words.of("page.near.several", numbers.count(near.size()));
        }
        return words.of("page.near." + (near.isEmpty() ? "none" : isPlain(name, near) ? "signs" : near.get(0).isVeryClose() ? "very" : "close"));
    }

    private NameLine line(int number, NameTally name) {
        return new NameLine(number, name.name(), name.rows(), numbers.count(name.rows()), sums.cost(List.of(name)));
    }

    private static List<KnownCampaign> plansOf(ImportPreview preview) {
        return preview.known().stream().filter(KnownCampaign::isPlan).collect(Collectors.toList());
    }

    private static PreviewView.Option option(KnownCampaign campaign, String chosen) {
        return new PreviewView.Option(id(campaign), label(campaign), id(campaign).equals(chosen));
    }

    private static String label(KnownCampaign campaign) {
        return campaign.key() + " " + campaign.name();
    }

    private static String id(KnownCampaign campaign) {
        return Long.toString(campaign.id().value());
    }
}
