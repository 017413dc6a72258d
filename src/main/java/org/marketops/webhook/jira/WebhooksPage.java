package org.marketops.webhook.jira;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marketops.webhook.HookKind;

/** The page of the administration as plain texts for its template. An empty text is not shown. */
public final class WebhooksPage {

    String url = "";
    String done = "";
    String problem = "";
    String wrong = "";
    String secret = "";
    String name = "";
    String address = "";
    /** What was typed as allowed; null if nothing was. */
    String typed;
    String allowed = "";
    Set<HookKind> ticked = Collections.emptySet();
    final Map<String, String> words = new HashMap<>();
    final List<HookLine> hooks = new ArrayList<>();
    final List<Choice> choices = new ArrayList<>();
    final List<CallLine> calls = new ArrayList<>();

    public String getUrl() {
        return url;
    }

    public String getDone() {
        return done;
    }

    public String getProblem() {
        return problem;
    }

    /** The field that the problem is about. */
    public String getWrong() {
        return wrong;
    }

    public String getSecret() {
        return secret;
    }

    public String getName() {
        return name;
    }

    public String getAddress() {
        return address;
    }

    public String getAllowed() {
        return allowed;
    }

    public Map<String, String> getWords() {
        return words;
    }

    public List<HookLine> getHooks() {
        return hooks;
    }

    public List<Choice> getChoices() {
        return choices;
    }

    public List<CallLine> getCalls() {
        return calls;
    }

    /** One event that can be ticked. */
    public static final class Choice {

        private final String name;
        private final String label;
        private final boolean ticked;

        Choice(String name, String label, boolean ticked) {
            this.name = name;
            this.label = label;
            this.ticked = ticked;
        }

        public String getName() {
            return name;
        }

        public String getLabel() {
            return label;
        }

        public boolean isTicked() {
            return ticked;
        }
    }

    /** One webhook. */
    public static final class HookLine {

        private final int id;
        private final String name;
        private final String address;
        private final String events;
        private final boolean active;

        HookLine(int id, String name, String address, String events, boolean active) {
            this.id = id;
            this.name = name;
            this.address = address;
            this.events = events;
            this.active = active;
        }

        public int getId() {
            return id;
        }

        public String getName() {
            return name;
        }

        public String getAddress() {
            return address;
        }

        public String getEvents() {
            return events;
        }

        public boolean isActive() {
            return active;
        }
    }

    /** One call of the log. */
    public static final class CallLine {

        int id;
        String time = "";
        String event = "";
        String plan = "";
        String planUrl = "";
        String hook = "";
        String sign = "";
        String style = "";
        String state = "";
        String answer = "";
        boolean ended;

        public int getId() {
            return id;
        }

        public String getTime() {
            return time;
        }

        public String getEvent() {
            return event;
        }

        public String getPlan() {
            return plan;
        }

        public String getPlanUrl() {
            return planUrl;
        }

        public String getHook() {
            return hook;
        }

        public String getSign() {
            return sign;
        }

        public String getStyle() {
            return style;
        }

        public String getState() {
            return state;
        }

        public String getAnswer() {
            return answer;
        }

        /** Whether it can be sent again. */
        public boolean isEnded() {
            return ended;
        }
    }
}
