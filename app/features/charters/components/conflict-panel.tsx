import { Link } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Button, ButtonRow } from '#app/ui/index.ts';
import type { SectionValues } from '../charter-form.model.ts';
import type { Section } from '../charters.model.ts';
import { differencesOfValues } from '../section-content.model.ts';
import styles from './conflict-panel.module.css';
import { Differences } from './differences.tsx';
import { useEditPage } from './edit-page-context.tsx';
import { useNames } from './use-names.ts';

type ConflictPanelProps<S extends Section> = {
  section: S;
  theirs: SectionValues[S];
  mine: SectionValues[S];
  /** Without them (no script) the form's own button saves, and a link drops what was typed. */
  onTakeTheirs?: () => void;
  onKeepMine?: () => void;
};

/** Two people wrote the same section: both texts side by side, and the person chooses. */
export function ConflictPanel<S extends Section>({ section, theirs, mine, onTakeTheirs, onKeepMine }: ConflictPanelProps<S>) {
  const { t } = useTranslation();
  const names = useNames();
  const { options } = useEditPage();
  const differences = useMemo(
    () => differencesOfValues(section, theirs, mine, new Map(options.standardIndicators.map((indicator) => [indicator.code, indicator]))),
    [section, theirs, mine, options],
  );
  return (
    <Banner tone="attention">
      <div className={styles.panel}>
        <p className={styles.sentence}>{t(onKeepMine ? 'charters.conflict.sentence' : 'charters.conflict.sentenceWithoutScript')}</p>
        {differences && differences.length > 0 && <Differences differences={differences} names={names} isChoice />}
        {onKeepMine ? (
          <ButtonRow>
            <Button size="small" onClick={onKeepMine}>
              {t('charters.conflict.keepMine')}
            </Button>
            <Button size="small" onClick={onTakeTheirs}>
              {t('charters.conflict.takeTheirs')}
            </Button>
          </ButtonRow>
        ) : (
          <Link to={{ hash: section }} reloadDocument>
            {t('charters.conflict.takeTheirs')}
          </Link>
        )}
      </div>
    </Banner>
  );
}
