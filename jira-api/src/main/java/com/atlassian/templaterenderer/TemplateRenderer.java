package com.atlassian.templaterenderer;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** Signature of the host type; members as far as they are called. */
public interface TemplateRenderer {
    void render(String templateName, Map<String, Object> context, Writer writer) throws RenderingException, IOException;

    void render(String templateName, Writer writer) throws RenderingException, IOException;
}
