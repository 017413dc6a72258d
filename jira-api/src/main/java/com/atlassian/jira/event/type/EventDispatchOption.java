package com.atlassian.jira.event.type;

/** Signature of the host type; members as far as they are called. */
public interface EventDispatchOption {
    EventDispatchOption ISSUE_UPDATED = new Fixed("ISSUE_UPDATED");

    EventDispatchOption DO_NOT_DISPATCH = new Fixed("DO_NOT_DISPATCH");

    /** The sandbox's stand-in for Jira's own options. */
    final class Fixed implements EventDispatchOption {
        private final String name;

        private Fixed(String name) {
            this.name = name;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
