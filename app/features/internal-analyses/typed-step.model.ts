import { asList, asRaw, asText, type Raw } from '#app/platform/forms/typed-values.ts';
import type { AnalysisStepCode } from './procedure.model.ts';
import { stepFields, type StepFieldKind, type StepValue, type StepValues } from './step-fields.model.ts';

function valueOf(kind: StepFieldKind, raw: Raw, name: string): StepValue {
  switch (kind) {
    case 'flag':
      return raw[name] === 'on';
    case 'sources':
      return asList(raw[name]).map(asText);
    case 'directions':
      return Object.fromEntries(asList(raw[name]).map((row) => [asText(asRaw(row).code), asText(asRaw(row).text)]).filter(([, text]) => text !== ''));
    case 'members':
      return asList(raw[name])
        .map((row, index) => ({ fullName: asText(asRaw(row).fullName), jobTitle: asText(asRaw(row).jobTitle), isHead: raw.head === String(index) }))
        .filter(({ fullName, jobTitle }) => fullName !== '' || jobTitle !== '');
    default:
      return asText(raw[name]);
  }
}

/** What stood in the fields of a step, unchecked, so that a refusal gives it back. */
export const typedStepValues = (step: AnalysisStepCode, raw: Raw): StepValues =>
  Object.fromEntries(stepFields[step].map(({ name, kind }) => [name, valueOf(kind, raw, name)]));
