package org.marketops.metric.page.jira;

import org.marketops.jira.ReaderTimes;

import java.util.Map;

/** What stands above figures that are not those of now: as known when, what that leaves out, and the way back. */
public final class KnownNote {

    private final FiguresTexts texts;
    private final ReaderTimes times;

    public KnownNote(FiguresTexts texts, ReaderTimes times) {
        this.texts = texts;
        this.times = times;
    }

    /** @param path of the page itself, to which the way back leads */
    void into(Map<String, Object> page, FiguresAnswer answer, String path) {
        AsOf asOf = answer.question.asOf();
        page.put("asOf", asOf.instant().map(then -> asOf.isDay() ? asOf.sent() : then.atZone(times.zone()).toLocalDate().toString()).orElse(""));
        page.put("today", times.today().toString());
        page.put("known", asOf.instant().map(then -> Map.of("title", texts.of("known", asOf.isDay() ? texts.formats().day(asOf.today()) : times.at(then)),
                "text", texts.of("known.text"), "days", answer.figures.isComplete() ? "" : texts.of("known.days"),
                "back", texts.of("known.back"), "link", FiguresAddress.of(answer, path, "asOf", ""))).orElse(Map.of()));
        page.put("foot", times.foot());
    }
}
