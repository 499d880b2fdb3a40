import { Form, Link, useActionData, useLocation, useNavigation } from '@remix-run/react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Refusal } from '#app/platform/http/route.server.ts';
import { signInAddress } from '#app/platform/http/sign-in-address.ts';
import { localize as localizeIn, sentenceOf, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Button, ButtonRow, Checkbox, DateField, FieldRow, FieldSet, FormErrorSummary, FormScope, FormStack, LinkButton, Select, TextArea, TextField } from '#app/ui/index.ts';
import { textLimits, type TextField as TextName } from '../risk.model.ts';
import type { FormOptions, FormPlace, LibraryEntry } from '../risk-page.queries.server.ts';
import { fillForm, readForm, sameValue, type FormValues } from './form-values.ts';
import { useKeptText } from './kept-text.ts';
import { LibrarySuggestions } from './library-suggestions.tsx';
import { OwnerFields } from './owner-fields.tsx';
import { RecommendationFields } from './recommendation-fields.tsx';
import { RiskConflict } from './risk-conflict.tsx';
import { ScoreFields } from './score-fields.tsx';
import styles from './risk.module.css';

export const formLists = ['factorCodes', 'recommendation.evidenceKinds'] as const;

export type RiskFormAnswer = Refusal & {
  /** What was typed, for a browser without script. */
  typed?: FormValues;
  /** What somebody else saved meanwhile. */
  theirs?: { version: number; values: FormValues };
};

type RiskFormProps = FormOptions & {
  place: FormPlace;
  personId: string;
  /** Of the risk: made with the form when it is new. */
  riskId: string;
  /** Null: it is new. */
  version: number | null;
  initial: FormValues;
  /** Only what must be said at once; the rest can follow. */
  isQuick: boolean;
  back: string;
  fullAddress: string | null;
};

