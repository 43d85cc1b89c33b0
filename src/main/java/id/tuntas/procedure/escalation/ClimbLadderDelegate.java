package id.tuntas.procedure.escalation;

import id.tuntas.deadline.DeadlineClock;
import id.tuntas.procedure.Escalations;
import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(passesOn = {Variables.TOLD, Variables.REFERRED, Variables.HAS_NEXT_RUNG, Variables.RUNG_DUE})
class ClimbLadderDelegate implements JavaDelegate {

    private final LadderClimb ladderClimb;

    ClimbLadderDelegate(LadderClimb ladderClimb) {
        this.ladderClimb = ladderClimb;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var climb = ladderClimb.climb((Long) execution.getVariable(Escalations.DEADLINE), DeadlineClock.valueOf((String)
                execution.getVariable(Variables.CLOCK)));
        Variables.passOn(execution, Variables.TOLD, !climb.told().isEmpty());
        Variables.passOn(execution, Variables.REFERRED, climb.referred());
        Variables.passOn(execution, Variables.HAS_NEXT_RUNG, climb.next().isPresent());
        Variables.passOn(
                execution, Variables.RUNG_DUE, climb.next().map(Variables::date).orElse(null));
    }
}
