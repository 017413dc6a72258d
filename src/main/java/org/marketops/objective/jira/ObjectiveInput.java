package org.marketops.objective.jira;

import org.marketops.kernel.PersonKey;
import org.marketops.metric.MetricKey;
import org.marketops.objective.Level;
import org.marketops.objective.Objective;
import org.marketops.objective.Period;
import org.marketops.objective.Yardstick;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads an objective from texts by field, the same for the form and REST. */
public final class ObjectiveInput {

    static final List<String> FIELDS = List.of("name", "parent", "level", "owner", "year", "quarter", "metric", "unit", "currency", "better",
            "baseline", "target", "reserve", "confidence");

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_METRIC = 60;
    private static final int SHOWN = 40;

    private final JiraObjectiveRights people;
    private final ObjectiveTexts texts;

    public ObjectiveInput(JiraObjectiveRights people, ObjectiveTexts texts) {
        this.people = people;
        this.texts = texts;
    }

    /** Neither saved nor archived. @throws BadObjective with everything that is wrong with what was typed */
    Objective read(Map<String, String> typed) {
        Reading reading = new Reading(typed);
        Optional<String> name = reading.name();
        OptionalInt parent = reading.parent();
        Optional<Level> level = reading.choice("level", Level.class);
        Optional<PersonKey> owner = reading.owner();
        Optional<Period> period = reading.period();
        Optional<Yardstick> yardstick = reading.yardstick();
        int decimals = yardstick.filter(found -> found.unit() == Yardstick.Unit.MONEY)
                .map(found -> Math.max(0, Currency.getInstance(found.currency()).getDefaultFractionDigits())).orElse(6);
        Optional<BigDecimal> baseline = reading.number("baseline", decimals);
        Optional<BigDecimal> target = reading.number("target", decimals);
        BigDecimal reserve = reading.number("reserve", decimals).orElse(BigDecimal.ZERO);
        OptionalInt confidence = reading.confidence();
        if (reserve.signum() < 0) {
            reading.wrong("reserve", "reserve", reserve.toPlainString());
        }
        if (!reading.problems.isEmpty()) {
            throw new BadObjective(reading.problems);
        }
        return Objective.draft(name.get(), owner.get(), level.get(), period.get(), yardstick.get()).under(parent)
                .withBaseline(baseline).withTarget(target).withReserve(reserve).withConfidence(confidence);
    }

    /** What the form shows of one that is saved. */
    Map<String, String> typed(Objective objective) {
        Map<String, String> typed = new LinkedHashMap<>();
        Yardstick yardstick = objective.yardstick();
        typed.put("name", objective.name());
        typed.put("parent", objective.parent().isPresent() ? String.valueOf(objective.parent().getAsInt()) : "");
        typed.put("level", objective.level().name());
        typed.put("owner", people.userName(objective.owner()));
        typed.put("year", String.valueOf(objective.period().fiscalYear()));
        typed.put("quarter", objective.period().isYear() ? "" : String.valueOf(objective.period().quarter()));
        typed.put("metric", yardstick.metric());
        typed.put("unit", yardstick.unit().name());
        typed.put("currency", yardstick.currency());
        typed.put("better", yardstick.isLowerBetter() ? "lower" : "higher");
        typed.put("baseline", objective.baseline().map(BigDecimal::toPlainString).orElse(""));
        typed.put("target", objective.target().map(BigDecimal::toPlainString).orElse(""));
        typed.put("reserve", objective.reserve().signum() == 0 ? "" : objective.reserve().toPlainString());
        typed.put("confidence", objective.confidence().isPresent() ? String.valueOf(objective.confidence().getAsInt()) : "");
        return typed;
    }

    /** A number without separators, at most so many decimals. */
    static Optional<BigDecimal> readNumber(String text, int decimals) {
        return text.matches("-?\\d{1,15}(\\.\\d{1," + Math.max(1, decimals) + "})?") && (decimals > 0 || text.indexOf('.') < 0)
                ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\u2026";
    }

    /** Reads one form and remembers what is wrong. */
    private final class Reading {

        private final Map<String, String> typed;
        private final Map<String, String> problems = new LinkedHashMap<>();

        Reading(Map<String, String> typed) {
            this.typed = typed;
        }

        private String value(String field) {
            return typed.getOrDefault(field, "").strip();
        }