/** All that is said of a risk, in sections; complete without script. What is typed is kept in the browser until it is saved. */
export function RiskForm(props: RiskFormProps) {
  const { place, personId, riskId, version, isQuick, back, fullAddress, catalogues, bands, people, library, evidenceKinds } = props;
  const { t } = useTranslation();
  const localize = useLocalize();
  const navigation = useNavigation();
  const location = useLocation();
  const answer = useActionData<RiskFormAnswer>();
  const form = useRef<HTMLFormElement>(null);
  const initial = answer?.typed ?? props.initial;
  const [typed, setTyped] = useState({ process: '', scheme: '', direction: String(initial.directionCode ?? '') });
  const isNew = version === null;
  const kept = useKeptText({ form, personId, subject: isNew ? `new.${place.analysisId}` : riskId, riskId, initial: props.initial, lists: formLists });
  const [mine, setMine] = useState<FormValues | null>(null);
  const theirs = answer?.theirs;

  // What only the other has changed is taken over; what both have changed waits for a choice.
  useEffect(() => {
    if (!theirs || !form.current) return;
    const now = readForm(form.current, formLists);
    const untouched = Object.keys(theirs.values).filter((name) => sameValue(now[name], props.initial[name]));
    fillForm(form.current, Object.fromEntries(untouched.map((name) => [name, theirs.values[name]!])));
    setMine(readForm(form.current, formLists));
    // Once for each answer.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [theirs]);

  const refusal = answer?.refusal;
  const errorOf = (name: string) => {
    const message = refusal?.fieldErrors[name];
    return message ? sentenceOf(t, message) : undefined;
  };
  const errors = Object.entries(refusal?.fieldErrors ?? {}).map(([name, message]) => ({ name, message: sentenceOf(t, message) }));
  const text = (name: TextName, options: { rows?: number; required?: boolean } = {}) => ({
    name, label: t(`riskRegister.fields.${name}`), help: t(`riskRegister.help.${name}`), required: options.required ?? false, maxLength: textLimits[name],
    defaultValue: String(initial[name] ?? ''), error: errorOf(name),
  });
  const pick = (entry: LibraryEntry) => {
    const words = (value: LibraryEntry['process']) => localizeIn(value, place.language);
    const current = readForm(form.current!, formLists);
    const keep = (name: string, value: string) => (String(current[name] ?? '') === '' ? { [name]: value } : {});
    fillForm(form.current!, {
      process: words(entry.process), scheme: words(entry.scheme), ...keep('exposedPosition', words(entry.exposedPosition)), ...keep('title', words(entry.scheme)),
      ...keep('directionCode', entry.directionCode), ...keep('recommendation.text', words(entry.safeguard)), ...keep('recommendation.kindCode', entry.recommendationKindCode),
    });
    setTyped({ process: '', scheme: '', direction: entry.directionCode });
    form.current!.dispatchEvent(new Event('input', { bubbles: true }));
    (form.current!.elements.namedItem('cause') as HTMLElement | null)?.focus();
  };
  const suggestions = (field: 'process' | 'scheme') => (
    <LibrarySuggestions library={library} typed={typed[field]} directionCode={typed.direction || null} language={place.language} onPick={pick} />
  );
  const toSuggestions = (event: KeyboardEvent<HTMLElement>) => {
    const first = event.key === 'ArrowDown' ? event.currentTarget.parentElement?.parentElement?.querySelector<HTMLButtonElement>('[data-suggestions] button') : null;
    if (first) {
      event.preventDefault();
      first.focus();
    }
  };
  return (
    <FormScope name="risk">
      {kept.found && (
        <Banner tone="attention">
          <p>{t('riskRegister.form.keptText')}</p>
          <ButtonRow>
            <Button size="small" onClick={kept.putBack}>{t('riskRegister.form.putBack')}</Button>
            <Button size="small" onClick={kept.forget}>{t('riskRegister.form.forget')}</Button>
          </ButtonRow>
        </Banner>
      )}
      {refusal && !theirs && <FormErrorSummary errors={errors} formError={errors.length > 0 ? undefined : t(refusal.messageKey, refusal.params)} />}
      {refusal?.code === 'signedOut' && (
        <ButtonRow>
          <LinkButton to={signInAddress(location)} reloadDocument>{t('platform.errors.signIn')}</LinkButton>
        </ButtonRow>
      )}
      {theirs && (
        <RiskConflict
          theirs={theirs.values} mine={mine ?? initial} catalogues={catalogues} evidenceKinds={evidenceKinds}
          onTake={mine && ((field) => {
            fillForm(form.current!, { [field]: theirs.values[field]! });
            setMine(readForm(form.current!, formLists));
          })}
        />
      )}
      <Form method="post" ref={form} noValidate preventScrollReset className={styles.form}>
        {version === null ? <input type="hidden" name="id" value={riskId} /> : <input type="hidden" name="version" value={theirs?.version ?? version} />}
        <FormStack>
          <FieldSet legend={t('riskRegister.sections.essence')}>
            <TextField {...text('title', { required: true })} required />
            <FieldRow>
              <Select
                name="directionCode" label={t('riskRegister.fields.directionCode')} help={t('riskRegister.help.directionCode')} placeholder={t('riskRegister.form.choose')}
                defaultValue={String(initial.directionCode ?? '')} error={errorOf('directionCode')}
                onChange={(event) => setTyped({ ...typed, direction: event.currentTarget.value })}
                options={catalogues.direction.map(({ code, name }) => ({ value: code, label: localize(name) }))}
              />
              <DateField name="identifiedOn" label={t('riskRegister.fields.identifiedOn')} defaultValue={String(initial.identifiedOn ?? '')} error={errorOf('identifiedOn')} />
            </FieldRow>
            <div data-suggestions="">
              <TextField {...text('process')} autoComplete="off" onInput={(event) => setTyped({ ...typed, process: event.currentTarget.value })} onKeyDown={toSuggestions} />
              {suggestions('process')}
            </div>
            <div data-suggestions="">
              <TextArea {...text('scheme')} rows={3} onInput={(event) => setTyped({ ...typed, scheme: event.currentTarget.value })} />
              {suggestions('scheme')}
            </div>
            <TextField {...text('exposedPosition')} />
            <TextArea {...text('cause')} rows={3} />
          </FieldSet>
          {!isQuick && (
            <>
              <FieldSet legend={t('riskRegister.sections.circumstances')}>
                <Select
                  name="processCode" label={t('riskRegister.fields.processCode')} help={t('riskRegister.help.processCode')} required={false} placeholder={t('riskRegister.form.notSaid')}
                  defaultValue={String(initial.processCode ?? '')} error={errorOf('processCode')}
                  options={catalogues.process.map(({ code, name }) => ({ value: code, label: localize(name) }))}
                />
                <FieldSet legend={t('riskRegister.fields.factorCodes')} help={t('riskRegister.help.factorCodes')}>
                  <div className={styles.factors}>
                    {catalogues.factor.map(({ code, name }) => (
                      <Checkbox key={code} id={`factor-${code}`} name="factorCodes" value={code} label={localize(name)} required={false} defaultChecked={initial.factorCodes?.includes(code) ?? false} />
                    ))}
                  </div>
                </FieldSet>
                <TextArea {...text('conditions')} rows={3} />
                <TextField {...text('interestedParties')} />
                <TextArea {...text('consequences')} rows={3} />
              </FieldSet>
              <FieldSet legend={t('riskRegister.sections.control')}>
                <TextArea {...text('existingControls')} rows={3} />
                <OwnerFields people={people} ownerId={String(initial.ownerId ?? '') || null} ownerName={String(initial.ownerName ?? '')} error={errorOf('ownerId')} />
              </FieldSet>
              <ScoreFields bands={bands} initial={initial} errorOf={errorOf} />
            </>
          )}
          {isNew && (
            <FieldSet legend={t('riskRegister.sections.firstRecommendation')} help={t('riskRegister.form.firstRecommendationHelp')}>
              <RecommendationFields
                prefix="recommendation." kinds={catalogues.recommendationKind} evidenceKinds={evidenceKinds} people={people} errorOf={errorOf} required={false}
                initial={{
                  text: String(initial['recommendation.text'] ?? ''), kindCode: String(initial['recommendation.kindCode'] ?? ''), changes: String(initial['recommendation.changes'] ?? ''),
                  ownerName: String(initial['recommendation.ownerName'] ?? ''), dueOn: String(initial['recommendation.dueOn'] ?? ''),
                  removes: String(initial['recommendation.removes'] ?? 'eliminates'), evidenceKinds: [initial['recommendation.evidenceKinds'] ?? []].flat(),
                }}
              />
            </FieldSet>
          )}
          <ButtonRow>
            <Button type="submit" tone="primary" pending={navigation.state !== 'idle' && navigation.formMethod === 'POST'}>{t(isNew ? 'riskRegister.form.describe' : 'riskRegister.form.save')}</Button>
            {fullAddress && <Link to={fullAddress}>{t('riskRegister.form.full')}</Link>}
            <Link to={back}>{t('riskRegister.form.cancel')}</Link>
          </ButtonRow>
        </FormStack>
      </Form>
    </FormScope>
  );
}
