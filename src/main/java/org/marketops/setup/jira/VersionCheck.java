package org.marketops.setup.jira;

import com.atlassian.sal.api.ApplicationProperties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether this is a version of Jira that the product is made for: 8.20 to 9.17. */
final class VersionCheck {

    private static final Pattern NUMBERS = Pattern.compile("^(\\d{1,4})\\.(\\d{1,4})");

    private final ApplicationProperties jira;

    VersionCheck(ApplicationProperties jira) {
        this.jira = jira;
    }

    CheckView view(Texts texts) {
        boolean fits = fits(jira.getVersion());
        return new CheckView(fits ? Mark.FINE : Mark.LOOK,
                texts.get(fits ? "page.version.fine" : "page.version.other", jira.getVersion()));
    }

    /** @param version for example 9.12.8 or 8.20.0-m0003 */
    static boolean fits(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        if (!numbers.find()) {
            return false;
        }
        int major = Integer.parseInt(numbers.group(1));
        int minor = Integer.parseInt(numbers.group(2));
        return major == 8 && minor >= 20 || major == 9 && minor <= 17;
    }
}