        private void wrong(String field, String key, String value) {
            problems.putIfAbsent(field, texts.text("bad." + key, shown(value)));
        }

        Optional<String> name() {
            String name = value("name").replaceAll("\\s+", " ");
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                wrong("name", name.isEmpty() ? "name.missing" : "name.long", name);
                return Optional.empty();
            }
            return Optional.of(name);
        }

        OptionalInt parent() {
            String parent = value("parent");
            if (!parent.isEmpty() && !parent.matches("[1-9]\\d{0,8}")) {
                wrong("parent", "parent", parent);
                return OptionalInt.empty();
            }
            return parent.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parent));
        }

        <E extends Enum<E>> Optional<E> choice(String field, Class<E> choices) {
            String typedChoice = value(field).toUpperCase(Locale.ROOT);
            Optional<E> found = Arrays.stream(choices.getEnumConstants()).filter(choice -> choice.name().equals(typedChoice)).findFirst();
            if (!found.isPresent()) {
                wrong(field, field, value(field));
            }
            return found;
        }

        Optional<PersonKey> owner() {
            String userName = value("owner");
            Optional<PersonKey> owner = userName.isEmpty() ? Optional.empty() : people.named(userName);
            if (!owner.isPresent()) {
                wrong("owner", userName.isEmpty() ? "owner.missing" : "owner", userName);
            }
            return owner;
        }

        Optional<Period> period() {
            Optional<Period> year = Period.read(value("year"));
            if (!year.isPresent() || !year.get().isYear()) {
                wrong("year", value("year").isEmpty() ? "year.missing" : "year", value("year"));
                return Optional.empty();
            }
            if (value("quarter").isEmpty()) {
                return year;
            }
            Optional<Period> quarter = Period.read(value("year") + "Q" + value("quarter"));
            if (!quarter.isPresent()) {
                wrong("quarter", "quarter", value("quarter"));
            }
            return quarter;
        }

        Optional<Yardstick> yardstick() {
            String metric = value("metric");
            if (metric.isEmpty() || metric.length() > LONGEST_METRIC) {
                wrong("metric", metric.isEmpty() ? "metric.missing" : "metric.long", metric);
            }
            Optional<Yardstick.Unit> unit = choice("unit", Yardstick.Unit.class);
            unit.ifPresent(found -> checkImported(metric, found));
            boolean money = unit.filter(Yardstick.Unit::isMoney).isPresent();
            Optional<String> currency = money ? currency() : Optional.of("");
            String better = value("better");
            if (!better.isEmpty() && !better.equals("lower") && !better.equals("higher")) {
                wrong("better", "better", better);
            }
            return unit.isPresent() && currency.isPresent() && !metric.isEmpty()
                    ? Optional.of(Yardstick.of(metric, unit.get(), currency.get(), better.equals("lower"))) : Optional.empty();
        }

        private void checkImported(String metric, Yardstick.Unit unit) {
            for (MetricKey key : MetricKey.values()) {
                Yardstick.Unit right = key.isMoney() ? Yardstick.Unit.MONEY : Yardstick.Unit.COUNT;
                if (key.code().equalsIgnoreCase(metric) && unit != right) {
                    problems.putIfAbsent("unit", texts.text("bad.unit.imported", metric, texts.text("unit." + right.name())));
                }
            }
        }

        private Optional<String> currency() {
            String code = value("currency").toUpperCase(Locale.ROOT);
            boolean known = Currency.getAvailableCurrencies().stream().anyMatch(currency -> currency.getCurrencyCode().equals(code));
            if (!known) {
                wrong("currency", code.isEmpty() ? "currency.missing" : "currency", code);
            }
            return known ? Optional.of(code) : Optional.empty();
        }

        Optional<BigDecimal> number(String field, int decimals) {
            String text = value(field);
            Optional<BigDecimal> number = readNumber(text, decimals);
            if (!number.isPresent() && !text.isEmpty()) {
                problems.putIfAbsent(field, texts.text("bad.number", texts.text("page." + field), shown(text), decimals));
            }
            return number;
        }

        OptionalInt confidence() {
            String text = value("confidence");
            if (text.isEmpty()) {
                return OptionalInt.empty();
            }
            if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > 100) {
                wrong("confidence", "confidence", text);
                return OptionalInt.empty();
            }
            return OptionalInt.of(Integer.parseInt(text));
        }
    }
}
