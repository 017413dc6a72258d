package org.marketops.lead;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** How the company reads its leads: looks, weights, what counts, and what the stages are called. As texts by the name of the field. Immutable. */
public final class LeadSettings {

    /** Of fewer nobody should draw conclusions. */
    public static final String FEWEST = "fewest";
    /** In days, of the model where touches decay. */
    public static final String HALF_LIFE = "halfLife";
    /** In days, how long before a milestone a touch counts. */
    public static final String WINDOW = "window";
    /** The name of the model that makes the attributed revenue of panels and pages. */
    public static final String MODEL = "model";
    /** The name of the rule of what marketing brought. */
    public static final String RULE = "rule";
    /** Whether touches of a campaign within 24 hours count once: yes or no. */
    public static final String COLLAPSE = "collapse";
    public static final String FIRST = "first";
    public static final String MIDDLE = "middle";
    public static final String LAST = "last";
    /** In front of the name of a stage. */
    public static final String STAGE = "stage.";

    private static final int LONGEST_NAME = 40;
    private static final Map<String, String> USUAL = Map.of(FEWEST, "30", HALF_LIFE, "30", WINDOW, "90", MODEL, Model.LINEAR.name(), RULE,
            SourcedBy.FIRST_TOUCH.name(), COLLAPSE, "no", FIRST, "1", MIDDLE, "1", LAST, "1");

    private final Map<String, String> values;

    private LeadSettings(Map<String, String> values) {
        this.values = values;
    }

    public static LeadSettings usual() {
        return of(Map.of());
    }

    /**
     * What is not named is the usual.
     *
     * @throws LeadSettingsRefused that names the first field that is wrong
     */
    public static LeadSettings of(Map<String, String> typed) {
        Map<String, String> values = new TreeMap<>(USUAL);
        typed.forEach((name, value) -> values.put(known(name), value.strip()));
        values.values().removeIf(String::isEmpty);
        USUAL.forEach(values::putIfAbsent);
        LeadSettings settings = new LeadSettings(values);
        settings.number(FEWEST, 1, 100_000);
        settings.number(HALF_LIFE, 1, 3_650);
        settings.number(WINDOW, 1, 3_650);
        settings.refuseUnless(Optional.ofNullable(named(Model.values(), values.get(MODEL))).isPresent(), MODEL, LeadSettingsRefused.Reason.CHOICE);
        settings.refuseUnless(Optional.ofNullable(named(SourcedBy.values(), values.get(RULE))).isPresent(), RULE, LeadSettingsRefused.Reason.CHOICE);
        settings.refuseUnless(values.get(COLLAPSE).matches("yes|no"), COLLAPSE, LeadSettingsRefused.Reason.CHOICE);
        long sum = settings.number(FIRST, 0, 1_000_000) + settings.number(MIDDLE, 0, 1_000_000) + settings.number(LAST, 0, 1_000_000);
        settings.refuseUnless(sum > 0, FIRST, LeadSettingsRefused.Reason.ALL_ZERO);
        settings.checkStages();
        return settings;
    }

    public static boolean isField(String name) {
        return USUAL.containsKey(name) || name.startsWith(STAGE) && named(Stage.values(), name.substring(STAGE.length())) != null;
    }

    private static String known(String name) {
        if (!isField(name)) {
            throw new LeadSettingsRefused(LeadSettingsRefused.Reason.UNKNOWN, name, name);
        }
        return name;
    }

    private static <T extends Enum<T>> T named(T[] all, String name) {
        for (T each : all) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    private void checkStages() {
        Set<String> taken = new HashSet<>();
        stageNames().forEach((stage, name) -> {
            String field = STAGE + stage;
            refuseUnless(name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl), field, LeadSettingsRefused.Reason.NAME);
            refuseUnless(taken.add(name.toLowerCase(Locale.ROOT)), field, LeadSettingsRefused.Reason.NAME_TWICE);
        });
    }

    private long number(String field, long least, long most) {
        String text = values.get(field);
        boolean isNumber = text.matches("\\d{1,7}") && Long.parseLong(text) >= least && Long.parseLong(text) <= most;
        if (!isNumber) {
            throw new LeadSettingsRefused(LeadSettingsRefused.Reason.NUMBER, field, text, Long.toString(least), Long.toString(most));
        }
        return Long.parseLong(text);
    }

    private void refuseUnless(boolean isRight, String field, LeadSettingsRefused.Reason reason) {
        if (!isRight) {
            throw new LeadSettingsRefused(reason, field, values.get(field));
        }
    }

    /** Every field with its text; stages only where they have a name of the company's own. */
    public Map<String, String> values() {
        return new TreeMap<>(values);
    }

    public int fewest() {
        return Integer.parseInt(values.get(FEWEST));
    }

    public Duration lookBack() {
        return Duration.ofDays(Long.parseLong(values.get(WINDOW)));
    }

    public Model model() {
        return Model.valueOf(values.get(MODEL));
    }

    public SourcedBy rule() {
        return SourcedBy.valueOf(values.get(RULE));
    }

    public boolean isCollapsing() {
        return values.get(COLLAPSE).equals("yes");
    }

    public Window window() {
        return window(lookBack());
    }

    /** With another look-back than the usual. */
    public Window window(Duration lookBack) {
        return isCollapsing() ? Window.of(lookBack).collapsingRepeats() : Window.of(lookBack);
    }

    public Weights weights() {
        return Weights.standard().withHalfLife(Duration.ofDays(Long.parseLong(values.get(HALF_LIFE))).getSeconds())
                .withCustom(Long.parseLong(values.get(FIRST)), Long.parseLong(values.get(MIDDLE)), Long.parseLong(values.get(LAST)));
    }

    /** Of those that the company named itself, in order. */
    public Map<Stage, String> stageNames() {
        Map<Stage, String> names = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            Optional.ofNullable(values.get(STAGE + stage)).ifPresent(name -> names.put(stage, name));
        }
        return names;
    }

    /** What figures rest on, as one text: what only looks is not in it. */
    String figures() {
        Map<String, String> made = values();
        made.keySet().removeIf(name -> name.startsWith(STAGE) || name.equals(FEWEST));
        return made.toString();
    }
}
