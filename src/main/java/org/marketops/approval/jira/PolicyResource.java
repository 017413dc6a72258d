package org.marketops.approval.jira;

import org.marketops.approval.Policies;
import org.marketops.approval.SavePolicy;
import org.marketops.approval.policy.Policy;
import org.marketops.jira.AppRight;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;
import org.marketops.jira.RightGate;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;

/** The approval policy for scripts; each PUT is the next version (A28). For those with the right to configure; 404 for everybody else. */
@Path("policy")
@Produces("application/json;charset=UTF-8")
public final class PolicyResource {

    private final RightGate gate;
    private final Policies policies;
    private final SavePolicy savePolicy;
    private final PolicyCheck check;

    public PolicyResource(RightGate gate, Policies policies, SavePolicy savePolicy, PolicyCheck check) {
        this.gate = gate;
        this.policies = policies;
        this.savePolicy = savePolicy;
        this.check = check;
    }

    @GET
    public String policy() {
        gate.required(AppRight.CONFIGURE);
        return json(policies.current().orElseThrow(() -> new NotFound("policy")));
    }

    @PUT
    @Consumes({"application/json", "*/*"})
    public String save(String body) {
        PersonKey author = PersonKey.of(gate.required(AppRight.CONFIGURE).getKey());
        Policy policy = PolicyJson.readInput(Json.readInput(body));
        check.check(policy, policies.active());
        return json(savePolicy.save(policy, author));
    }

    private static String json(Policy policy) {
        ObjectNode json = Json.object().put("version", policy.version());
        json.set("policy", PolicyJson.write(policy));
        return Json.write(json);
    }
}
