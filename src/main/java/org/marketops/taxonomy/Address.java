package org.marketops.taxonomy;

import java.util.ArrayList;
import java.util.List;

/** An address cut into what stands before the query, its parameters and the fragment. Nothing is decoded. */
final class Address {

    private final String path;
    private final List<String> parameters;
    private final String fragment;

    private Address(String path, List<String> parameters, String fragment) {
        this.path = path;
        this.parameters = parameters;
        this.fragment = fragment;
    }

    static Address of(String text) {
        int hash = text.indexOf('#');
        String before = hash < 0 ? text : text.substring(0, hash);
        int question = before.indexOf('?');
        List<String> parameters = new ArrayList<>();
        if (question >= 0) {
            for (String parameter : before.substring(question + 1).split("&")) {
                if (!parameter.isEmpty()) {
                    parameters.add(parameter);
                }
            }
        }
        return new Address(question < 0 ? before : before.substring(0, question), parameters, hash < 0 ? "" : text.substring(hash));
    }

    /** As written. */
    List<String> parameters() {
        return parameters;
    }

    String with(List<String> others) {
        return path + (others.isEmpty() ? "" : "?" + String.join("&", others)) + fragment;
    }
}
