// `sourcemark join`: joins the blocks of an archive. Reads JSON lines on standard input, in which the lines of a block follow
// one another, and writes the groups of each block as JSON lines. A step is a pure function of a block, so that an engine
// such as Spark can shuffle the blocks and run any number of these processes. docs/ARCHIVE.md describes the lines.

import { Components } from '../../base/components.ts';
import {
  type ArchiveClaimLink,
  type BlockArticle,
  groupLinkedClaims,
  linkClaims,
} from '../../corpus/claims/claim-block.ts';
import { type BlockMember, EntityBlock } from '../../corpus/entities/entity-block.ts';
import { type BlockWording, joinRepeats } from '../../corpus/repeats/repeat-block.ts';
import { english } from '../../language/en/index.ts';
import { CliError } from './corpus.ts';
import { jsonObjectOf, linesOf } from './lines.ts';
import { JsonLines } from './output.ts';

/** The join of one block: its lines in, lines out. */
interface Block {
  add(line: object): void;
  groups(): Iterable<object>;
}

const STEPS: Readonly<Record<string, (block: string) => Block>> = {
  entities() {
    const entities = new EntityBlock(english);
    return {
      add: (line) => entities.add(line as BlockMember),
      *groups() {
        for (const [group, { members, ...entity }] of entities.groups().entries()) {
          const [first] = members;
          yield { group, ...entity, size: members.length, first: [first!.article, first!.local] };
          // In parts, so that no line grows with the archive.
          for (let at = 0; at < members.length; at += MEMBERS_OF_LINE)
            yield {
              group,
              members: members.slice(at, at + MEMBERS_OF_LINE).map(({ article, local }) => [article, local]),
            };
        }
      },
    };
  },
  repeats: (block) => collected((lines) => joinRepeats(block, lines as BlockWording[], english)),
  'claim-links': (block) => collected((lines) => linkClaims(Number(block), lines as BlockArticle[])),
  claims: () =>
    collected((lines) =>
      groupLinkedClaims(lines as ArchiveClaimLink[]).map((group) => ({
        claims: group.map(({ article, claim }) => [article, claim]),
      })),
    ),
};

function collected(join: (lines: readonly object[]) => readonly object[]): Block {
  const lines: object[] = [];
  return { add: (line) => lines.push(line), groups: () => join(lines) };
}

const MEMBERS_OF_LINE = 1000;

export const JOIN_STEPS = ['blocks', ...Object.keys(STEPS)];

/** Fails on the first line that is not as documented: a join of a part would be a wrong answer. */
export async function joinCommand(what: string): Promise<void> {
  const out = new JsonLines();
  if (what === 'blocks') await nameBlocks(out);
  else await joinBlocks(STEPS[what]!, out);
  await out.flush();
}

async function joinBlocks(begin: (block: string) => Block, out: JsonLines): Promise<void> {
  let name: string | undefined;
  let block: Block | undefined;
  const finish = async (): Promise<void> => {
    if (block !== undefined) for (const line of block.groups()) await out.add({ block: name, ...line });
  };
  for await (const line of linesFromInput()) {
    const next = line.block;
    if (typeof next !== 'string') throw new CliError('a line has no "block" (a string)');
    if (block === undefined || next !== name) {
      await finish();
      name = next;
      block = begin(next);
    }
    block.add(line);
  }
  await finish();
}

/**
 * Connects keys that occur together. Each line is answered, once all are read, by its first key and the block of it. Memory
 * is that of the distinct keys.
 */
async function nameBlocks(out: JsonLines): Promise<void> {
  const components = new Components();
  const firsts: string[] = [];
  const numbers: number[] = [];
  for await (const { keys } of linesFromInput()) {
    if (!Array.isArray(keys) || keys.length === 0 || keys.some((key) => typeof key !== 'string'))
      throw new CliError('a line has no "keys" (strings)');
    firsts.push(keys[0]);
    numbers.push(components.connect(keys));
  }
  // A block has the name of the least of its first keys, whatever the order of lines.
  const names: string[] = [];
  for (const [index, key] of firsts.entries()) {
    const root = components.rootOf(numbers[index]!);
    const name = names[root];
    if (name === undefined || key < name) names[root] = key;
  }
  for (const [index, key] of firsts.entries()) await out.add({ key, block: names[components.rootOf(numbers[index]!)] });
}

async function* linesFromInput(): AsyncIterable<Readonly<Record<string, unknown>>> {
  let number = 0;
  for await (const lines of linesOf(process.stdin))
    for (const line of lines) {
      number += 1;
      if ('problem' in line) throw new CliError(`line ${number}: ${line.problem}`);
      if (line.text.trim() === '') continue;
      const value = jsonObjectOf(line.text);
      if (typeof value === 'string') throw new CliError(`line ${number} is ${value}`);
      yield value;
    }
}
