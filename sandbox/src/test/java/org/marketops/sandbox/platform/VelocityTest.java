package org.marketops.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VelocityTest {

    private static String render(String template, Map<String, ?> context) {
        ClassLoader templates = new ClassLoader(null) {
            @Override
            public InputStream getResourceAsStream(String name) {
                return name.equals("t.vm") ? new ByteArrayInputStream(template.getBytes(StandardCharsets.UTF_8)) : null;
            }
        };
        return new Velocity().render(templates, "t.vm", context);
    }

    @Test
    void whatATemplateInsertsIsEscapedUnlessItsNameEndsInHtml() {
        Map<String, Object> context = Map.of("a", "<&\"'>", "aHtml", "<i>", "list", List.of("<x>"), "m", Map.of("k", "<k>"));

        assertThat(render("$a ${a} $!{a} $aHtml #foreach($x in $list)$x#end $m.k $m.get('k')", context)).isEqualTo(
                "&lt;&amp;&quot;&#39;&gt; &lt;&amp;&quot;&#39;&gt; &lt;&amp;&quot;&#39;&gt; <i> &lt;x&gt; &lt;k&gt; &lt;k&gt;");
    }

    @Test
    void escapingIsSwitchedByTheDirectivesThatJiraKnows() {
        assertThat(render("#enable_html_escaping()$a#disable_html_escaping()$a", Map.of("a", "<"))).isEqualTo("&lt;<");
    }

    @Test
    void aMissingTemplateIsNamed() {
        assertThatThrownBy(() -> new Velocity().render(VelocityTest.class.getClassLoader(), "none.vm", Map.of()))
                .hasMessageContaining("none.vm");
    }
}
