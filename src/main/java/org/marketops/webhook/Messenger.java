package org.marketops.webhook;

/** Makes one call. */
public interface Messenger {

    /** Waits for the answer, 5 s at most. Whatever goes wrong is an answer too. */
    Answer call(Hook hook, HookCall call, String body);

    /** What came back, for people to read. */
    final class Answer {

        private final boolean taken;
        private final String text;

        public Answer(boolean taken, String text) {
            this.taken = taken;
            this.text = text;
        }

        /** Whether the other side took it: any status of 200 to 299. */
        public boolean isTaken() {
            return taken;
        }

        public String text() {
            return text;
        }
    }
}
