package org.marketops.sandbox.launch;

import java.util.List;
import java.util.stream.Collectors;

/** The people of Halden Instruments, the invented company of the demo; the password of each is the user name. */
final class DemoCompany {

    private static final List<Person> PEOPLE = List.of(
            new Person("jana", "Jana Novotna", "plans campaigns", "marketing-team", "marketing-finance"),
            new Person("priya", "Priya Raman", "budget owner and approver",
                    "marketing-team", "marketing-approvers", "marketing-finance"),
            new Person("marcus", "Marcus Weber", "marketing lead and approver",
                    "marketing-team", "marketing-approvers", "marketing-finance"),
            new Person("daniel", "Daniel Okafor", "finance approver", "marketing-finance"),
            new Person("ines", "Ines Castro", "sees plans, but no money"),
            new Person("otto", "Otto Brandt", "not in marketing: sees none of it"),
            new Person("gone", "Greta Onefold", "has left, cannot log in"));

    private DemoCompany() {
    }

    static String logIns() {
        return "  admin     admin     system administrator" + System.lineSeparator()
                + PEOPLE.stream().map(Person::logIn).collect(Collectors.joining(System.lineSeparator()));
    }

    private static final class Person {

        private final String name;
        private final String displayName;
        private final String role;
        private final List<String> groups;

        Person(String name, String displayName, String role, String... groups) {
            this.name = name;
            this.displayName = displayName;
            this.role = role;
            this.groups = List.of(groups);
        }

        String logIn() {
            return String.format("  %-9s %-9s %s, %s", name, name, displayName, role);
        }
    }
}
