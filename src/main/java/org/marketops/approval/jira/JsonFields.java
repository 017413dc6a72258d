package org.marketops.approval.jira;

import org.marketops.approval.policy.BadPolicy;
import org.marketops.jira.JsonNode;
import org.marketops.kernel.BadInput;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the fields of one JSON object; what is wrong is refused with the path of the field, for example stages[0].name. */
final class JsonFields {

    private static final int LONGEST_NUMBER = 40;

    private final JsonNode json;
    private final String at;

    /** @throws BadInput if it is no object or has a field that is not named */
    JsonFields(JsonNode json, String at, String... known) {
        this.json = json;
        this.at = at;
        if (!json.isObject()) {
            throw new BadInput(at, at + " must be a JSON object.");
        }
        for (Iterator<String> given = json.fieldNames(); given.hasNext();) {
            String name = given.next();
            if (!Arrays.asList(known).contains(name)) {
                throw new BadInput(path(name), "The field " + name + " is not known in " + at + "; known are "
                        + String.join(", ", known) + ". Nothing was saved.");
            }
        }
    }

    String path(String name) {
        return at.equals("policy") ? name : at + "." + name;
    }

    boolean has(String name) {
        return json.has(name) && !json.get(name).isNull();
    }

    JsonNode get(String name) {
        return json.path(name);
    }

    List<JsonNode> list(String name) {
        if (!json.path(name).isArray()) {
            throw new BadInput(path(name), path(name) + " must be a list.");
        }
        List<JsonNode> items = new ArrayList<>();
        json.get(name).forEach(items::add);
        return items;
    }

    /** Absent is empty. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (has(name)) {
            for (JsonNode item : list(name)) {
                if (!item.isTextual()) {
                    throw new BadInput(path(name), path(name) + " must be a list of texts.");
                }
                texts.add(item.asText());
            }
        }
        return texts;
    }

    String text(String name) {
        if (!json.path(name).isTextual()) {
            throw new BadPolicyField(path(name), path(name) + " must be a text.",
                    name.equals("zone") || name.equals("currency") ? "missing." + name : "missing", name);
        }
        return json.get(name).asText();
    }

    String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    int number(String name) {
        if (!json.path(name).isInt()) {
            throw new BadPolicyField(path(name), path(name) + " must be a whole number.", "number", json.path(name).asText(""));
        }
        return json.get(name).asInt();
    }

    int number(String name, int otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    BigDecimal amount(String name) {
        BigDecimal amount = checked(name, () -> new BigDecimal(json.path(name).asText()), "must be a number", "amount");
        // A text such as 1e999999999 is a number that no memory holds once it is written out.
        if (amount.precision() > LONGEST_NUMBER || Math.abs((long) amount.scale()) > LONGEST_NUMBER) {
            throw new BadPolicyField(path(name), path(name) + " must be a number of at most " + LONGEST_NUMBER + " digits, not "
                    + shortened(json.path(name).asText()) + ".", "amount.long", Integer.toString(LONGEST_NUMBER));
        }
        return amount;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NUMBER ? text : text.substring(0, LONGEST_NUMBER) + "\u2026";
    }

    Optional<BigDecimal> optionalAmount(String name) {
        return has(name) ? Optional.of(amount(name)) : Optional.empty();
    }

    boolean flag(String name, boolean otherwise) {
        if (has(name) && !json.get(name).isBoolean()) {
            throw new BadInput(path(name), path(name) + " must be true or false.");
        }
        return has(name) ? json.get(name).asBoolean() : otherwise;
    }

    <T extends Enum<T>> T choice(String name, T[] choices) {
        for (T choice : choices) {
            if (word(choice).equals(json.path(name).asText())) {
                return choice;
            }
        }
        List<String> words = new ArrayList<>();
        Arrays.asList(choices).forEach(choice -> words.add(word(choice)));
        throw new BadInput(path(name), path(name) + " must be one of " + String.join(", ", words) + ".");
    }

    <T extends Enum<T>> T choice(String name, T[] choices, T otherwise) {
        return has(name) ? choice(name, choices) : otherwise;
    }

    /** What the domain refuses is refused with the path of this object. */
    <T> T checked(Supplier<T> made) {
        try {
            return made.get();
        } catch (BadPolicy wrong) {
            throw BadPolicyField.of(at, wrong);
        } catch (IllegalArgumentException wrong) {
            throw new BadInput(at, at + ": " + wrong.getMessage() + ".");
        }
    }

    /** What the domain refuses is refused with the path of the field. */
    <T> T checked(String name, Supplier<T> made) {
        try {
            return made.get();
        } catch (BadPolicy wrong) {
            throw BadPolicyField.of(path(name), wrong);
        } catch (IllegalArgumentException wrong) {
            throw new BadInput(path(name), path(name) + ": " + wrong.getMessage() + ".");
        }
    }

    /** A text that a parser of the JDK reads. @param code of the text that says so */
    <T> T checked(String name, Supplier<T> made, String rule, String code) {
        try {
            return made.get();
        } catch (IllegalArgumentException | java.time.DateTimeException wrong) {
            throw new BadPolicyField(path(name), path(name) + " " + rule + ", not " + json.path(name).asText() + ".", code,
                    shortened(json.path(name).isContainerNode() ? String.join(", ", texts(name)) : json.path(name).asText()));
        }
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
