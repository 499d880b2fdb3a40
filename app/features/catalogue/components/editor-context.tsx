import { createContext, useContext } from 'react';
import type { TemplateContent } from '#app/features/charters/index.ts';
import type { SaveRefusal } from '#app/platform/forms/draft-saver.ts';
import type { TemplateOptions } from '../catalogue.queries.server.ts';
import type { TemplateSection, TemplateValues } from '../template-form.model.ts';

/** A section as a browser without script submitted it: refused, or with a row added or removed. */
export type SubmittedTemplate = { section: TemplateSection; typed: TemplateValues[TemplateSection]; refusal?: SaveRefusal };

type Editor = { content: TemplateContent; version: number; values: TemplateValues; options: TemplateOptions; submitted: SubmittedTemplate | undefined };

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('useEditor needs a TemplateEditor above it');
  return editor;
}
