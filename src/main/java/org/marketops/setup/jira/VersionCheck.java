package org.marketops.setup.jira;

import com.atlassian.jira.util.BuildUtilsInfo;

/** Whether this is a version of Jira that the product is made for: 8.20 to 9.17. */
final class VersionCheck {

    private final BuildUtilsInfo build;

    VersionCheck(BuildUtilsInfo build) {
        this.build = build;
    }

    CheckView view(Texts texts) {
        boolean fits = fits(build.getVersionNumbers());
        return new CheckView(fits ? Mark.FINE : Mark.LOOK,
                texts.get(fits ? "page.version.fine" : "page.version.other", build.getVersion()));
    }

    static boolean fits(int[] version) {
        int major = version.length > 0 ? version[0] : 0;
        int minor = version.length > 1 ? version[1] : 0;
        return major == 8 && minor >= 20 || major == 9 && minor <= 17;
    }
}
