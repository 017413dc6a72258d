package org.marketops.health.jira;

import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.ConditionDescriptor;
import com.opensymphony.workflow.loader.ConditionsDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import com.opensymphony.workflow.loader.ResultDescriptor;
import com.opensymphony.workflow.loader.ValidatorDescriptor;
import org.marketops.health.Way.Module;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of our modules one transition carries. They are told by their class, as the workflow stores it. */
final class TransitionModules {

    private static final String OURS = "org.marketops.approval.jira.";
    private static final Map<String, Module> MODULES = Map.of(
            OURS + "OpenApprovalFunction", Module.OPEN_APPROVAL,
            OURS + "RecordVoteFunction", Module.RECORD_VOTE,
            OURS + "ContentUnchangedValidator", Module.GATE,
            OURS + "OnlyByThePluginCondition", Module.ONLY_BY_THE_PLUGIN);

    private final Set<Module> found = EnumSet.noneOf(Module.class);
    private String approvedAction = "41";

    TransitionModules(ActionDescriptor action) {
        functions(action.getPreFunctions());
        functions(action.getPostFunctions());
        validators(action.getValidators());
        if (action.getRestriction() != null) {
            // A list of one group on the engine that Jira runs; any condition that must hold hides the transition.
            conditions(action.getRestriction().getConditions(), true);
        }
        result(action.getUnconditionalResult());
        for (Object result : action.getConditionalResults()) {
            result((ResultDescriptor) result);
        }
    }

    Set<Module> found() {
        return found;
    }

    /** Id or name as open approval was set up; 41 in a workflow that does not say. */
    String approvedAction() {
        return approvedAction;
    }

    private void result(ResultDescriptor result) {
        if (result != null) {
            functions(result.getPreFunctions());
            functions(result.getPostFunctions());
            validators(result.getValidators());
        }
    }

    private void functions(List<?> functions) {
        for (Object each : functions) {
            Map<?, ?> args = ((FunctionDescriptor) each).getArgs();
            Module module = note(args);
            if (module == Module.RECORD_VOTE) {
                decision(String.valueOf(args.get("decision")).trim());
            }
            if (module == Module.OPEN_APPROVAL && args.get("approvedAction") != null) {
                approvedAction = args.get("approvedAction").toString().trim();
            }
        }
    }

    private void decision(String decision) {
        if ("abstain".equals(decision)) {
            found.add(Module.ABSTAIN);
        } else if ("withdraw".equals(decision)) {
            found.add(Module.WITHDRAW);
        }
    }

    private void validators(List<?> validators) {
        validators.forEach(each -> note(((ValidatorDescriptor) each).getArgs()));
    }

    /** Only what must hold counts: beside an OR another condition opens the same door. */
    private void conditions(List<?> conditions, boolean mustHold) {
        for (Object each : conditions) {
            if (each instanceof ConditionsDescriptor) {
                ConditionsDescriptor group = (ConditionsDescriptor) each;
                boolean all = !"OR".equalsIgnoreCase(group.getType()) || group.getConditions().size() == 1;
                conditions(group.getConditions(), mustHold && all);
            } else if (each instanceof ConditionDescriptor && mustHold && !((ConditionDescriptor) each).isNegate()) {
                note(((ConditionDescriptor) each).getArgs());
            }
        }
    }

    private Module note(Map<?, ?> args) {
        Object type = args.get("class.name");
        Module module = type == null ? null : MODULES.get(type.toString().trim());
        if (module != null) {
            found.add(module);
        }
        return module;
    }
}
