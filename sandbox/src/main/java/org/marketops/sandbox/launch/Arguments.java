package org.marketops.sandbox.launch;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What was asked for on the command line. */
final class Arguments {

    static final String USAGE = String.join(System.lineSeparator(),
            "Usage: run [--port N] [--home DIR] [--database URL] [--no-demo] [--clean] [--plugin JAR]...",
            "  --port N        listen on port N (default 2990; 0 = any free port)",
            "  --home DIR      keep everything in DIR (default .sandbox)",
            "  --database URL  a JDBC URL, for example jdbc:postgresql://localhost/sandbox?user=me&password=secret",
            "                  (default: an H2 file in the home)",
            "  --no-demo       start without the demo people and plans",
            "  --people        with the demo people, but without plans",
            "  --clean         delete the home first",
            "  --plugin JAR    install this plugin at the start; may be given more than once",
            "  --smtp H:P      send mails to the server H on port P (default: only keep them)",
            "  --node NAME     the name of this node (default node1)",
            "  --fail-link T#M make the host's member M of type T fail to link; may be given more than once",
            "  --stop-points   let a file in the home name a statement at which a thread stops, for tests that kill");

    private static final int DEFAULT_PORT = 2990;
    private static final int HIGHEST_PORT = 65_535;

    private SandboxConfig config = SandboxConfig.at(Path.of(".sandbox")).port(DEFAULT_PORT).demo(true);
    private boolean plans = true;
    private boolean clean;
    private boolean help;

    private Arguments() {
    }

    /** @throws StartRefused naming the argument, what was wrong with it and what is possible */
    static Arguments parse(List<String> words) {
        Arguments arguments = new Arguments();
        Deque<String> rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            arguments.take(rest.poll(), rest);
        }
        return arguments;
    }

    /** The words that lead to this configuration. */
    static List<String> of(SandboxConfig config) {
        List<String> words = new ArrayList<>(List.of("--port", String.valueOf(config.port()),
                "--home", config.home().toString(), "--node", config.nodeId()));
        config.databaseUrl().ifPresent(url -> words.addAll(List.of("--database", url)));
        config.plugins().forEach(jar -> words.addAll(List.of("--plugin", jar.toString())));
        config.smtp().ifPresent(server -> words.addAll(List.of("--smtp", server)));
        config.failLinks().forEach(member -> words.addAll(List.of("--fail-link", member)));
        if (config.stopPoints()) {
            words.add("--stop-points");
        }
        words.add(config.demo() ? "--people" : "--no-demo");
        return words;
    }

    private void take(String name, Deque<String> rest) {
        switch (name) {
            case "--port":
                config = config.port(port(value(name, rest)));
                break;
            case "--home":
                config = config.home(Path.of(value(name, rest)));
                break;
            case "--database":
                config = config.database(jdbc(value(name, rest)));
                break;
            case "--plugin":
                config = config.plugin(jar(value(name, rest)));
                break;
            case "--node":
                config = config.nodeId(value(name, rest));
                break;
            case "--smtp":
                config = config.smtp(server(value(name, rest)));
                break;
            case "--fail-link":
                config = config.failLink(value(name, rest));
                break;
            case "--stop-points":
                config = config.stopPoints(true);
                break;
            case "--people":
                config = config.demo(true);
                plans = false;
                break;
            case "--no-demo":
                config = config.demo(false);
                plans = false;
                break;
            case "--clean":
                clean = true;
                break;
            case "--help":
            case "-h":
                help = true;
                break;
            default:
                throw new StartRefused("Unknown argument '" + name + "'." + System.lineSeparator() + USAGE);
        }
    }

    private static String value(String name, Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().startsWith("--") || rest.peek().isEmpty()) {
            throw new StartRefused("The argument " + name + " needs a value after it." + System.lineSeparator() + USAGE);
        }
        return rest.poll();
    }

    private static int port(String word) {
        try {
            int port = Integer.parseInt(word);
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, together with numbers out of range
        }
        throw new StartRefused("--port is '" + word + "', but a port is a number from 0 to " + HIGHEST_PORT + ".");
    }

    private static String jdbc(String url) {
        if (url.startsWith("jdbc:postgresql:") || url.startsWith("jdbc:h2:")) {
            return url;
        }
        throw new StartRefused("--database is '" + url + "', but it has to start with jdbc:postgresql: or jdbc:h2:.");
    }

    private static String server(String word) {
        if (word.matches("[^:\\s]+:[0-9]{1,5}")) {
            return word;
        }
        throw new StartRefused("--smtp is '" + word + "', but it has to be a server and its port, for example localhost:2525.");
    }

    private static Path jar(String word) {
        File file = new File(word);
        if (!file.isFile()) {
            throw new StartRefused("--plugin is '" + word + "', but there is no such file.");
        }
        return file.toPath();
    }

    SandboxConfig config() {
        return config;
    }

    /** Whether the plugin is to load its demo plans. */
    boolean plans() {
        return plans && !config.plugins().isEmpty();
    }

    boolean clean() {
        return clean;
    }

    boolean help() {
        return help;
    }
}
