package org.marketops.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes exports by docs/record-format.md alone, without any code of the plugin. */
final class Chain {

    private final String id;
    private final List<String> lines = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();
    private String previous = "0".repeat(64);

    Chain(String id) {
        this.id = id;
    }

    static Chain random(Random random, int length) {
        Chain chain = new Chain("10001");
        for (int i = 0; i < length; i++) {
            chain.add("p" + random.nextInt(9), random.nextBoolean() ? "voted" : "submitted", "{\\\"comment\\\":\\\"no. "
                    + random.nextInt(1000) + " \\\\u00e9\\\"}");
        }
        return chain;
    }

    /** @param details canonical JSON, escaped as a text of the record */
    Chain add(String actor, String action, String details) {
        String record = "{\"action\":\"" + action + "\",\"actor\":\"" + actor + "\",\"at\":\"" + (1_700_000_000_000L + lines.size())
                + "\",\"content\":\"c0ffee\",\"details\":\"" + details + "\",\"plan\":\"" + id + "\",\"previous\":\"" + previous
                + "\",\"round\":\"1\",\"seq\":\"" + (lines.size() + 1) + "\"}";
        previous = Entry.sha256(record);
        hashes.add(previous);
        lines.add("{\"hash\":\"" + previous + "\",\"record\":" + record + "}");
        return this;
    }

    List<String> lines() {
        return lines;
    }

    /** Of the entry with that number. */
    String hash(int seq) {
        return hashes.get(seq - 1);
    }

    String export() {
        return export(lines, lines.size(), previous);
    }

    static String export(List<String> lines, int count, String head) {
        return "{\"format\":\"marketops-record/1\",\"project\":\"MKT\",\"plans\":[\n{\"key\":\"MKT-1\",\"id\":\"10001\",\"entries\":[\n"
                + String.join(",\n", lines) + "\n],\"count\":" + count + ",\"countNow\":" + count + ",\"headNow\":\"" + head
                + "\"}\n],\"planCount\":1,\"entryCount\":" + lines.size() + ",\"plansNotVisible\":0}\n";
    }
}
