package org.marketops.sandbox.plugin;

/** A small plugin with one of each: table, panel, condition, item, resource, REST, servlet, life cycle and imports. */
final class NotesPlugin {

    static final String KEY = "org.example.notes";

    private NotesPlugin() {
    }

    static TestJar version(String version) {
        return new TestJar()
                .header("Bundle-ManifestVersion", "2")
                .header("Bundle-SymbolicName", KEY)
                .header("Bundle-Version", version)
                .header("Atlassian-Plugin-Key", KEY)
                .header("Spring-Context", "*")
                .header("Import-Package", "com.atlassian.activeobjects.external,com.atlassian.event.api,com.atlassian.plugin.web,"
                        + "com.atlassian.plugin,com.atlassian.sal.api.lifecycle,com.atlassian.sal.api.message,"
                        + "com.atlassian.sal.api.transaction,com.atlassian.sal.api.pluginsettings,com.atlassian.templaterenderer,"
                        + "com.atlassian.plugins.rest.common.security,net.java.ao,net.java.ao.schema,javax.servlet,"
                        + "javax.servlet.http,javax.ws.rs,javax.ws.rs.core,org.slf4j")
                .file("atlassian-plugin.xml", descriptor(version))
                .file("META-INF/spring/context.xml", spring())
                .file("i18n/notes.properties", "notes.panel=Notes of {0}\nnotes.item=All notes\n")
                .file("templates/panel.vm", "#enable_html_escaping()\n<p class=\"note\">$text</p>$linkHtml")
                .file("templates/page.vm", "<h1>$i18n.getText(\"notes.item\")</h1><p>$name</p>")
                .file("css/notes.css", ".note { color: red }")
                .file("js/notes.js", "alert(AJS.I18n.getText('notes.item'));")
                .source("org.example.notes.NoteRow", "import net.java.ao.*; import net.java.ao.schema.*;",
                        "@Table(\"NOTE\") public interface NoteRow extends Entity {",
                        "@NotNull @Unique String getTitle(); void setTitle(String title); }")
                .source("org.example.notes.Notes", notes())
                .source("org.example.notes.Panel", "import java.util.*;",
                        "public class Panel implements com.atlassian.plugin.web.ContextProvider {",
                        "private final Notes notes; public Panel(Notes notes) { this.notes = notes; }",
                        "public void init(Map<String, String> p) {}",
                        "public Map<String, Object> getContextMap(Map<String, Object> c) { Map<String, Object> m = new HashMap<>();",
                        "m.put(\"text\", \"<b>\" + notes.titles() + \"</b>\"); m.put(\"linkHtml\", \"<a>x</a>\"); return m; } }")
                .source("org.example.notes.Never", "import java.util.*;",
                        "public class Never implements com.atlassian.plugin.web.Condition {",
                        "public Never() {} public void init(Map<String, String> p) {}",
                        "public boolean shouldDisplay(Map<String, Object> c) { return false; } }")
                .source("org.example.notes.Fails", "import java.util.*;",
                        "public class Fails implements com.atlassian.plugin.web.Condition {",
                        "public Fails() {} public void init(Map<String, String> p) {}",
                        "public boolean shouldDisplay(Map<String, Object> c) { throw new IllegalStateException(\"on purpose\"); } }")
                .source("org.example.notes.rest.NoteResource", "import javax.ws.rs.*; import javax.ws.rs.core.*;",
                        "import com.atlassian.plugins.rest.common.security.AnonymousAllowed; import org.example.notes.Notes;",
                        "@Path(\"/notes\") @Produces(\"application/json;charset=UTF-8\") public class NoteResource {",
                        "private final Notes notes; public NoteResource(Notes notes) { this.notes = notes; }",
                        "@GET public String all() { return \"\\\"\" + notes.titles() + \"\\\"\"; }",
                        "@GET @Path(\"/open\") @AnonymousAllowed public String open(@QueryParam(\"q\") String q) { return \"\\\"\" + q + \"\\\"\"; }",
                        "@GET @Path(\"/broken\") public String broken() { throw new IllegalStateException(\"secret\"); }",
                        "@POST public Response add(String title) { notes.add(title); return Response.status(201).build(); } }")
                .source("org.example.notes.Page", "import javax.servlet.http.*; import com.atlassian.templaterenderer.TemplateRenderer;",
                        "public class Page extends HttpServlet { private final TemplateRenderer renderer;",
                        "public Page(TemplateRenderer renderer) { this.renderer = renderer; }",
                        "@Override protected void doGet(HttpServletRequest q, HttpServletResponse r) throws java.io.IOException {",
                        "r.setContentType(\"text/html;charset=UTF-8\"); java.util.Map<String, Object> m = new java.util.HashMap<>();",
                        "m.put(\"name\", getInitParameter(\"greeting\") + q.getPathInfo() + q.getServletPath());",
                        "renderer.render(\"templates/page.vm\", m, r.getWriter()); } }");
    }

