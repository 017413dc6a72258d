package org.marketops.sandbox.web.page;

import java.util.List;

/** The style and script tags that plugins add for resource contexts, ready for the head. */
@FunctionalInterface
public interface ResourceTags {

    String tags(List<String> contexts);
}
