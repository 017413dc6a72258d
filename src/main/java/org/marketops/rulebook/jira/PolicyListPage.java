package org.marketops.rulebook.jira;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The list of policies as the template shows it: texts, ready to be written. */
public final class PolicyListPage {

    private static final String[] WORDS = {"title", "lead", "none", "none.text", "caption", "column.name", "column.scope",
        "column.version", "column.open", "column.state", "add"};

    private final List<Map<String, String>> policies = new ArrayList<>();
    private final Map<String, String> words;
    private final String address;

    PolicyListPage(List<PolicyLine> lines, RulebookTexts texts, PolicyWords policyWords, String address) {
        this.address = address;
        this.words = words(texts, "list.", WORDS);
        for (PolicyLine line : lines) {
            Map<String, String> row = new HashMap<>();
            String url = address + "?key=" + line.policy().key();
            row.put("name", line.policy().name());
            row.put("url", url);
            row.put("scope", policyWords.scope(line.policy().scope()));
            row.put("version", Integer.toString(line.policy().version()));
            row.put("open", texts.text("list.open", line.open()));
            row.put("openUrl", line.open() == 0 ? "" : url + "#open");
            row.put("state", texts.text(line.policy().isActive() ? "list.active" : "list.off"));
            row.put("style", line.policy().isActive() ? "ok" : "");
            row.put("sign", line.policy().isActive() ? "\u2713" : "\u00b7");
            policies.add(row);
        }
    }

    /** By the key with underscores, because a template cannot write dots. */
    static Map<String, String> words(RulebookTexts texts, String root, String... keys) {
        Map<String, String> words = new HashMap<>();
        for (String key : keys) {
            words.put(key.replace('.', '_'), texts.text(root + key));
        }
        return words;
    }

    public List<Map<String, String>> getPolicies() {
        return policies;
    }

    public Map<String, String> getWords() {
        return words;
    }

    public String getNewUrl() {
        return address + "?key=new";
    }
}
