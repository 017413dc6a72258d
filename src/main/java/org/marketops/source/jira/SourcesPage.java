package org.marketops.source.jira;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The page of sources as finished texts. */
public final class SourcesPage {

    final Map<String, String> words = new HashMap<>();
    final List<Line> sources = new ArrayList<>();
    final List<Line> tokens = new ArrayList<>();
    final List<Line> runs = new ArrayList<>();
    final Map<String, String> limits = new HashMap<>();
    String url = "";
    String done = "";
    String problem = "";
    String wrong = "";
    String secret = "";
    boolean failed;
    private String name = "";
    private String owner = "";
    private String projects = "";
    private boolean folders;

    void typed(String typedName, String typedOwner, String typedProjects, boolean typedFolders) {
        name = typedName;
        owner = typedOwner;
        projects = typedProjects;
        folders = typedFolders;
    }

    public Map<String, String> getWords() {
        return words;
    }

    public List<Line> getSources() {
        return sources;
    }

    public List<Line> getTokens() {
        return tokens;
    }

    public List<Line> getRuns() {
        return runs;
    }

    /** By field: megabytes, rows, columns, cell. */
    public Map<String, String> getLimits() {
        return limits;
    }

    /** What stands below is not all there is. */
    public boolean isFailed() {
        return failed;
    }

    public String getUrl() {
        return url;
    }

    public String getDone() {
        return done;
    }

    public String getProblem() {
        return problem;
    }

    /** The field that is wrong. */
    public String getWrong() {
        return wrong;
    }

    /** A token that was just made; never shown again. */
    public String getSecret() {
        return secret;
    }

    public String getName() {
        return name;
    }

    public String getOwner() {
        return owner;
    }

    public String getProjects() {
        return projects;
    }

    public boolean isFolders() {
        return folders;
    }

    /** A row of up to five texts; live if something can still be done with it. */
    public static final class Line {

        private final long id;
        private final boolean live;
        private final String[] texts;

        Line(long id, boolean live, String... texts) {
            this.id = id;
            this.live = live;
            this.texts = texts;
        }

        public String getId() {
            return Long.toString(id);
        }

        public boolean isLive() {
            return live;
        }

        public String getA() {
            return texts[0];
        }

        public String getB() {
            return texts[1];
        }

        public String getC() {
            return texts[2];
        }

        public String getD() {
            return texts[3];
        }

        public String getE() {
            return texts[4];
        }
    }
}
