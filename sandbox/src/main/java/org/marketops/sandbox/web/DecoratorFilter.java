package org.marketops.sandbox.web;

import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jsoup.nodes.Document;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.PageView;

/**
 * Puts the page frame around HTML that asks for it by {@code <meta name="decorator" content="atl.general">} (or {@code atl.admin}).
 * Everything else goes through as it is.
 */
final class DecoratorFilter extends HttpFilter {

    private final Frame frame;

    DecoratorFilter(Frame frame) {
        this.frame = frame;
    }

    @Override
    void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        BufferedHtml buffered = new BufferedHtml(response);
        chain.doFilter(request, buffered);
        buffered.flushWriter();
        if (!buffered.hasContent() || response.isCommitted()) {
            return;
        }
        String html = buffered.content();
        write(response, html.contains("decorator") ? decorated(request, response, html) : html);
    }

    private String decorated(HttpServletRequest request, HttpServletResponse response, String html) {
        Document page = org.jsoup.Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        String decorator = page.select("meta[name=decorator]").attr("content");
        if (!"atl.general".equals(decorator) && !"atl.admin".equals(decorator)) {
            return html;
        }
        PageView view = PageView.of(page.title(), page.body().html())
                .section("atl.admin".equals(decorator) ? PageView.Section.ADMIN : PageView.Section.GENERAL)
                .active(page.select("meta[name=admin.active.section]").attr("content"));
        page.select("meta[name=decorator], meta[charset], head > title").remove();
        return frame.render(request, response, view.head(page.head().html()));
    }

    private static void write(HttpServletResponse response, String html) throws IOException {
        byte[] bytes = html.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        if (response.getContentType() == null || !response.getContentType().startsWith("text/html")) {
            response.setContentType("text/html;charset=UTF-8");
        }
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
