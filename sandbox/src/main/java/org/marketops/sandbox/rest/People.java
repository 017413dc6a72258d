package org.marketops.sandbox.rest;

import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Collection;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** {@code myself}, {@code user}, {@code group/member}, and people inside of other answers. */
final class People {

    private static final int[] AVATAR_SIZES = {48, 24, 16, 32};
    private static final int PAGE = 50;

    private final Links links;
    private final UserManager users;
    private final GroupManager groups;
    private final Supplier<Locale> language;

    /** @param language of whoever asks */
    People(Links links, UserManager users, GroupManager groups, Supplier<Locale> language) {
        this.language = language;
        this.links = links;
        this.users = users;
        this.groups = groups;
    }

    void addTo(Routes routes) {
        routes.get("myself", call -> Answer.ok(((ObjectNode) full(call.loggedIn())).put("locale", language.get().toString())));
        routes.get("user", this::one);
        routes.get("user/search", this::search);
        routes.get("group/member", this::members);
    }

    private Answer one(Call call) {
        call.loggedIn();
        ApplicationUser found = call.query("key").map(users::getUserByKey)
                .orElseGet(() -> call.query("username").map(users::getUserByName).orElse(null));
        if (found == null) {
            String asked = call.query("username").or(() -> call.query("key")).orElseThrow(() -> Refusal.because(400,
                    "Either the 'username' or the 'key' query parameters need to be provided"));
            throw Refusal.because(404, "The user named '" + asked + "' does not exist");
        }
        return Answer.ok(full(found));
    }

    private Answer search(Call call) {
        call.loggedIn();
        String part = call.query("username").orElse("").toLowerCase(Locale.ROOT);
        return Answer.ok(Json.array(users.getUsers().stream().filter(ApplicationUser::isActive)
                .filter(user -> user.getName().toLowerCase(Locale.ROOT).startsWith(part))
                .limit(call.number("maxResults", PAGE)).collect(Collectors.toList()), this::brief));
    }

    private Answer members(Call call) {
        call.loggedIn();
        String name = call.query("groupname").orElseThrow(() -> Refusal.because(400, "The 'groupname' parameter is missing."));
        if (groups.getGroup(name) == null) {
            throw Refusal.because(404, "The group named '" + name + "' does not exist.");
        }
        Collection<ApplicationUser> all = groups.getUsersInGroup(groups.getGroup(name));
        int start = call.number("startAt", 0);
        int max = call.number("maxResults", PAGE);
        ObjectNode page = Json.object().put("self", links.api("group/member?groupname=" + name)).put("maxResults", max)
                .put("startAt", start).put("total", all.size()).put("isLast", start + max >= all.size());
        page.set("values", Json.array(all.stream().skip(start).limit(max).collect(Collectors.toList()), this::brief));
        return Answer.ok(page);
    }

    /** As inside of an issue; a JSON null for nobody. */
    JsonNode brief(ApplicationUser user) {
        if (user == null) {
            return NullNode.getInstance();
        }
        ObjectNode json = Json.object().put("self", links.api("user?username=" + user.getName()))
                .put("name", user.getName()).put("key", user.getKey()).put("emailAddress", user.getEmailAddress());
        ObjectNode avatars = json.putObject("avatarUrls");
        for (int size : AVATAR_SIZES) {
            avatars.put(size + "x" + size, links.base() + "/secure/useravatar?size=" + size);
        }
        return json.put("displayName", user.getDisplayName()).put("active", user.isActive())
                .put("timeZone", TimeZone.getDefault().getID());
    }

    private JsonNode full(ApplicationUser user) {
        ObjectNode json = (ObjectNode) brief(user);
        json.put("deleted", false).put("locale", "en_US");
        Collection<String> names = groups.getGroupNamesForUser(user);
        ObjectNode in = json.putObject("groups").put("size", names.size());
        in.set("items", Json.array(names, (String name) -> Json.object().put("name", name)
                .put("self", links.api("group?groupname=" + name))));
        json.putObject("applicationRoles").put("size", 0).putArray("items");
        return json.put("expand", "groups,applicationRoles");
    }
}
