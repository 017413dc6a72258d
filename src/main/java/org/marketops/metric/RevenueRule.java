package org.marketops.metric;

/** How revenue comes to be a campaign's, in the words of the reader: it is printed beside what is made of it. */
public interface RevenueRule {

    /** Model and look-back, as in {@code W-shaped, 90 days}. */
    String modelAndWindow();

    /** What the company calls the stage that a metric counts; the name of the metric where it counts none. @param code of the dictionary */
    String stage(String code, String metric);

    /** Where opportunities are imported. @param path of the installation */
    String importOf(String path, String projectKey);
}
