package org.marketops.sandbox.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The files that Jira brings along: AUI, jQuery, and the looks of the sandbox's own pages. Served below {@code /static}. */
public final class StaticFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Map<String, String> TYPES = Map.of("css", "text/css;charset=UTF-8", "js", "application/javascript;charset=UTF-8",
            "svg", "image/svg+xml", "woff", "font/woff", "ttf", "font/ttf", "eot", "application/vnd.ms-fontobject");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        String resource = name.equals("jquery.js") ? "META-INF/resources/webjars/jquery/2.2.4/jquery.min.js" : "web/" + name;
        if (type == null || name.contains("..")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (InputStream in = StaticFiles.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType(type);
            response.setHeader("Cache-Control", name.startsWith("aui/") ? "public, max-age=86400" : "no-cache");
            in.transferTo(response.getOutputStream());
        }
    }
}
