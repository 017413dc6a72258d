package org.marketops.sandbox.plugin;

import java.util.Set;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.hooks.weaving.WovenClass;

/**
 * Makes plugins fail to link to chosen members of the host, as they would on a Jira that lacks them: their references
 * are bent, while the classes are loaded, to names that do not exist. Real linking errors come of it, at the same places.
 */
final class LinkFailures implements WeavingHook {

    private final Set<String> missing;

    /** @param missing {@code package.Class#member}, or {@code package.Class} for all of it */
    LinkFailures(Set<String> missing) {
        this.missing = Set.copyOf(missing);
    }

    @Override
    public void weave(WovenClass woven) {
        if (woven.getBundleWiring().getBundle().getHeaders().get("Atlassian-Plugin-Key") != null) {
            woven.setBytes(new ConstantPool(woven.getBytes()).without(missing));
        }
    }
}
