package org.marketops.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marketops.sandbox.launch.Http;
import org.marketops.sandbox.launch.Reply;

/** Logging in and out, the headers of every answer, and the second password of administrators. */
class LoginTest {

    @TempDir
    static Path home;
    private static WebWorld world;

    @BeforeAll
    static void start() throws Exception {
        world = WebWorld.in(home.resolve("home"));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static Reply logIn(Http http, String password, String destination) {
        return http.form("/login.jsp", Map.of("os_username", "jana", "os_password", password, "os_destination", destination));
    }

    @Test
    void theRightPasswordLeadsToWhereOneWantedToGo() {
        Reply reply = logIn(world.anonymous(), "jana", "/browse/WEB-1?page=x").expect(302);

        assertThat(reply.header("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/jira/browse/WEB-1?page=x"));
        assertThat(reply.header("X-Seraph-LoginReason")).contains("OK");
        assertThat(reply.header("Set-Cookie")).hasValueSatisfying(cookie ->
                assertThat(cookie).contains("JSESSIONID=").contains("HttpOnly").containsIgnoringCase("SameSite=Lax"));
    }

    @Test
    void aWrongPasswordShowsTheFormAgainWithTheNameKept() {
        Http http = world.anonymous();

        Reply reply = logIn(http, "wrong", "/").expect(200);

        assertThat(reply.header("X-Seraph-LoginReason")).contains("AUTHENTICATED_FAILED");
        assertThat(WebWorld.page(reply).getElementById("login-error")).isNotNull();
        assertThat(WebWorld.page(reply).getElementById("login-form-username").val()).isEqualTo("jana");
        http.get("/secure/Dashboard.jspa").expect(302);
    }

    @Test
    void loggingInNeverLeadsToAnotherSite() {
        for (String evil : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "evil"}) {
            Reply reply = logIn(world.anonymous(), "jana", evil).expect(302);

            assertThat(reply.header("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/jira/secure/Dashboard.jspa"));
        }
    }

    @Test
    void anonymousVisitorsAreSentToTheLogInPageAndBack() {
        Reply reply = world.anonymous().get("/browse/WEB-77").expect(302);

        assertThat(reply.header("Location")).hasValueSatisfying(to ->
                assertThat(to).endsWith("/jira/login.jsp?permissionViolation=true&os_destination=%2Fbrowse%2FWEB-77"));
    }

    @Test
    void everyAnswerCarriesJirasHeaders() {
        Reply reply = world.loggedIn("jana").get("/secure/Dashboard.jspa").expect(200);

        assertThat(reply.header("X-AUSERNAME")).contains("jana");
        assertThat(reply.header("X-AREQUESTID")).hasValueSatisfying(id -> assertThat(id).matches("\\d+x\\d+x\\d+"));
        assertThat(reply.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(reply.header("X-Frame-Options")).contains("SAMEORIGIN");
        assertThat(reply.header("Content-Security-Policy")).contains("frame-ancestors 'self'");
        assertThat(world.anonymous().get("/login.jsp").header("X-AUSERNAME")).contains("anonymous");
    }

    @Test
    void basicAuthWorksOnPagesAndBadCredentialsAreRefused() {
        world.basic("jana", "jana").get("/secure/Dashboard.jspa").expect(200);

        Reply refused = world.basic("jana", "wrong").get("/secure/Dashboard.jspa").expect(401);
        assertThat(refused.header("WWW-Authenticate")).hasValueSatisfying(realm -> assertThat(realm).startsWith("OAuth realm="));
        world.basic("gone", "gone").get("/secure/Dashboard.jspa").expect(401);
    }

    @Test
    void loggingOutNeedsTheTokenAndEndsTheSession() {
        Http http = world.loggedIn("jana");

        http.get("/secure/Logout!default.jspa").expect(403);
        http.get("/secure/Dashboard.jspa").expect(200);
        http.get("/secure/Logout!default.jspa?atl_token=" + Http.encoded(http.cookie(Xsrf.COOKIE))).expect(302);
        http.get("/secure/Dashboard.jspa").expect(302);
    }

    @Test
    void theAdministrationAsksForThePasswordOnceMore() {
        Http http = world.loggedIn("admin");

        Reply asked = http.get("/secure/admin/ViewCustomFields.jspa").expect(302);
        assertThat(asked.header("Location")).hasValueSatisfying(to -> assertThat(to)
                .endsWith("/secure/admin/WebSudoAuthenticate!default.jspa?webSudoDestination=%2Fsecure%2Fadmin%2FViewCustomFields.jspa"));
        http.form("/secure/admin/WebSudoAuthenticate.jspa", WebWorld.form(http, "webSudoPassword", "wrong")).expect(200);
        http.get("/secure/admin/ViewCustomFields.jspa").expect(302);
        http.form("/secure/admin/WebSudoAuthenticate.jspa", WebWorld.form(http, "webSudoPassword", "admin")).expect(302);
        http.get("/secure/admin/ViewCustomFields.jspa").expect(200);
        http.get("/plugins/servlet/upm").expect(200);
    }

    @Test
    void theAdministrationIsClosedToOthers() {
        world.loggedIn("jana").get("/secure/admin/ViewCustomFields.jspa").expect(403);
        world.loggedIn("jana").get("/plugins/servlet/upm").expect(403);
        world.anonymous().get("/secure/admin/ViewCustomFields.jspa").expect(302);
    }
}
