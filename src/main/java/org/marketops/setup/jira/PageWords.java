package org.marketops.setup.jira;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fixed words of the set-up page, so that the template calls nothing. */
final class PageWords {

    static final List<String> KEYS = Arrays.asList("title", "choices", "check", "what", "names", "count",
            "action", "note", "checkedBefore", "iffails", "iffailsText", "unchanged", "reason", "byHand", "files", "filePlan", "fileCampaign", "demo",
            "demoText", "load", "remove", "refresh", "minute", "permission", "sideDoors");

    private PageWords() {
    }

    static Map<String, String> of(Texts texts) {
        return KEYS.stream().collect(Collectors.toMap(Function.identity(), key -> texts.get("page." + key)));
    }
}
