package org.marketops.money.jira;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.marketops.jira.AdminPage;
import org.marketops.kernel.BadInput;
import org.marketops.money.Rate;

/** Fiscal calendar and rates under /plugins/servlet/marketops/fiscal, one form each. Jira administrators only. */
public final class FiscalServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient AdminPage door;
    private final transient FiscalDesk desk;
    private final transient FiscalInput input;
    private final transient I18nResolver texts;

    public FiscalServlet(AdminPage door, FiscalDesk desk, FiscalInput input, I18nResolver texts) {
        this.door = door;
        this.desk = desk;
        this.input = input;
        this.texts = texts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (door.open(request, response)) {
            show(page(request), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!door.open(request, response)) {
            return;
        }
        FiscalPage page;
        try {
            if (!door.hasValidToken(request)) {
                throw input.bad("", "token");
            }
            save(request);
            page = page(request).withDone();
        } catch (BadInput bad) {
            page = page(request).withTyped(request.getParameterMap()).withError(bad.field(), bad.getMessage());
        }
        show(page, request, response);
    }

    private FiscalPage page(HttpServletRequest request) {
        String year = sent(request, "year");
        int shown = year.matches("2[01][0-9]{2}") && !year.matches("21[0-9][1-9]") ? Integer.parseInt(year) : desk.yearNow();
        return new FiscalPage(desk.calendar(), desk.rates(shown), shown, texts);
    }

    private void save(HttpServletRequest request) {
        if ("calendar".equals(sent(request, "form"))) {
            desk.save(input.calendar(sent(request, "startMonth"), sent(request, "pattern"), sent(request, "zone")),
                    input.currency("companyCurrency", sent(request, "companyCurrency").toUpperCase(java.util.Locale.ROOT)));
        } else {
            desk.save(rates(request, input.year(sent(request, "year"))));
        }
    }

    private List<RateWish> rates(HttpServletRequest request, int year) {
        List<RateWish> wishes = new ArrayList<>();
        for (Rate rate : desk.rates(year).all()) {
            String code = rate.currency().getCurrencyCode();
            if (request.getParameter("rate." + code + ".0") == null) {
                continue;
            }
            wishes.add(input.rate(rate.currency(), year, rate.month(), sent(request, "rate." + code + "." + rate.month())));
        }
        for (String name : request.getParameterMap().keySet()) {
            if (name.matches("rate\\.[A-Z]{3}\\.([0-9]|1[0-2])") && !sent(request, name).isEmpty()) {
                wishes.add(input.rate(input.currency(name, name.substring(5, 8)), year, Integer.parseInt(name.substring(9)), sent(request, name)));
            }
        }
        String added = sent(request, "addCurrency").toUpperCase(java.util.Locale.ROOT);
        if (!added.isEmpty()) {
            Currency currency = input.currency("addCurrency", added);
            if (sent(request, "addRate").isEmpty() || currency.equals(desk.company())) {
                throw input.bad(currency.equals(desk.company()) ? "addCurrency" : "addRate", currency.equals(desk.company()) ? "company" : "addRate", added);
            }
            wishes.add(input.rate(currency, year, Rate.PLAN, sent(request, "addRate")));
        }
        return wishes;
    }

    private static String sent(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.trim();
    }

    private void show(FiscalPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        door.show("templates/money/fiscal.vm", Map.of("page", page, "address",
                request.getContextPath() + "/plugins/servlet/marketops/fiscal"), request, response);
    }
}
