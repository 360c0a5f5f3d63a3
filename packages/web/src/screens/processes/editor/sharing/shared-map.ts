import type { MapContent } from "@interrelate/contract";
import { readMapDocument } from "@interrelate/work";
import * as Y from "yjs";
import { asProblem, type Problem } from "../../../../client/problem.ts";
import { fromBase64, toBase64 } from "./base64.ts";
import { keepUnchanged } from "./keep-unchanged.ts";
import type { MapLine } from "./map-line.ts";
import type { MapShelf } from "./map-shelf.ts";

/** How the own changes of a map stand. */
export type SaveState =
  /** `waits` when the server did not answer yet and is asked again. */
  | { is: "loading"; waits: boolean }
  | { is: "saved" }
  | { is: "saving" }
  /** The server cannot be reached; `kept` tells whether the changes outlast this page. */
  | { is: "offline"; kept: boolean }
  /** The server refused the changes; they are still here. */
  | { is: "refused"; problem: Problem };

/** The origin of changes that came from elsewhere. */
const REMOTE = Symbol("remote");
/** Changes within a moment travel together, in milliseconds. */
const MOMENT = 100;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 15_000;

/**
 * A process map that others edit as well. Own changes of `doc` are kept in the browser at once, sent within a moment and
 * sent again until the server has them; what others change comes in whenever the server tells of it.
 */
export class SharedMap {
  readonly doc = new Y.Doc();
  readonly #line: MapLine;
  readonly #shelf: MapShelf;
  readonly #listeners = new Set<() => void>();
  #content: MapContent = { lanes: [], steps: [], flows: [] };
  #state: SaveState = { is: "loading", waits: false };
  /** What the server is being asked to take, and what came after that. */
  #sending: Uint8Array | null = null;
  #unsent: Uint8Array | null = null;
  #revision = -1;
  #busy = false;
  #again = false;
  #sendsAll = false;
  #wait = FIRST_WAIT;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #onRenamed: () => void;

  constructor(line: MapLine, shelf: MapShelf, onRenamed: () => void) {
    this.#line = line;
    this.#shelf = shelf;
    this.#onRenamed = onRenamed;
  }

  /** Calls after every change of the content or of the state; the answer ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What the map holds now; the same object as long as nothing changes. */
  readonly content = (): MapContent => this.#content;

  readonly state = (): SaveState => this.#state;

  /** Begins to share, with what an earlier visit could not send; the answer sends what is left and ends it. */
  open(): () => void {
    this.#unsent = this.#shelf.take();
    if (this.#unsent !== null) Y.applyUpdate(this.doc, this.#unsent, REMOTE);
    this.doc.on("update", this.#changed);
    const hangUp = this.#line.listen((news) => {
      const isKnown = typeof news === "number" && news <= this.#revision && this.#unsent === null;
      if (news === "renamed") this.#onRenamed();
      else if (!isKnown) void this.exchange();
    });
    void this.exchange();
    return () => {
      hangUp();
      this.doc.off("update", this.#changed);
      clearTimeout(this.#timer);
      if (this.#unsent !== null) void this.exchange();
    };
  }

  /** Sends what is unsent and takes in what is new, now. */
  readonly exchange = async (): Promise<void> => {
    this.#again = this.#busy;
    if (this.#busy) return;
    this.#busy = true;
    clearTimeout(this.#timer);
    [this.#sending, this.#unsent] = [this.#unsent, null];
    const update = this.#sending && toBase64(this.#sending);
    try {
      const answer = await this.#line.exchange({ update, stateVector: toBase64(Y.encodeStateVector(this.doc)) });
      this.#arrived(answer);
    } catch (error) {
      this.#failed(error);
    }
    this.#busy = false;
    if (this.#again) void this.exchange();
  };

  /** Whether the server lacks some of one's own changes. */
  readonly hasUnsent = (): boolean => this.#sending !== null || this.#unsent !== null;

  /** Gives up the changes that the server has not taken. What it has is there after opening the map anew. */
  discard(): void {
    this.#unsent = null;
    this.#shelf.clear();
  }

  #arrived({ update, revision }: { update: string; revision: number }): void {
    this.#sending = null;
    this.#sendsAll = false;
    if (this.#unsent === null) this.#shelf.clear();
    else this.#shelf.keep(this.#unsent);
    this.#revision = revision;
    this.#wait = FIRST_WAIT;
    this.#state = this.#unsent === null ? { is: "saved" } : { is: "saving" };
    Y.applyUpdate(this.doc, fromBase64(update), REMOTE);
    // Others may have changed nothing, and then the document tells nothing.
    this.#read();
    this.#again ||= this.#unsent !== null;
  }

  #failed(error: unknown): void {
    this.#unsent = merged(this.#sending, this.#unsent);
    this.#sending = null;
    this.#again = false;
    const problem = asProblem(error);
    if (problem?.code === "CONFLICT" && !this.#sendsAll) {
      this.#sendAll();
    } else if (problem !== null && problem.status < 500) {
      this.#state = { is: "refused", problem };
    } else {
      const isLoading = this.#state.is === "loading";
      this.#state = isLoading ? { is: "loading", waits: true } : { is: "offline", kept: this.#keep() };
      this.#timer = setTimeout(this.exchange, this.#wait);
      this.#wait = Math.min(2 * this.#wait, LONGEST_WAIT);
    }
    this.#tell();
  }

  /** The server lacks something that changes build on, as after a restore: it gets everything once. */
  #sendAll(): void {
    this.#sendsAll = true;
    this.#unsent = Y.encodeStateAsUpdate(this.doc);
    this.#again = true;
  }

  readonly #changed = (update: Uint8Array, origin: unknown) => {
    if (origin !== REMOTE) {
      this.#unsent = merged(this.#unsent, update);
      const kept = this.#keep();
      this.#state = this.#state.is === "offline" ? { is: "offline", kept } : { is: "saving" };
      clearTimeout(this.#timer);
      this.#timer = setTimeout(this.exchange, MOMENT);
    }
    this.#read();
  };

  #keep(): boolean {
    const unsent = merged(this.#sending, this.#unsent);
    return unsent === null || this.#shelf.keep(unsent);
  }

  #read(): void {
    this.#content = keepUnchanged(this.#content, readMapDocument(this.doc));
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function merged(one: Uint8Array | null, other: Uint8Array | null): Uint8Array | null {
  if (one === null || other === null) return one ?? other;
  return Y.mergeUpdates([one, other]);
}
