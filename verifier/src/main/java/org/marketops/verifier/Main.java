package org.marketops.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The command. Ends with 0 if every chain is intact, 1 if one is not, 2 if the file or the command cannot be read. */
public final class Main {

    private static final String USAGE = "Usage: java -jar marketops-verifier.jar export.json [--head KEY=HASH | --head KEY=N:HASH]..."
            + " [--heads jira.log]...\n"
            + "  --head   a hash that was noted elsewhere, for example from a mail or the log; N is the number of its entry\n"
            + "  --heads  a log file of Jira: all its lines \"MarketOps record: plan ... entry ... head ...\" are used";

    private final PrintStream out;
    private final List<Head> heads = new ArrayList<>();
    private Path export;

    private Main(PrintStream out) {
        this.out = out;
    }

    public static void main(String... arguments) {
        System.exit(run(System.out, arguments));
    }

    /** @return the exit code */
    static int run(PrintStream out, String... arguments) {
        Main main = new Main(out);
        try {
            if (!main.understand(arguments)) {
                out.println(USAGE);
                return 2;
            }
            return main.verify();
        } catch (Unreadable unreadable) {
            out.println("UNREADABLE: " + unreadable.getMessage());
        } catch (CharacterCodingException notText) {
            out.println("UNREADABLE: the file is no UTF-8 text.");
        } catch (NoSuchFileException absent) {
            out.println("There is no file " + absent.getFile() + ".");
        } catch (IOException | java.io.UncheckedIOException failure) {
            out.println("The file cannot be read: " + failure.getMessage());
        }
        return 2;
    }

    private boolean understand(String... arguments) throws IOException {
        for (int i = 0; i < arguments.length; i++) {
            boolean hasNext = i + 1 < arguments.length;
            if (arguments[i].equals("--head") && hasNext && Head.ofArgument(arguments[i + 1]).isPresent()) {
                heads.add(Head.ofArgument(arguments[++i]).get());
            } else if (arguments[i].equals("--heads") && hasNext) {
                readLog(Paths.get(arguments[++i]));
            } else if (export == null && !arguments[i].startsWith("--")) {
                export = Paths.get(arguments[i]);
            } else {
                out.println("Not understood: " + arguments[i] + (hasNext ? " " + arguments[i + 1] : ""));
                return false;
            }
        }
        return export != null;
    }

    private void readLog(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            lines.forEach(line -> Head.ofLogLine(line).ifPresent(heads::add));
        }
    }

    private int verify() throws IOException {
        int[] checked = {0, 0};
        Set<String> seen = new HashSet<>();
        long hidden;
        try (Reader in = new BufferedReader(new InputStreamReader(Files.newInputStream(export), StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)), 1 << 16)) {
            hidden = new ExportReader(in).read(plan -> {
                if (!seen.add(plan.id())) {
                    throw new Unreadable("Plan " + plan.id() + " stands twice in the file.");
                }
                seen.add(plan.key());
                tell(plan.key(), new ChainCheck(plan).verdict(heads), checked);
            });
        }
        for (Head head : heads) {
            // A log speaks of plans of all projects; a head that was typed is of a plan that should be here.
            if (!seen.contains(head.plan()) && !head.plan().matches("[0-9]+")) {
                tell(head.plan(), new Verdict(Verdict.Kind.NOT_IN_EXPORT, "a head was given, and the plan is not in the export."), checked);
            }
        }
        out.println(checked[0] + " plans checked, " + checked[1] + " not intact, " + heads.size() + " heads compared"
                + (hidden == 0 ? "" : ", " + hidden + " plans left out that the person who exported may not see") + ".");
        return checked[1] == 0 ? 0 : 1;
    }

    private void tell(String key, Verdict verdict, int[] checked) {
        out.println(key + " " + verdict);
        checked[0]++;
        checked[1] += verdict.kind() == Verdict.Kind.INTACT ? 0 : 1;
    }
}
