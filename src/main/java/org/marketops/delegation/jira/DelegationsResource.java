package org.marketops.delegation.jira;

import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import org.marketops.delegation.Delegate;
import org.marketops.delegation.Delegation;
import org.marketops.delegation.DelegationRefused;
import org.marketops.delegation.Delegations;
import org.marketops.delegation.DelegationsOf;
import org.marketops.delegation.StopDelegation;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Json;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;

/** The caller's own delegations, those given and those received. Nobody else's are there. */
@Path("/delegations")
@Produces("application/json;charset=UTF-8")
public final class DelegationsResource {

    private final CurrentUser currentUser;
    private final Delegations delegations;
    private final Delegate delegate;
    private final StopDelegation stopDelegation;
    private final DelegationInput input;
    private final DelegationJson json;
    private final DelegationTexts texts;

    public DelegationsResource(CurrentUser currentUser, Delegations delegations, Delegate delegate, StopDelegation stopDelegation,
                               DelegationInput input, DelegationJson json, DelegationTexts texts) {
        this.currentUser = currentUser;
        this.delegations = delegations;
        this.delegate = delegate;
        this.stopDelegation = stopDelegation;
        this.input = input;
        this.json = json;
        this.texts = texts;
    }

    @GET
    public String delegations() {
        DelegationsOf found = DelegationsOf.person(me(), delegations);
        return Json.write(json.of(found.given(), found.received(), me()));
    }

    /** @param body to, firstDay, lastDay; scope all (default), project with project, or amount with limit and currency; keepMeToo */
    @POST
    @Consumes({"application/json", "*/*"})
    public String give(String body) {
        return Json.write(json.of(delegate(input(body)), me()));
    }

    private Delegation delegate(Delegation draft) {
        try {
            return delegate.save(draft);
        } catch (DelegationRefused refused) {
            if (refused.isConflict()) {
                throw refused;
            }
            throw new BadInput(refused.field(), texts.refusal(refused));
        }
    }

    private Delegation input(String body) {
        try {
            return input.read(me(), json.fields(body));
        } catch (BadForm bad) {
            Map.Entry<String, String> first = bad.problems().entrySet().iterator().next();
            throw new BadInput(first.getKey(), first.getValue());
        }
    }

    /** Stops it at once; what was decided stays. Twice is the same as once. */
    @DELETE
    @Path("{id}")
    public String stop(@PathParam("id") String id) {
        return Json.write(json.of(stopDelegation.stop(me(), number(id)), me()));
    }

    private PersonKey me() {
        return currentUser.person().orElseThrow(() -> new NotFound("delegations"));
    }

    static int number(String id) {
        if (!id.matches("\\d{1,9}")) {
            throw new NotFound("delegation " + id);
        }
        return Integer.parseInt(id);
    }
}