    private static String[] notes() {
        return new String[] {
            "import com.atlassian.activeobjects.external.ActiveObjects; import net.java.ao.*; import java.util.*;",
            "public class Notes implements com.atlassian.sal.api.lifecycle.LifecycleAware {",
            "private final ActiveObjects ao; private final com.atlassian.event.api.EventPublisher events;",
            "public Notes(ActiveObjects ao, com.atlassian.event.api.EventPublisher events) { this.ao = ao; this.events = events; }",
            "public void onStart() { events.register(this); ao.count(NoteRow.class); }",
            "public void onStop() { events.unregister(this); }",
            "@com.atlassian.event.api.EventListener public void on(String title) { add(title); }",
            "public void add(String title) { ao.executeInTransaction(() -> { ao.create(NoteRow.class, new DBParam(\"TITLE\", title));",
            "if (title.startsWith(\"bad\")) { throw new IllegalArgumentException(title); } return null; }); }",
            "public String titles() { StringBuilder b = new StringBuilder();",
            "for (NoteRow row : ao.find(NoteRow.class, Query.select().order(\"TITLE ASC\"))) { b.append(row.getTitle()).append(' '); }",
            "return b.toString().trim(); } }"};
    }

    static String descriptor(String version) {
        return "<atlassian-plugin key=\"" + KEY + "\" name=\"Notes\" plugins-version=\"2\"><plugin-info><description>Keeps notes"
                + "</description><version>" + version + "</version><vendor name=\"Example\" url=\"https://example.org\"/>"
                + "<param name=\"configure.url\">/plugins/servlet/notes</param></plugin-info>"
                + "<resource type=\"i18n\" name=\"i18n\" location=\"i18n.notes\"/>"
                + "<ao key=\"data\" namespace=\"" + KEY + "\"><entity>org.example.notes.NoteRow</entity></ao>"
                + "<web-panel key=\"panel\" location=\"right\" weight=\"20\"><label key=\"notes.panel\"><param name=\"param0\">$who</param></label>"
                + "<context-provider class=\"org.example.notes.Panel\"/>"
                + "<resource name=\"view\" type=\"velocity\" location=\"templates/panel.vm\"/></web-panel>"
                + "<web-panel key=\"hidden\" location=\"right\"><condition class=\"org.example.notes.Never\"/>"
                + "<resource name=\"view\" type=\"velocity\" location=\"templates/panel.vm\"/></web-panel>"
                + "<web-panel key=\"inverted\" location=\"right\" weight=\"10\"><conditions type=\"OR\">"
                + "<condition class=\"org.example.notes.Never\"/><condition class=\"org.example.notes.Never\" invert=\"true\"/></conditions>"
                + "<resource name=\"view\" type=\"velocity\" location=\"templates/panel.vm\"/></web-panel>"
                + "<web-panel key=\"failing\" location=\"right\"><condition class=\"org.example.notes.Fails\"/>"
                + "<resource name=\"view\" type=\"velocity\" location=\"templates/panel.vm\"/></web-panel>"
                + "<web-item key=\"item\" section=\"admin/notes\"><label key=\"notes.item\"/>"
                + "<link linkId=\"notes-link\">/plugins/servlet/notes?who=$who</link></web-item>"
                + "<web-resource key=\"files\"><context>notes.page</context><transformation extension=\"js\"><transformer key=\"jsI18n\"/>"
                + "</transformation><resource type=\"download\" name=\"notes.css\" location=\"css/notes.css\"/>"
                + "<resource type=\"download\" name=\"notes.js\" location=\"js/notes.js\"/></web-resource>"
                + "<rest key=\"rest\" path=\"/notes\" version=\"1.0\"><package>org.example.notes.rest</package></rest>"
                + "<servlet key=\"page\" class=\"org.example.notes.Page\"><url-pattern>/notes/*</url-pattern><init-param>"
                + "<param-name>greeting</param-name><param-value>&lt;hello&gt;</param-value></init-param></servlet>"
                + "<jql-function key=\"f\" name=\"f\" class=\"none.There\"/></atlassian-plugin>";
    }

    static String spring() {
        return "<beans xmlns=\"http://www.springframework.org/schema/beans\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xmlns:osgi=\"http://www.springframework.org/schema/osgi\" default-autowire=\"constructor\" xsi:schemaLocation=\""
                + "http://www.springframework.org/schema/beans http://www.springframework.org/schema/beans/spring-beans.xsd "
                + "http://www.springframework.org/schema/osgi http://www.springframework.org/schema/osgi/spring-osgi.xsd\">"
                + reference("ao", "com.atlassian.activeobjects.external.ActiveObjects")
                + reference("events", "com.atlassian.event.api.EventPublisher")
                + reference("renderer", "com.atlassian.templaterenderer.TemplateRenderer")
                + "<bean id=\"notes\" class=\"org.example.notes.Notes\"/>"
                + "<osgi:service ref=\"notes\" interface=\"com.atlassian.sal.api.lifecycle.LifecycleAware\"/></beans>";
    }

    private static String reference(String id, String type) {
        return "<osgi:reference id=\"" + id + "\" interface=\"" + type + "\"/>";
    }
}
