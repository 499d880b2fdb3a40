import type { Role } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { riskLife, type RiskCondition, type RiskMovement } from './risk-life.model.ts';
import { obstaclesOfWords, type MovementWords, type Obstacle, type RiskSubject } from './risk.model.ts';

type Mover = { personId: string; role: Role };
type Recommendation = RiskSubject['recommendations'][number];

const numbersOf = (list: readonly Recommendation[]) => list.map(({ position }) => position + 1);

function lacking(kind: 'withoutOwner' | 'withoutDeadline' | 'withoutEvidence' | 'notDone', found: readonly Recommendation[]): Obstacle[] {
  return found.length === 0 ? [] : [{ kind, numbers: numbersOf(found) }];
}

function planObstacles({ recommendations }: RiskSubject): Obstacle[] {
  if (recommendations.length === 0) return [{ kind: 'noRecommendation' }];
  return [
    ...lacking('withoutOwner', recommendations.filter(({ hasOwner }) => !hasOwner)),
    ...lacking('withoutDeadline', recommendations.filter(({ hasDeadline }) => !hasDeadline)),
    ...lacking('withoutEvidence', recommendations.filter(({ evidenceKinds }) => evidenceKinds.length === 0)),
  ];
}

function proofObstacles({ recommendations }: RiskSubject): Obstacle[] {
  if (recommendations.length === 0) return [{ kind: 'noRecommendation' }];
  const unproven = recommendations.filter(({ missingKinds }) => missingKinds.length > 0);
  return [
    ...lacking('notDone', recommendations.filter(({ isDone }) => !isDone)),
    ...lacking('withoutEvidence', recommendations.filter(({ evidenceKinds }) => evidenceKinds.length === 0)),
    ...(unproven.length === 0
      ? []
      : [{ kind: 'proofMissing' as const, numbers: numbersOf(unproven), kinds: [...new Set(unproven.flatMap(({ missingKinds }) => missingKinds))] }]),
  ];
}

function obstaclesOfCondition(condition: RiskCondition, mover: Mover, risk: RiskSubject, words: MovementWords, today: string): Obstacle[] {
  switch (condition) {
    case 'measuresPlanned':
      return planObstacles(risk);
    case 'proofComplete':
      return proofObstacles(risk);
    case 'secondPerson':
      return [
        ...(risk.reportedBy === mover.personId ? [{ kind: 'ownReport' as const }] : []),
        ...(risk.proofAuthors.includes(mover.personId) ? [{ kind: 'ownProof' as const }] : []),
      ];
    case 'remark':
      return words.remark ? [] : [{ kind: 'remark' }];
    case 'reason':
      return words.reason ? [] : [{ kind: 'reason' }];
    case 'expiry':
      if (!words.expiresOn) return [{ kind: 'expiry' }];
      return words.expiresOn > today ? [] : [{ kind: 'expiryPassed' }];
  }
}

/** Everything that stands in the way of a movement, the role first; nothing: it may be made. */
export function obstaclesTo(movement: RiskMovement, mover: Mover, risk: RiskSubject, words: MovementWords, today: string): Obstacle[] {
  const rule = riskLife[movement];
  if (!may(mover, rule.permission)) return [{ kind: 'role' }];
  if (!rule.from.includes(risk.state)) return [{ kind: 'state' }];
  return rule.conditions.flatMap((condition) => obstaclesOfCondition(condition, mover, risk, words, today));
}

/** What is still missing before the words of a form are looked at: a page says it beside the button. */
export const obstaclesBefore = (movement: RiskMovement, mover: Mover, risk: RiskSubject, today: string): Obstacle[] =>
  obstaclesTo(movement, mover, risk, {}, today).filter(({ kind }) => obstaclesOfWords[kind] === undefined);
