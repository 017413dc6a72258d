package org.marketops.sandbox.plugin;

import org.dom4j.Element;
import org.marketops.sandbox.platform.Translations;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves the files of {@code web-resource} modules by {@code <complete module key>/<name>}. */
final class ResourceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PREFIX = "/download/resources/";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8", "js", "application/javascript;charset=UTF-8", "svg", "image/svg+xml",
            "png", "image/png", "gif", "image/gif", "jpg", "image/jpeg", "json", "application/json;charset=UTF-8",
            "woff2", "font/woff2");
    private static final Pattern TEXT = Pattern.compile("\\b(?:AJS|WRM)\\.I18n\\.getText\\(\\s*(['\"])([^'\"]+)\\1\\s*([,)])");

    private final transient ModuleRegistry registry;
    private final transient Translations translations;

    ResourceServlet(ModuleRegistry registry, Translations translations) {
        this.registry = registry;
        this.translations = translations;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        int start = path.indexOf(PREFIX);
        String rest = start < 0 ? "" : path.substring(start + PREFIX.length());
        int slash = rest.indexOf('/');
        Optional<PluginModule> module = slash < 0 ? Optional.empty()
                : registry.module(java.net.URLDecoder.decode(rest.substring(0, slash), StandardCharsets.UTF_8));
        Optional<String> location = module.flatMap(found -> location(found, rest.substring(slash + 1)));
        if (location.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(module.get(), location.get(), path.startsWith("/s/"), response);
    }

    private void send(PluginModule module, String location, boolean versioned, HttpServletResponse response)
            throws IOException {
        try (InputStream in = module.classLoader().getResourceAsStream(location)) {
            if (in == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            byte[] content = in.readAllBytes();
            if (translated(module, location)) {
                content = translate(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            }
            response.setContentType(TYPES.getOrDefault(ending(location), "application/octet-stream"));
            response.setHeader("Cache-Control", versioned ? "public, max-age=31536000" : "no-cache");
            response.setContentLength(content.length);
            response.getOutputStream().write(content);
        }
    }

    private static Optional<String> location(PluginModule module, String name) {
        if (name.contains("..")) {
            return Optional.empty();
        }
        for (Element resource : module.element().elements("resource")) {
            String declared = resource.attributeValue("name", "");
            String location = resource.attributeValue("location", "");
            if (declared.equals(name)) {
                return Optional.of(location);
            }
            if (declared.endsWith("/") && name.startsWith(declared)) {
                return Optional.of(location + name.substring(declared.length()));
            }
        }
        return Optional.empty();
    }

    private static boolean translated(PluginModule module, String location) {
        return module.element().elements("transformation").stream()
                .filter(transformation -> ending(location).equals(transformation.attributeValue("extension")))
                .flatMap(transformation -> transformation.elements("transformer").stream())
                .anyMatch(transformer -> "jsI18n".equals(transformer.attributeValue("key")));
    }

    /** Jira puts the texts into the script: only keys that stand there literally. */
    private String translate(String script) {
        Matcher matcher = TEXT.matcher(script);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String pattern = translations.find(translations.current(), matcher.group(2)).orElse(matcher.group(2));
            String literal = "\"" + pattern.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
            boolean arguments = matcher.group(3).equals(",");
            matcher.appendReplacement(out, Matcher.quoteReplacement(
                    arguments ? "AJS.format(" + literal + "," : literal.replace("''", "'")));
        }
        return matcher.appendTail(out).toString();
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
