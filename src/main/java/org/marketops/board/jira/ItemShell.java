package org.marketops.board.jira;

import com.atlassian.plugin.web.ContextProvider;
import org.marketops.jira.ContextPath;

import java.util.Map;

/** What stands in an item before its figures come. They are asked for one item at a time, so that a slow one holds up no other and the dashboard always loads. */
public final class ItemShell implements ContextProvider {

    private final ItemTexts texts;
    private final ContextPath contextPath;

    public ItemShell(ItemTexts texts, ContextPath contextPath) {
        this.texts = texts;
        this.contextPath = contextPath;
    }

    @Override
    public void init(Map<String, String> params) {
        // All items start alike.
    }

    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        return Map.of("words", texts.words(), "address", contextPath.value() + ItemServlet.PATH);
    }
}
