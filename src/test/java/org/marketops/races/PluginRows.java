package org.marketops.races;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.java.ao.RawEntity;

/** All row types that the plugin declares, as Jira reads them from the descriptor. */
public final class PluginRows {

    private static final Pattern ENTITY = Pattern.compile("<entity>([^<]+)</entity>");

    private PluginRows() {
    }

    @SuppressWarnings("unchecked")
    public static Class<? extends RawEntity<?>>[] types() throws IOException, ClassNotFoundException {
        List<Class<?>> types = new ArrayList<>();
        Matcher entity = ENTITY.matcher(Files.readString(descriptor(), StandardCharsets.UTF_8));
        while (entity.find()) {
            types.add(Class.forName(entity.group(1)));
        }
        return types.toArray(new Class[0]);
    }

    /** Tests run in the folder of their module. */
    private static Path descriptor() {
        Path here = Path.of("atlassian-plugin.xml");
        return Files.exists(here) ? here : Path.of("..", "atlassian-plugin.xml");
    }
}
