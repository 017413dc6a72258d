package org.marketops.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code import/marketops/<project>/<source>} in the home that all nodes of the host share. Follows no links below that home. */
public final class HomeFolders implements Folders {

    private static final Set<String> OURS = Set.of("done", "failed");
    private static final String SAFE = "[A-Za-z0-9_-][A-Za-z0-9._-]*";
    // With the time in front and the ending behind it is still a name that all file systems take.
    private static final int LONGEST_NAME = 150;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss.SSS'Z_'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Home home;
    private final Clock clock;

    public HomeFolders(Home home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    @Override
    public Optional<String> place(Source source, String project) {
        return home.shared().map(root -> String.join("/", "import", "marketops", project, source.folder()));
    }

    @Override
    public Listing list(Source source, String project) throws IOException {
        Path root = home.shared().orElseThrow(() -> new IOException("Jira tells no home folder")).toRealPath();
        Path folder = inside(inside(inside(inside(root, "import"), "marketops"), project), source.folder());
        for (String ours : OURS) {
            if (!Files.isWritable(inside(folder, ours))) {
                throw new IOException("cannot write to " + folder.resolve(ours));
            }
        }
        List<WaitingFile> files = new ArrayList<>();
        List<String> leftAlone = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                BasicFileAttributes seen = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (isTaken(entry, seen)) {
                    files.add(new WaitingFile(entry, seen));
                } else if (!OURS.contains(entry.getFileName().toString())) {
                    leftAlone.add(shown(entry));
                }
            }
        }
        files.sort(Comparator.comparingLong(WaitingFile::modified).thenComparing(WaitingFile::name));
        leftAlone.sort(Comparator.naturalOrder());
        return new Listing(files, leftAlone);
    }

    @Override
    public void settle(WaitingFile file, boolean read, String report) throws IOException {
        Path to = inside(file.path().getParent(), read ? "done" : "failed");
        Path target = to.resolve(TIME.format(clock.instant()) + file.path().getFileName());
        try {
            Files.move(file.path(), target);
        } catch (NoSuchFileException anotherNodeWasQuicker) {
            return;
        }
        Files.write(to.resolve(target.getFileName() + ".report.txt"), report.getBytes(StandardCharsets.UTF_8));
    }

    static String shown(Path path) {
        return path.getFileName().toString().replaceAll("\\p{Cntrl}", "?");
    }

    private static boolean isTaken(Path entry, BasicFileAttributes seen) {
        String name = entry.getFileName().toString();
        String small = name.toLowerCase(Locale.ROOT);
        return seen.isRegularFile() && name.length() <= LONGEST_NAME && (small.endsWith(".csv") || small.endsWith(".tsv") || small.endsWith(".txt"));
    }

    // A link would lead elsewhere, and with it whoever may write here.
    private static Path inside(Path folder, String name) throws IOException {
        if (!name.matches(SAFE)) {
            throw new IOException("not the name of a folder: " + name);
        }
        Path inner = folder.resolve(name);
        if (!Files.exists(inner, LinkOption.NOFOLLOW_LINKS)) {
            try {
                Files.createDirectory(inner);
            } catch (FileAlreadyExistsException anotherNodeWasQuicker) {
                return inside(folder, name);
            }
        }
        if (!Files.isDirectory(inner, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("no folder of its own: " + inner);
        }
        return inner;
    }

    /** The host's own folder. */
    public interface Home {

        /** The one that all nodes share; empty if the host does not tell it. */
        Optional<Path> shared();
    }
}
