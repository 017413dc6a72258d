package org.marketops.lead.jira;

import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.jira.Formats;
import org.marketops.kernel.Refused;
import org.marketops.lead.Days;
import org.marketops.lead.CurrentSettings;
import org.marketops.lead.LeadSettings;
import org.marketops.lead.Model;
import org.marketops.lead.RowFault;
import org.marketops.lead.Stage;

import java.io.Serializable;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/** This feature's sentences and numbers in the language of the current user. */
public final class LeadTexts {

    /** What has no value. */
    static final String NONE = "\u2013";

    private static final String TEXT = "marketops.lead.";

    private final I18nResolver texts;
    private final Formats formats;
    private final CurrentSettings settings;

    public LeadTexts(I18nResolver texts, CurrentSettings settings) {
        this.texts = texts;
        this.settings = settings;
        this.formats = new Formats(texts);
    }

    String text(String key, Serializable... arguments) {
        return texts.getText(TEXT + key, arguments);
    }

    /** As the company calls it. */
    public String stage(Stage stage) {
        String own = settings.now().stageNames().get(stage);
        return own == null ? text("stage." + stage) : own;
    }

    /** What a model does, with the company's own half-life and weights. */
    String model(Model model) {
        Map<String, String> set = settings.now().values();
        switch (model) {
            case TIME_DECAY:
                return text("model.text.TIME_DECAY", set.get(LeadSettings.HALF_LIFE));
            case CUSTOM:
                return text("model.text.CUSTOM", set.get(LeadSettings.FIRST), set.get(LeadSettings.MIDDLE), set.get(LeadSettings.LAST));
            default:
                return text("model.text." + model);
        }
    }

    Map<String, String> words(String page, String... names) {
        Map<String, String> words = new HashMap<>();
        for (String name : names) {
            words.put(name, text(page + "." + name));
        }
        return words;
    }

    String refusal(Refused refused) {
        return texts.getText(refused.textKey(), refused.arguments().toArray(new Serializable[0]));
    }

    String fault(RowFault fault) {
        return text("fault." + fault.problem(), fault.value(), String.join(", ", fault.kind().columns()));
    }

    String day(LocalDate day) {
        return formats.day(day);
    }

    String time(Instant at, ZoneId zone) {
        return formats.dayAndTime(at.atZone(zone));
    }

    String number(long number) {
        return formats.number(BigDecimal.valueOf(number));
    }

    String fixed(BigDecimal number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(formats.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    /** With all decimals of the currency, without its code: it stands above the column. */
    String amount(long minorUnits, Currency currency) {
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        return fixed(BigDecimal.valueOf(minorUnits, decimals), decimals);
    }

    /** The one that the middle of the days lies in: a fiscal month may begin a few days early. */
    String month(Days days) {
        return formats.month(YearMonth.from(days.first().plusDays(ChronoUnit.DAYS.between(days.first(), days.last()) / 2)));
    }
}
