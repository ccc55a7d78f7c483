import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { Downloads } from '../../feed/download.js';
import { decodeText } from '../../feed/formats/decode-text.js';
import { parseJson } from '../../feed/formats/json.js';
import { MESSAGES } from '../../feed/formats/messages.js';
import { areStructures, cleanService, cleanStructure, countRejected } from '../../feed/formats/read-records.js';
import { ArraySplitter } from '../../feed/formats/split-array.js';
import { FeedError } from '../../feed/index.js';
import { readBatches } from '../../feed/load-others.js';
import { fetchAnything } from '../files.js';
import { chunksOf } from './chunks.js';
import type { Intake, Selection } from './intake.js';

/** One input, on the disk by now. */
export interface Input {
  number: number;
  path: string;
  /** Where it came from: pages are followed from there. */
  url: string;
  selection: Selection;
}

/** Records looked at to tell services from structures. */
const LOOKED_AT = 20;

/** Reads one input into the intake: an array record by record, whatever its size; any other format whole. */
export async function readInput(input: Input, intake: Intake, onBytes: (bytes: number) => void): Promise<void> {
  if (startsWithArray(input.path)) return readArray(input, intake, onBytes);
  const downloads = new Downloads({}, fetchAnything);
  try {
    const file = { bytes: new Uint8Array(readFileSync(input.path)), url: input.url };
    onBytes(file.bytes.length);
    for (const batch of await readBatches(file, downloads)) intake.addBatch(batch, input.number, input.selection);
  } finally {
    downloads.stop();
  }
}

/** True for UTF-8 whose first character is a bracket: UTF-16 and the rest are for the other reader. */
function startsWithArray(path: string): boolean {
  const bytes = Buffer.alloc(1024);
  const file = openSync(path, 'r');
  const length = readSync(file, bytes);
  closeSync(file);
  return /^(\u00ef\u00bb\u00bf)?\s*\[/.test(bytes.toString('latin1', 0, length));
}

function readArray({ path, url, number, selection }: Input, intake: Intake, onBytes: (bytes: number) => void): void {
  const splitter = new ArraySplitter();
  const records = new RecordSink(intake, number, selection);
  try {
    for (const chunk of chunksOf(path)) {
      for (const element of splitter.push(chunk)) records.add(parseElement(element, intake, records));
      onBytes(chunk.length);
    }
    if (!splitter.isOver) throw new SyntaxError('Unexpected end of JSON input');
  } catch (cause) {
    if (cause instanceof FeedError) throw new FeedError(cause.kind, cause.message, { url, cause });
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new FeedError('unreadable', MESSAGES.notJson(cause.message), { url, cause });
  }
  records.decide();
}

function parseElement(bytes: Uint8Array, { issues }: Intake, records: RecordSink): unknown {
  const { text, encoding } = decodeText(bytes);
  if (encoding !== 'utf-8' && !records.isOldEncoding) {
    records.isOldEncoding = true;
    issues.add('not-utf8', undefined, encoding);
  }
  return parseJson(text, issues);
}

/** Tells services from structures on the first records, then cleans each. */
class RecordSink {
  isOldEncoding = false;
  #first: unknown[] | undefined = [];
  #areStructures = false;

  constructor(
    private readonly intake: Intake,
    private readonly input: number,
    private readonly selection: Selection,
  ) {}

  add(item: unknown): void {
    if (!this.#first) return this.#clean(item);
    this.#first.push(item);
    if (this.#first.length >= LOOKED_AT) this.decide();
  }

  /** Decides on what was seen so far, if nothing is decided yet. */
  decide(): void {
    if (!this.#first) return;
    const first = this.#first;
    this.#first = undefined;
    this.#areStructures = areStructures(first);
    for (const item of first) this.#clean(item);
  }

  #clean(item: unknown): void {
    const { intake } = this;
    if (this.#areStructures) {
      const structure = cleanStructure(item, intake.issues);
      if (structure) intake.addStructure(structure, this.input);
      else countRejected(item, intake);
      return;
    }
    const offer = cleanService(item, intake.issues);
    if (offer) intake.addOffer(offer, this.input, this.selection);
    else countRejected(item, intake);
  }
}
