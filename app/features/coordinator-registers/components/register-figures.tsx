import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { Cell, ColumnHeader, Figure, FigureRow, Row, RowHeader, StateBadge, Table, TableBody, TableHead } from '#app/ui/index.ts';
import { effectKinds, shareAgainst, type RegisterCode } from '../registers.model.ts';
import type { EffectTotal, RegisterFigures } from '../registers.queries.server.ts';

type RegisterFigureProps = { code: RegisterCode; figures: RegisterFigures; on: string };

/** What a register adds up to as of a day; what a body reports stands beside what the coordinator confirmed. */
export function FiguresOf({ code, figures, on }: RegisterFigureProps) {
  const { t } = useTranslation();
  switch (code) {
    case 'assessments':
      return (
        <FigureRow>
          <Figure label={t('coordinatorRegisters.figures.bodies')} value={figures.assessments.bodies} asOf={on} />
          <Carried figures={figures.assessments} label={t('coordinatorRegisters.figures.recommendations')} />
        </FigureRow>
      );
    case 'studies':
      return (
        <FigureRow>
          <Figure label={t('coordinatorRegisters.figures.studies')} value={figures.studies.studies} asOf={on} />
          <Carried figures={figures.studies} label={t('coordinatorRegisters.figures.proposals')} />
        </FigureRow>
      );
    case 'draft-acts':
      return <DraftFigures figures={figures.draftActs} on={on} />;
    case 'integrity-checks':
      return <IntegrityFigures figures={figures.integrityChecks} on={on} />;
    case 'effects':
      return <EffectTotals effects={figures.effects} />;
  }
}

function Carried({ figures, label }: { figures: { given: number; carriedOut: number; confirmed: number }; label: string }) {
  const { t } = useTranslation();
  return (
    <>
      <Figure label={label} value={figures.given} />
      <Figure label={t('coordinatorRegisters.figures.carriedOut')} value={figures.carriedOut} verified={figures.confirmed} />
    </>
  );
}

function DraftFigures({ figures, on }: { figures: RegisterFigures['draftActs']; on: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { share, target, isMet } = shareAgainst(figures.accepted, figures.given, figures.target);
  return (
    <>
      <FigureRow>
        <Figure label={t('coordinatorRegisters.figures.examined')} value={figures.examined} asOf={on} />
        <Figure label={t('coordinatorRegisters.choices.law')} value={figures.law} size="small" />
        <Figure label={t('coordinatorRegisters.choices.cgaByLaw')} value={figures.cgaByLaw} size="small" />
        <Figure label={t('coordinatorRegisters.choices.leaByLaw')} value={figures.leaByLaw} size="small" />
      </FigureRow>
      <FigureRow>
        <Figure label={t('coordinatorRegisters.figures.risks')} value={figures.risks} />
        <Figure label={t('coordinatorRegisters.figures.accepted')} value={share === null ? null : format.percent(share / 100)} unit={t('coordinatorRegisters.figures.ofGiven', { accepted: figures.accepted, given: figures.given })} />
        <Figure label={t('coordinatorRegisters.figures.target')} value={target === null ? null : format.percent(target / 100)} />
      </FigureRow>
      {isMet !== null && (
        <p>
          <StateBadge tone={isMet ? 'info' : 'attention'}>{t(isMet ? 'coordinatorRegisters.figures.met' : 'coordinatorRegisters.figures.notMet')}</StateBadge>
        </p>
      )}
    </>
  );
}

function IntegrityFigures({ figures, on }: { figures: RegisterFigures['integrityChecks']; on: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { tested, passed } = figures;
  return (
    <FigureRow>
      <Figure label={t('coordinatorRegisters.figures.checks')} value={figures.checks} asOf={on} />
      <Figure label={t('coordinatorRegisters.fields.tested')} value={tested} />
      <Figure label={t('coordinatorRegisters.fields.passed')} value={passed} unit={tested > 0 ? format.percent(passed / tested) : undefined} />
      <Figure label={t('coordinatorRegisters.fields.selfReported')} value={figures.selfReported} />
    </FigureRow>
  );
}

function EffectTotals({ effects }: { effects: readonly EffectTotal[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const totals = effectKinds.flatMap((kind) => (kind === 'other' ? [] : effects.filter((effect) => effect.kind === kind)));
  if (totals.length === 0) return <p>{t('coordinatorRegisters.noEffects')}</p>;
  return (
    <Table caption={t('coordinatorRegisters.figures.effectsByKind')} narrow="table">
      <TableHead>
        <ColumnHeader>{t('coordinatorRegisters.fields.kind')}</ColumnHeader>
        <ColumnHeader figure>{t('coordinatorRegisters.figures.records')}</ColumnHeader>
        <ColumnHeader figure>{t('coordinatorRegisters.fields.amount')}</ColumnHeader>
        <ColumnHeader figure>{t('coordinatorRegisters.figures.verified')}</ColumnHeader>
        <ColumnHeader figure>{t('coordinatorRegisters.fields.hectares')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {totals.map((total) => (
          <Row key={total.kind}>
            <RowHeader>{t(`coordinatorRegisters.choices.${total.kind}`)}</RowHeader>
            <Cell figure label={t('coordinatorRegisters.figures.records')}>{format.number(total.count)}</Cell>
            <Cell figure primary label={t('coordinatorRegisters.fields.amount')}>{format.number(total.amount)}</Cell>
            <Cell figure primary label={t('coordinatorRegisters.figures.verified')}>{format.number(total.verified)}</Cell>
            <Cell figure label={t('coordinatorRegisters.fields.hectares')}>{total.hectares === null ? '' : format.number(total.hectares)}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
