/** What stands in the inputs of a draft, by the part of it that is saved at once. */
export type DraftValues = Record<string, object>;
type PartOf<Values extends DraftValues> = keyof Values & string;

export type SaveRefusal = { code: string; messageKey: string; params: Record<string, string | number>; fieldErrors: Record<string, string> };

/** What the server answers to the saving of one section. */
export type SaveAnswer<Values extends DraftValues> =
  | { saved: { section: string; version: number; at: string } }
  | { refusal: SaveRefusal; current?: { version: number; values: Values } }
  | { failure: true };

export type SaveState<Part = object> =
  /** As it came from the server. */
  | { kind: 'clean' }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  /** Somebody else's save was taken over, because nothing was typed here. */
  | { kind: 'updated' }
  /** Cannot be saved as it stands: so many fields need correction. */
  | { kind: 'incomplete'; problems: number }
  | { kind: 'refused'; refusal: SaveRefusal }
  /** Somebody else saved the same section meanwhile. */
  | { kind: 'conflict'; theirs: Part; mine: Part }
  /** The server could not be reached; it is tried again. */
  | { kind: 'failed' };

export type SaveStates<Values extends DraftValues> = { [Name in PartOf<Values>]: SaveState<Values[Name]> };

/** One section of the form on the page. */
export type SectionHandle<Part> = {
  /** What stands in the inputs, checked; `normal` is the same text for the same content. */
  read: () => { normal: string } | { problems: number };
  /** What stands in the inputs, as it was typed. */
  typed: () => Part;
  /** The native form as it would be submitted. */
  formData: () => FormData;
  reset: (values: Part) => void;
  /** The same text as `read` gives for values that came from the server. */
  normalise: (values: Part) => string;
};

/** What was typed into a section and what the server held of it then. */
export type TypedSection<Part = object> = { typed: Part; base: string };
export type TypedSections<Values extends DraftValues> = { [Name in PartOf<Values>]?: TypedSection<Values[Name]> };

type Options<Values> = {
  version: number;
  values: Values;
  send: (formData: FormData) => void;
  /** Milliseconds between the last keystroke and its saving. */
  delay?: number;
  retryAfter?: number;
};

/**
 * Saves the sections of a draft by themselves, one after the other, each against the version it was written on. When
 * somebody else has saved meanwhile, a section nobody touched here takes theirs, a section only touched here is saved
 * again, and a section touched by both waits for the person's choice. Nothing typed is ever replaced.
 */
export class DraftSaver<Values extends DraftValues> {
  #version: number;
  #states: SaveStates<Values>;
  readonly #send: Options<Values>['send'];
  readonly #delay: number;
  readonly #retryAfter: number;
  readonly #handles = new Map<PartOf<Values>, SectionHandle<Values[PartOf<Values>]>>();
  /** Per section, what the server is known to hold. */
  readonly #base = new Map<PartOf<Values>, string>();
  #latest: Values;
  readonly #timers = new Map<PartOf<Values>, ReturnType<typeof setTimeout>>();
  readonly #due = new Set<PartOf<Values>>();
  #inFlight: { section: PartOf<Values>; normal: string } | null = null;
  readonly #listeners = new Set<() => void>();

