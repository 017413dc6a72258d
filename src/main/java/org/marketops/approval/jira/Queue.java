package org.marketops.approval.jira;

import org.marketops.kernel.BadInput;

/** The queues by their names in addresses. */
enum Queue {
    TODO, SENT, DELEGATED, DONE;

    String argument() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The first one if none is named. @throws BadInput if it is none of them */
    static Queue of(String argument) {
        if (argument == null || argument.isEmpty()) {
            return TODO;
        }
        for (Queue queue : values()) {
            if (queue.argument().equals(argument)) {
                return queue;
            }
        }
        throw new BadInput("view", "The view is todo, sent, delegated or done, not " + argument + ".");
    }
}
