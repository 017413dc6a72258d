package org.marketops.metric.tray;

import org.marketops.kernel.IssueId;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person chose for names in the tray. Immutable; names that are not chosen stay where they are. */
public final class TrayChoices {

    private final Map<String, IssueId> given;
    private final List<String> ignored;
    private final String reason;
    private final boolean remembered;

    private TrayChoices(Map<String, IssueId> given, List<String> ignored, String reason, boolean remembered) {
        this.given = given;
        this.ignored = ignored;
        this.reason = reason;
        this.remembered = remembered;
    }

    public static TrayChoices none() {
        return new TrayChoices(Map.of(), List.of(), "", false);
    }

    public TrayChoices giving(String name, IssueId campaign) {
        Map<String, IssueId> more = new LinkedHashMap<>(given);
        more.put(name, campaign);
        return new TrayChoices(more, ignored, reason, remembered);
    }

    public TrayChoices ignoring(String name) {
        List<String> more = new ArrayList<>(ignored);
        more.add(name);
        return new TrayChoices(given, more, reason, remembered);
    }

    /** Why names are ignored. */
    public TrayChoices because(String why) {
        return new TrayChoices(given, ignored, why.strip(), remembered);
    }

    /** Names that are given to a campaign mean it in later imports too. */
    public TrayChoices remembering(boolean names) {
        return new TrayChoices(given, ignored, reason, names);
    }

    public boolean isEmpty() {
        return given.isEmpty() && ignored.isEmpty();
    }

    public Map<String, IssueId> given() {
        return given;
    }

    public List<String> ignored() {
        return ignored;
    }

    public String reason() {
        return reason;
    }

    public boolean isRemembered() {
        return remembered;
    }

    /** @throws TrayRefused if nothing is chosen, or names are ignored without a reason */
    public void refuseIncomplete() {
        if (isEmpty()) {
            throw new TrayRefused(TrayRefused.Reason.NOTHING_CHOSEN);
        }
        if (!ignored.isEmpty() && reason.isEmpty()) {
            throw new TrayRefused(TrayRefused.Reason.REASON_NEEDED, ignored.get(0));
        }
        if (reason.length() > KeepTray.LONGEST_REASON) {
            throw new TrayRefused(TrayRefused.Reason.REASON_TOO_LONG, Integer.toString(KeepTray.LONGEST_REASON));
        }
    }
}