  constructor({ version, values, send, delay = 1_200, retryAfter = 10_000 }: Options<Values>) {
    this.#version = version;
    this.#latest = values;
    this.#send = send;
    this.#delay = delay;
    this.#retryAfter = retryAfter;
    this.#states = Object.fromEntries(Object.keys(values).map((section) => [section, { kind: 'clean' }])) as SaveStates<Values>;
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly states = (): SaveStates<Values> => this.#states;

  /** @param initial what a section begins with that is on the page since the saver was made. */
  register<Name extends PartOf<Values>>(section: Name, handle: SectionHandle<Values[Name]>, initial?: Values[Name]): () => void {
    this.#handles.set(section, handle as unknown as SectionHandle<Values[PartOf<Values>]>);
    this.#base.set(section, handle.normalise(this.#latest[section] ?? initial!));
    if (!(section in this.#states)) this.#states = { ...this.#states, [section]: { kind: 'clean' } };
    return () => {
      this.#stopTimer(section);
      this.#handles.delete(section);
    };
  }

  /** Something was typed. */
  edited(section: PartOf<Values>, delay = this.#delay) {
    this.#stopTimer(section);
    const { kind } = this.#states[section];
    if (kind === 'conflict') return;
    if (this.#inFlight?.section !== section) this.#set(section, { kind: 'waiting' });
    this.#timers.set(section, setTimeout(() => this.#ripen(section), delay));
  }

  /** Saves at once whatever waits. */
  flush() {
    for (const section of Object.keys(this.#states) as PartOf<Values>[]) {
      const { kind } = this.#states[section];
      if (this.#timers.has(section) || kind === 'failed' || kind === 'refused') this.#ripen(section);
    }
  }

  /** Whether closing the page now would lose something typed. */
  hasUnsaved(): boolean {
    return Object.values<SaveState>(this.#states).some(({ kind }) => kind !== 'clean' && kind !== 'saved' && kind !== 'updated');
  }

  /** Whether something typed can only be kept by the person: it does not save itself. */
  needsPerson(): boolean {
    return Object.values<SaveState>(this.#states).some(({ kind }) => kind === 'incomplete' || kind === 'refused' || kind === 'conflict' || kind === 'failed');
  }

  /** What stands in the inputs and is not known to be saved. */
  unsaved(): TypedSections<Values> {
    const found: TypedSections<Values> = {};
    for (const [section, handle] of this.#handles) {
      const { kind } = this.#states[section];
      if (kind !== 'clean' && kind !== 'saved' && kind !== 'updated') found[section] = { typed: handle.typed(), base: this.#base.get(section)! };
    }
    return found;
  }

  /** Of what was typed earlier, what the server does not hold. */
  missing(earlier: TypedSections<Values>): TypedSections<Values> {
    const found: TypedSections<Values> = {};
    for (const [section, handle] of this.#handles) {
      const kept = earlier[section];
      if (kept && handle.normalise(kept.typed) !== this.#base.get(section)) found[section] = kept;
    }
    return found;
  }

  /** Puts back what was typed earlier and saves it; where the server holds something else than then, the person chooses. */
  putBack(earlier: TypedSections<Values>) {
    for (const [section, handle] of this.#handles) {
      const kept = earlier[section];
      if (!kept) continue;
      handle.reset(kept.typed);
      if (kept.base === this.#base.get(section)) this.edited(section);
      else this.#set(section, { kind: 'conflict', theirs: this.#latest[section], mine: kept.typed });
    }
  }

  answered(answer: SaveAnswer<Values> | undefined) {
    const sent = this.#inFlight;
    if (!sent) return;
    this.#inFlight = null;
    if (answer && 'saved' in answer) {
      this.#version = answer.saved.version;
      this.#base.set(sent.section, sent.normal);
      if (!this.#timers.has(sent.section)) this.#set(sent.section, { kind: 'saved', at: answer.saved.at });
      else this.#set(sent.section, { kind: 'waiting' });
    } else if (answer && 'refusal' in answer) {
      this.#refused(sent.section, answer);
    } else {
      this.#set(sent.section, { kind: 'failed' });
      this.#timers.set(sent.section, setTimeout(() => this.#ripen(sent.section), this.#retryAfter));
      return;
    }
    this.#pump();
  }

  /** What the page has read anew. Older than what is known here: of no interest. */
  arrived(current: { version: number; values: Values }) {
    if (current.version < this.#version || this.#inFlight) return;
    this.#absorb(current);
  }

  /** Leaves what was typed here and goes on with what the other person saved. */
  takeTheirs(section: PartOf<Values>) {
    const state = this.#states[section];
    if (state.kind !== 'conflict') return;
    const handle = this.#handles.get(section);
    handle?.reset(state.theirs);
    if (handle) this.#base.set(section, handle.normalise(state.theirs));
    this.#set(section, { kind: 'clean' });
  }

  /** Saves what was typed here over what the other person saved, which was shown. */
  keepMine(section: PartOf<Values>) {
    const state = this.#states[section];
    if (state.kind !== 'conflict') return;
    const handle = this.#handles.get(section);
    if (handle) this.#base.set(section, handle.normalise(state.theirs));
    this.#set(section, { kind: 'waiting' });
    this.#ripen(section);
  }

  #refused(section: PartOf<Values>, { refusal, current }: Extract<SaveAnswer<Values>, { refusal: SaveRefusal }>) {
    if (refusal.code !== 'stale' || !current) return this.#set(section, { kind: 'refused', refusal });
    this.#set(section, { kind: 'waiting' });
    this.#absorb(current);
    if (this.#states[section].kind === 'waiting' && !this.#timers.has(section)) this.#due.add(section);
  }

  #absorb(current: { version: number; values: Values }) {
    const isNewer = current.version > this.#version;
    this.#version = current.version;
    this.#latest = current.values;
    for (const [section, handle] of this.#handles) {
      // Somebody may have taken it out meanwhile.
      if (!(section in current.values)) continue;
      const theirs = handle.normalise(current.values[section]);
      const base = this.#base.get(section);
      if (theirs === base) continue;
      const mine = handle.read();
      if ('normal' in mine && mine.normal === theirs) {
        this.#base.set(section, theirs);
      } else if ('normal' in mine && mine.normal === base && !this.#timers.has(section)) {
        this.#base.set(section, theirs);
        handle.reset(current.values[section]);
        if (isNewer) this.#set(section, { kind: 'updated' });
      } else if (isNewer) {
        this.#stopTimer(section);
        this.#due.delete(section);
        this.#set(section, { kind: 'conflict', theirs: current.values[section], mine: handle.typed() });
      }
    }
  }

  #ripen(section: PartOf<Values>) {
    this.#stopTimer(section);
    this.#due.add(section);
    this.#pump();
  }

  #pump() {
    if (this.#inFlight) return;
    for (const section of this.#due) {
      this.#due.delete(section);
      const handle = this.#handles.get(section);
      if (!handle || this.#states[section].kind === 'conflict') continue;
      const read = handle.read();
      if ('problems' in read) {
        this.#set(section, { kind: 'incomplete', problems: read.problems });
        continue;
      }
      if (read.normal === this.#base.get(section)) {
        this.#set(section, { kind: 'clean' });
        continue;
      }
      const formData = handle.formData();
      formData.set('version', String(this.#version));
      formData.set('autosave', 'on');
      this.#inFlight = { section, normal: read.normal };
      this.#set(section, { kind: 'saving' });
      this.#send(formData);
      return;
    }
  }

  #stopTimer(section: PartOf<Values>) {
    clearTimeout(this.#timers.get(section));
    this.#timers.delete(section);
  }

  #set(section: PartOf<Values>, state: SaveState<Values[PartOf<Values>]>) {
    this.#states = { ...this.#states, [section]: state };
    for (const listener of this.#listeners) listener();
  }
}
